/**
 * Text areas as tall as their text. All that ask in the same moment are measured together: each alone would have the page laid out
 * twice, and an inspector has many.
 */
const waiting = new Set<HTMLTextAreaElement>();
const widths = new WeakMap<HTMLTextAreaElement, number>();

/** How wide it was when it was last measured. */
export const measuredWidth = (area: HTMLTextAreaElement): number | undefined => widths.get(area);

/** Done before the next frame. */
export function measure(area: HTMLTextAreaElement) {
  if (waiting.size === 0) queueMicrotask(measureAll);
  waiting.add(area);
}

function measureAll() {
  const areas = [...waiting].filter((area) => area.isConnected);
  waiting.clear();
  for (const area of areas) area.style.height = '0';
  // The border is not part of the scroll height.
  const heights = areas.map((area) => area.scrollHeight + area.offsetHeight - area.clientHeight);
  for (const area of areas) widths.set(area, area.clientWidth);
  for (const [i, area] of areas.entries()) area.style.height = `${heights[i] ?? 0}px`;
}
