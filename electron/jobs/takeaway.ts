/** A worker: makes a takeaway while the window goes on. */
import '../language/inherited.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { makeTakeaway, type TakeawayInput } from '../takeaways/make-takeaway.ts';

void makeTakeaway(workerData as TakeawayInput).then((made) => parentPort?.postMessage(made));
