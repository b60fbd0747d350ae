/** A worker: on which page of a PDF each id of the page that it was printed from stands. */
import { PDFDocument } from 'pdf-lib';
import { parentPort, workerData } from 'node:worker_threads';
import { pageNumbers } from '../report/destinations.ts';

void PDFDocument.load(workerData as Uint8Array, { updateMetadata: false }).then((document) => parentPort?.postMessage(pageNumbers(document)));
