/**
 * `npm run bench -- map [stages …]`: the map beside Cytoscape and ELK alone, with the same workflow, in the same Electron, one after the
 * other. One JSON line a case: milliseconds of both, and ours as a share of theirs. `pan` and `zoom` are times from frame to frame on a
 * screen that shows one every 16.7 ms; `pan work` and `zoom work` are the same in a window that draws as fast as it can.
 */
import { mapFigures } from './map-figures.ts';

/** Of large workflows Cytoscape alone draws a frame in seconds: fewer of them, and those of a screen only. */
const options = (stages: number) => (stages < 1000 ? {} : { openings: stages < 3000 ? 3 : 1, frames: 24, adds: 3, hasWork: false });

const sizes = process.argv.slice(2).map(Number);
for (const stages of sizes.length > 0 ? sizes : [60, 100, 300, 1000, 3000]) {
  for (const figure of await mapFigures(stages, options(stages))) console.log(JSON.stringify(figure));
}
