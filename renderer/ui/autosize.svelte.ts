/** Makes a text area as tall as its text; `field-sizing` does it without script once the oldest Chromium knows it. */
import type { Attachment } from 'svelte/attachments';
import { measure, measuredWidth } from './measure-together.ts';

/** @param text what it holds; read here so that it is measured again when it changes */
export function autosize(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    $effect(() => {
      void text();
      measure(area);
    });
    const observer = new ResizeObserver(() => {
      if (area.clientWidth !== measuredWidth(area)) measure(area);
    });
    observer.observe(area);
    return () => observer.disconnect();
  };
}
