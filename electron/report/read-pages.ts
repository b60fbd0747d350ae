/** Reads from a printed PDF where everything ended up: which pages lie on their side, where each id stands, where its contents lead. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage } from 'pdf-lib';
import { pageNumbers } from './destinations.ts';
import { joinPdfs } from './join-pdfs.ts';

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

/** @param contents what the contents lead to; only those links are of interest */
export async function readPages(parts: readonly Uint8Array[], contents: readonly string[]): Promise<Printed> {
  const document = await joinPdfs(parts);
  const wanted = new Set(contents);
  const numbers = pageNumbers(document);
  const first = Math.min(...contents.flatMap((id) => numbers.get(id) ?? []), Infinity);
  const pages = document.getPages().map((page, i): PrintedPage => {
    const { width, height } = page.getSize();
    const isOfContents = i > 0 && i + 1 < first;
    return { isAcross: width > height, links: isOfContents ? linksOf(page, height).filter(({ to }) => wanted.has(to)) : [] };
  });
  return { pages, numbers };
}

function linksOf(page: PDFPage, height: number): { readonly to: string; readonly y: number }[] {
  const annotations = page.node.Annots();
  return Array.from({ length: annotations?.size() ?? 0 }, (_, i) => annotations?.lookupMaybe(i, PDFDict)).flatMap((annotation) => {
    const to = annotation?.get(PDFName.of('Dest'));
    const top = annotation?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.lookup(3, PDFNumber).asNumber();
    return to instanceof PDFName && top !== undefined ? [{ to: to.decodeText(), y: (height - top) * MM }] : [];
  });
}
