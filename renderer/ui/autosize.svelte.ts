/** Makes a text area as tall as its text; `field-sizing` does it without script once the oldest Chromium knows it. */
import type { Attachment } from 'svelte/attachments';

/** @param text what it holds; read here so that it is measured again when it changes */
export function autosize(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    const measure = () => {
      area.style.height = '0';
      // The border is not part of the scroll height.
      area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    };
    $effect(() => {
      void text();
      measure();
    });
    let width = area.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth !== width) measure();
      width = area.clientWidth;
    });
    observer.observe(area);
    return () => observer.disconnect();
  };
}
