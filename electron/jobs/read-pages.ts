/** A worker: what a printed PDF says of its pages. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPages } from '../report/read-pages.ts';

export interface ReadPagesInput {
  readonly pdf: Uint8Array;
  /** What the contents lead to. */
  readonly contents: readonly string[];
}

const { pdf, contents } = workerData as ReadPagesInput;
void readPages(pdf, contents).then((printed) => parentPort?.postMessage(printed));
