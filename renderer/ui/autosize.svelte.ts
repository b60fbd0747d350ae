/**
 * Makes a text area as tall as its text; `field-sizing` does it without script once the oldest Chromium knows it. All areas that ask in
 * the same moment are measured together: each alone would make the page be laid out twice, and an inspector has many.
 */
import type { Attachment } from 'svelte/attachments';

const waiting = new Set<HTMLTextAreaElement>();

function measure(area: HTMLTextAreaElement) {
  if (waiting.size === 0) queueMicrotask(measureAll);
  waiting.add(area);
}

function measureAll() {
  const areas = [...waiting].filter((area) => area.isConnected);
  waiting.clear();
  for (const area of areas) area.style.height = '0';
  // The border is not part of the scroll height.
  const heights = areas.map((area) => area.scrollHeight + area.offsetHeight - area.clientHeight);
  for (const [i, area] of areas.entries()) area.style.height = `${heights[i] ?? 0}px`;
}

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
