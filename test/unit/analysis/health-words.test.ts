/** What is written of the health check: every rule, figure and limit has its words, and the page in docs knows all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { metrics } from '../../../core/analysis/metrics/metrics.ts';
import { rules } from '../../../core/analysis/rules/index.ts';
import { reasonFor, thresholds, type ThresholdName } from '../../../core/analysis/thresholds.ts';
import { t } from '../../../core/text/text.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/health.md'), 'utf8');

it('no rule is in the list twice, and every rule in the catalogue is in the list', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(t.rules).sort());
  expect(rules.length).toBeGreaterThanOrEqual(40);
});

it.each(rules)('$id says what, why and how in sentences', ({ id, severity, table }) => {
  const { title, why, how } = t.rules[id];
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect([why, how].every((text) => /^[A-Z].{10,}\.$/s.test(text))).toBe(true);
  expect(page).toContain(`| \`${id}\` | ${severity} | ${table} | ${title} |`);
});

it('the page has every limit with its reason and every figure with its formula', () => {
  for (const name of Object.keys(thresholds) as ThresholdName[]) expect(page).toContain(reasonFor(name));
  for (const { id } of metrics) expect(page).toContain(`\`${id}\`: ${t.metrics[id].name} | ${t.metrics[id].formula}`);
});
