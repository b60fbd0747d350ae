/** Makes a text area as tall as its text; `field-sizing` does it without script once the oldest Chromium knows it. */
import type { Attachment } from 'svelte/attachments';
import { measure } from './measure-together.ts';

/** @param text what it holds; read here so that it is measured again when it changes */
export function autosize(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    $effect(() => {
      void text();
      measure(area);
    });
    // Told once at the beginning as well, when it has just been measured.
    let width: number | undefined;
    const observer = new ResizeObserver(() => {
      const before = width;
      width = area.clientWidth;
      if (before !== undefined && before !== width) measure(area);
    });
    observer.observe(area);
    return () => observer.disconnect();
  };
}
