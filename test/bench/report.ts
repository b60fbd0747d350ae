/**
 * `npm run bench -- report [example|large]`: how long a report takes beside the one print that Chromium needs for the same finished HTML,
 * how steadily it tells how far it is, and how long the window's longest frame is meanwhile. One JSON line a case, in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookup } from '../../core/model/lookup.ts';
import { frontParts, reportSettings, withOnly } from '../../core/model/report-settings.ts';
import { example } from '../fixtures/example.ts';
import { SCENARIO } from '../fixtures/draft.ts';
import { generated } from '../fixtures/generated.ts';
import { writeModel } from '../fixtures/write-model.ts';
import { reportFigures, type ReportCase } from './report-figures.ts';

const [only] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'atlas-report-'));
const whole = reportSettings(null);

/** About 40 pages: what one leaves behind after a first workshop. */
function exampleCase(): ReportCase {
  const { model, scenario } = example('As-is');
  const parts = whole.order.filter((part) => !['appendix', 'glossary', 'contracts', 'raci', 'systemUse'].includes(part));
  return { name: 'example', model, scenario, settings: withOnly(whole, [...frontParts, ...parts]), runs: 3 };
}

function largeCase(): ReportCase {
  const { model } = generated(300, 12, 1, { share: 1, steps: 10 });
  return { name: `${lookup(model, SCENARIO).all('step').length} steps`, model, scenario: SCENARIO, settings: whole, runs: 1 };
}

try {
  for (const [name, make] of [['example', exampleCase], ['large', largeCase]] as const) {
    if (only !== undefined && only !== name) continue;
    const given = make();
    const file = join(folder, `${name}.wfa`);
    await writeModel(file, given.model);
    console.log(JSON.stringify({ bench: 'report', ...(await reportFigures(given, file)) }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
