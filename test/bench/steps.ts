/**
 * `npm run bench -- steps [steps inStage]`: from a key to the frame that shows it, in a project with thousands of steps, in the real
 * app. One JSON line a case, in milliseconds.
 */
import { stepFigures } from './steps-figures.ts';

const [steps = 5000, inStage = 300] = process.argv.slice(2).map(Number);
for (const figure of await stepFigures(steps, inStage)) console.log(JSON.stringify(figure));
