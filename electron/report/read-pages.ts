/** Reads from a printed PDF where everything ended up: which pages lie on their side, where each id stands, where its contents lead. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument, type PDFPage } from 'pdf-lib';
import { pageNumbers } from './destinations.ts';

export interface PrintedPage {
  readonly isAcross: boolean;
  /** Links inside the document: what they lead to, and how far down the page their first line stands, in millimetres. */
  readonly links: readonly { readonly to: string; readonly y: number }[];
}

export interface Printed {
  readonly pages: readonly PrintedPage[];
  /** The page of each id, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
}

const MM = 25.4 / 72;

/**
 * @param parts each with an empty page in front; numbers count that of the first
 * @param contents what the contents lead to; only those links are of interest
 */
export function readPages(parts: readonly PDFDocument[], contents: readonly string[]): Printed {
  const wanted = new Set(contents);
  const numbers = new Map<string, number>();
  const pages: PrintedPage[] = [];
  for (const document of parts) {
    const before = Math.max(0, pages.length - 1);
    // On the empty page stands what is in another part.
    for (const [id, number] of pageNumbers(document)) if (number > 1) numbers.set(id, number + before);
    const own = document.getPages().map((page): PrintedPage => {
      const { width, height } = page.getSize();
      return { isAcross: width > height, links: linksOf(page, height).filter(({ to }) => wanted.has(to)) };
    });
    pages.push(...(pages.length === 0 ? own : own.slice(1)));
  }
  // Links to sections elsewhere than in the contents have no number beside them.
  const first = Math.min(...contents.flatMap((id) => numbers.get(id) ?? []), Infinity);
  return { numbers, pages: pages.map((page, i) => (i > 0 && i + 1 < first ? page : { ...page, links: [] })) };
}

function linksOf(page: PDFPage, height: number): { readonly to: string; readonly y: number }[] {
  const annotations = page.node.Annots();
  return Array.from({ length: annotations?.size() ?? 0 }, (_, i) => annotations?.lookupMaybe(i, PDFDict)).flatMap((annotation) => {
    const to = annotation?.get(PDFName.of('Dest'));
    const top = annotation?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.lookup(3, PDFNumber).asNumber();
    return to instanceof PDFName && top !== undefined ? [{ to: to.decodeText(), y: (height - top) * MM }] : [];
  });
}
