/** Bookmarks in a PDF: the outline that viewers show at the side. */
import { PDFHexString, PDFName, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { ContentsEntry } from '../../core/report/report.ts';

interface Bookmark {
  readonly id: string;
  readonly title: string;
  readonly inside?: readonly Bookmark[];
}

/** One bookmark for each entry of the contents that has a place in the document. */
export function addBookmarks(document: PDFDocument, contents: readonly ContentsEntry[], places: ReadonlyMap<string, number>): void {
  const outline = document.context.nextRef();
  const top = level(document, contents, outline, places);
  if (!top) return;
  document.context.assign(outline, document.context.obj({ Type: 'Outlines', ...top, Count: contents.length }));
  document.catalog.set(PDFName.of('Outlines'), outline);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Entries beside each other, each closed over those inside it; nothing where there are none. */
function level(document: PDFDocument, bookmarks: readonly Bookmark[], parent: PDFRef, places: ReadonlyMap<string, number>): { First: PDFRef; Last: PDFRef } | undefined {
  const { context } = document;
  const made = bookmarks.filter(({ id }) => places.has(id)).map((bookmark) => ({ bookmark, ref: context.nextRef() }));
  for (const [i, { bookmark, ref }] of made.entries()) {
    const entry: PDFDict = context.obj({ Title: PDFHexString.fromText(bookmark.title), Parent: parent, Dest: PDFName.of(bookmark.id) });
    const inside = level(document, bookmark.inside ?? [], ref, places);
    const neighbours = { Prev: made[i - 1]?.ref, Next: made[i + 1]?.ref, First: inside?.First, Last: inside?.Last };
    for (const [key, other] of Object.entries(neighbours)) if (other) entry.set(PDFName.of(key), other);
    // A negative count: its bookmarks are there, and not shown before somebody opens it.
    if (inside) entry.set(PDFName.of('Count'), context.obj(-(bookmark.inside?.length ?? 0)));
    context.assign(ref, entry);
  }
  const [first, last] = [made[0], made.at(-1)];
  return first && last ? { First: first.ref, Last: last.ref } : undefined;
}
