/** A worker: writes the file of a project while its window goes on. */
import '../language/inherited.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { saveWorkingCopy, type SaveOrder } from '../document/save.ts';

parentPort?.postMessage(saveWorkingCopy(workerData as SaveOrder));
