/** Makes one PDF of what was printed, and adds what Chromium leaves out: title, author, language and bookmarks. */
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { addBookmarks } from './bookmarks.ts';
import { pageNumbers } from './destinations.ts';
import { joinPdfs } from './join-pdfs.ts';
import { loadPdf } from './load-pdf.ts';
import type { FinishedPdf, FinishOrder } from './order.ts';

/** @param parts the first page of each is empty and goes */
export async function finishPdf(parts: readonly PDFDocument[], { around, hasCover, ...about }: FinishOrder): Promise<FinishedPdf> {
  const document = await joinPdfs(parts);
  const source = await loadPdf(around);
  const places = pageNumbers(document);
  // Before the first page goes: the library goes on listing it.
  await layOver(document.getPages().slice(1), source, hasCover ? 2 : 1);
  document.removePage(0);
  if (hasCover) {
    const [cover] = await document.copyPages(source, [1]);
    if (cover) document.insertPage(0, cover);
  }
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.author);
  document.setSubject(about.subject);
  document.setLanguage(about.language);
  document.setCreator(about.creator);
  document.setCreationDate(new Date(about.madeAt));
  document.setModificationDate(new Date(about.madeAt));
  addBookmarks(document, about.contents, places);
  return { pdf: new Uint8Array(await document.save({ objectsPerTick: Infinity })), pages: document.getPageCount() };
}

/** @param from the first page of the source that is laid over one of the document */
async function layOver(pages: readonly PDFPage[], source: PDFDocument, from: number): Promise<void> {
  const [first] = pages;
  const over = (await first?.doc.embedPages(source.getPages().slice(from, from + pages.length))) ?? [];
  for (const [i, { node, doc }] of pages.entries()) {
    const ref = over[i]?.ref;
    if (!ref) continue;
    const name = node.newXObject('Around', ref).asString();
    // What repeats on each page is no part of what is read aloud.
    node.addContentStream(doc.context.register(doc.context.stream(`/Artifact <</Type /Pagination>> BDC q ${name} Do Q EMC`)));
  }
}
