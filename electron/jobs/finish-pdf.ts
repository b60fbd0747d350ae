/** A worker: adds what Chromium leaves out of a PDF. Title, author, language and bookmarks. */
import { PDFDocument, PDFName } from 'pdf-lib';
import { parentPort, workerData } from 'node:worker_threads';
import type { ContentsEntry } from '../../core/report/report.ts';
import { addBookmarks } from '../report/bookmarks.ts';
import { pageNumbers } from '../report/destinations.ts';

export interface FinishPdfInput {
  /** Takes the place of the first page. */
  readonly cover: Uint8Array;
  /** The contents with its numbers, behind a page that stands for the cover. */
  readonly numbered: Uint8Array;
  readonly pdf: Uint8Array;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly creator: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly contents: readonly ContentsEntry[];
}

export interface FinishedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

async function finish(input: FinishPdfInput): Promise<FinishedPdf> {
  const document = await PDFDocument.load(input.pdf, { updateMetadata: false });
  await fillContents(document, input.numbered);
  await putCover(document, input.cover);
  document.setTitle(input.title, { showInWindowTitleBar: true });
  document.setAuthor(input.author);
  document.setSubject(input.subject);
  document.setLanguage(input.language);
  document.setCreator(input.creator);
  document.setCreationDate(new Date(input.madeAt));
  document.setModificationDate(new Date(input.madeAt));
  addBookmarks(document, input.contents, pageNumbers(document));
  return { pdf: await document.save(), pages: document.getPageCount() };
}

/** Pages of the contents show what was printed anew; their links stay. */
async function fillContents(document: PDFDocument, numbered: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(numbered, { updateMetadata: false });
  const copies = await document.copyPages(source, source.getPageIndices().slice(1));
  for (const [i, copy] of copies.entries()) {
    const page = document.getPage(i + 1);
    for (const key of ['Contents', 'Resources']) {
      const value = copy.node.get(PDFName.of(key));
      if (value) page.node.set(PDFName.of(key), value);
    }
  }
}

async function putCover(document: PDFDocument, cover: Uint8Array): Promise<void> {
  const [page] = await document.copyPages(await PDFDocument.load(cover, { updateMetadata: false }), [0]);
  document.removePage(0);
  if (page) document.insertPage(0, page);
}

void finish(workerData as FinishPdfInput).then((finished) => parentPort?.postMessage(finished, [finished.pdf.buffer as ArrayBuffer]));
