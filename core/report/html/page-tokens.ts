/** Stands where a page's number goes once it is known: a comment, which no name can hold. */
export const pageToken = (id: string): string => `<!--page ${id}-->`;

export const fillPageNumbers = (html: string, numbers: ReadonlyMap<string, number>): string =>
  html.replace(/<!--page ([a-z0-9-]+)-->/g, (_, id: string) => String(numbers.get(id) ?? ''));
