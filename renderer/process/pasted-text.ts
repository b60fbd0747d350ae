/** What was copied, as text with its nesting: of a list on a page the plain text has lost how deep each line stood. */
export function pastedText(data: DataTransfer | null): string | undefined {
  if (!data) return undefined;
  return listOf(data.getData('text/html')) ?? data.getData('text/plain');
}

function listOf(html: string): string | undefined {
  if (!/<li[\s>]/i.test(html)) return undefined;
  // Parsed apart from the page: nothing in it is loaded or run.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const lines = [...parsed.querySelectorAll('li')].flatMap((item) => {
    const words = ownWords(item);
    return words === '' ? [] : [`${'\t'.repeat(depthOf(item))}- ${words}`];
  });
  return lines.length > 0 ? lines.join('\n') : undefined;
}

function depthOf(item: Element): number {
  let depth = -1;
  for (let at: Element | null = item; at; at = at.parentElement) if (at.matches('ul, ol')) depth += 1;
  return Math.max(0, depth);
}

/** An item's text without that of the lists inside it. */
function ownWords(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const list of copy.querySelectorAll('ul, ol')) list.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
