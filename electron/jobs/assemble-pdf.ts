/** A worker: reads each part of a report as soon as it is printed, says what its pages hold, and makes one PDF of them. */
import '../language/inherited.ts';
import type { PDFDocument } from 'pdf-lib';
import { parentPort } from 'node:worker_threads';
import type { AssemblyAsked } from '../report/assembly.ts';
import { finishPdf } from '../report/finish-pdf.ts';
import { loadPdf } from '../report/load-pdf.ts';
import { readPages } from '../report/read-pages.ts';

const parts: Promise<PDFDocument>[] = [];

async function answer(asked: AssemblyAsked): Promise<void> {
  if ('part' in asked) {
    await (parts[asked.at] = loadPdf(asked.part));
  } else if ('read' in asked) {
    parentPort?.postMessage(readPages(await Promise.all(parts), asked.read));
  } else {
    const finished = await finishPdf(await Promise.all(parts), asked.finish);
    parentPort?.postMessage(finished, [finished.pdf.buffer]);
  }
}

parentPort?.on('message', (asked: AssemblyAsked) => void answer(asked));
