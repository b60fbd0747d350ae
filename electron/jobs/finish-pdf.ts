/** A worker: makes one PDF of what was printed, and adds what Chromium leaves out. Title, author, language and bookmarks. */
import '../language/inherited.ts';
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { parentPort, workerData } from 'node:worker_threads';
import type { ContentsEntry } from '../../core/report/report.ts';
import { addBookmarks } from '../report/bookmarks.ts';
import { pageNumbers } from '../report/destinations.ts';
import { joinPdfs } from '../report/join-pdfs.ts';
import { loadPdf } from '../report/load-pdf.ts';
import type { FinishedPdf } from '../report/order.ts';

export interface FinishPdfInput {
  /** The first page of each is empty and goes. */
  readonly parts: readonly Uint8Array[];
  /** Behind an empty page: the cover, where there is one, and a page to lay over each of the body's. */
  readonly around: Uint8Array;
  readonly hasCover: boolean;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly creator: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly contents: readonly ContentsEntry[];
}

async function finish({ parts, around, hasCover, ...about }: FinishPdfInput): Promise<FinishedPdf> {
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

void finish(workerData as FinishPdfInput).then((finished) => parentPort?.postMessage(finished, [finished.pdf.buffer]));
