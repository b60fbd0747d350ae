/** A worker: draws a picture of the project for a file or the clipboard. Large ones take seconds. */
import '../language/inherited.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { makePicture, type PictureInput } from '../picture/make-picture.ts';

void makePicture(workerData as PictureInput).then((made) => parentPort?.postMessage(made));
