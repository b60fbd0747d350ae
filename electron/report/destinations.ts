/** Where the ids of a page ended up in its PDF. Chromium writes a named destination for each id that a link leads to. */
import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument } from 'pdf-lib';

/**
 * The number of the page, from 1, on which each id stands.
 * @example pageNumbers(document).get('summary') // 3
 */
export function pageNumbers(document: PDFDocument): ReadonlyMap<string, number> {
  const pages = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]));
  const found = new Map<string, number>();
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = document.context.lookupMaybe(value, PDFArray)?.get(0);
    const page = target instanceof PDFRef ? pages.get(target.toString()) : undefined;
    if (page !== undefined) found.set(name.decodeText(), page);
  }
  return found;
}
