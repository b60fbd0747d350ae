/** A worker: how many pages a PDF has, and on which of them each id of the page that it was printed from stands. */
import { PDFDocument } from 'pdf-lib';
import { parentPort, workerData } from 'node:worker_threads';
import { pageNumbers } from '../report/destinations.ts';

export interface PageNumbers {
  readonly pages: number;
  readonly numbers: ReadonlyMap<string, number>;
}

void PDFDocument.load(workerData as Uint8Array, { updateMetadata: false }).then((document) => {
  const found: PageNumbers = { pages: document.getPageCount(), numbers: pageNumbers(document) };
  parentPort?.postMessage(found);
});
