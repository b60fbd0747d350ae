/** A worker: what a printed PDF says of its pages. */
import '../language/inherited.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { readPages } from '../report/read-pages.ts';

export interface ReadPagesInput {
  readonly parts: readonly Uint8Array[];
  /** What the contents lead to. */
  readonly contents: readonly string[];
}

const { parts, contents } = workerData as ReadPagesInput;
void readPages(parts, contents).then((printed) => parentPort?.postMessage(printed));
