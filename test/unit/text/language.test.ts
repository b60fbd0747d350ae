/** Two languages from one catalogue: whichever is spoken, all of it is there, and what one types in it is understood. */
import { afterEach, describe, expect, test } from 'vitest';
import { healthOf } from '../../../core/analysis/findings/report.ts';
import { limitText, parseLimit } from '../../../core/analysis/threshold-text.ts';
import { thresholds, type ThresholdName } from '../../../core/analysis/thresholds.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { allRows, projectOf } from '../../../core/model/model.ts';
import { formatMinutes, formatShort } from '../../../core/text/duration.ts';
import { de } from '../../../core/text/de.ts';
import { en } from '../../../core/text/en.ts';
import { dayText, momentText } from '../../../core/text/moment.ts';
import { decimals, number, percent } from '../../../core/text/numbers.ts';
import { parseDuration } from '../../../core/text/parse-duration.ts';
import { speak, t } from '../../../core/text/text.ts';
import { countingIds } from '../../fixtures/bench.ts';
import { example } from '../../fixtures/example.ts';
import { TODAY } from '../../fixtures/healthy.ts';
import { reportOf } from '../../fixtures/report.ts';

afterEach(() => speak('en'));

/** Every path to a word. */
function paths(area: unknown, at = ''): readonly string[] {
  if (typeof area !== 'object' || area === null) return [at];
  return Object.entries(area).flatMap(([key, value]) => paths(value, `${at}/${key}`));
}

const at = (area: unknown, path: string): unknown => path.split('/').slice(1).reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], area);

test('both catalogues have the same words', () => {
  expect(paths(de).slice().sort()).toEqual(paths(en).slice().sort());
  expect(paths(en).length).toBeGreaterThan(1000);
});

test('hardly any German sentence is the English one', () => {
  const same = paths(en).filter((path) => {
    const [english, german] = [at(en, path), at(de, path)];
    return typeof english === 'string' && english.split(' ').length > 2 && english === german;
  });
  // Sources of definitions are titles of books, and keys are called alike.
  expect(same.filter((path) => !/\/source$|\/key(List|Groups).*\/0$/.test(path))).toEqual([]);
});

test('what is kept of the catalogue follows the language', () => {
  const { healthPage } = t;
  expect([healthPage.findings, Object.keys(t.rules).length]).toEqual(['Findings', Object.keys(en.rules).length]);
  speak('de');
  expect(healthPage.findings).toBe('Befunde');
  expect(Object.hasOwn(t.rules, 'stage-unowned')).toBe(true);
  expect(Object.hasOwn(t.rules, 'no-such-rule')).toBe(false);
});

describe('in German', () => {
  const calendar = { hoursPerDay: 8, daysPerWeek: 5 };

  test('numbers, days and times are written as there', () => {
    speak('de');
    expect([number(2.54), decimals(1234.567, 2), percent(0.5)]).toEqual(['2,5', '1.234,57', '50 %']);
    const now = new Date(2026, 2, 2, 12);
    expect([dayText(new Date(2026, 2, 1), now), momentText(new Date(2026, 1, 20, 9, 5), now)]).toEqual(['Gestern, 1. März', '20. Februar, 09:05']);
  });

  test.each([0.5, 45, 60, 150, 480, 720, 1440, 4800, 2640])('%d minutes are read as they are shown', (minutes) => {
    speak('de');
    for (const text of [formatMinutes(minutes, calendar), formatShort(minutes, calendar)]) expect(parseDuration(text, calendar), text).toBeCloseTo(minutes, 6);
  });

  test.each(Object.keys(thresholds) as ThresholdName[])('the limit %s is read as it is shown', (name) => {
    speak('de');
    expect(parseLimit(name, limitText(name, thresholds[name].value, calendar), calendar)).toBeCloseTo(thresholds[name].value, 9);
  });

  test('whatever the report says of itself is German', () => {
    const { model, scenario } = example('As-is');
    const own = new Set([...allRows(model)].flatMap(([, row]) => Object.values(row) as unknown[]));
    /** Titles, heads, captions and labels. */
    const words = () => {
      const found = new Set<string>();
      const { sections } = reportOf(model, scenario);
      JSON.stringify(sections, (key, value: unknown) => {
        if (key === 'scene') return undefined;
        if (['title', 'intro', 'caption', 'hint', 'label', 'corner'].includes(key) && typeof value === 'string') found.add(value);
        return value;
      });
      return found;
    };
    const english = words();
    speak('de');
    const same = [...words()].filter((text) => english.has(text) && /\p{L}{3}/u.test(text) && !own.has(text));
    expect(english.size).toBeGreaterThan(80);
    // Words that both languages have.
    expect(same.filter((text) => !['Workflow', 'Name', 'System', 'RACI', 'Organisation', 'Export', 'Autonomy'].includes(text))).toEqual([]);
  });

  test('the health check says all of it in German, and finds the same', () => {
    const { model, scenario } = example('As-is');
    const health = () => healthOf(lookup(model, scenario), { today: TODAY, newId: countingIds() });
    const english = health();
    speak('de');
    const german = health();
    expect(german.findings.map(({ key }) => key)).toEqual(english.findings.map(({ key }) => key));
    const unowned = german.findings.find(({ rule }) => rule === 'stage-unowned');
    expect(unowned?.text).toBe('3 Beteiligte arbeiten daran („Onboarding specialist“, „Account executive“ und „Customer“), und davon ist niemand zuständig.');
    const same = german.findings.filter(({ text }, i) => text === english.findings[i]?.text);
    expect(same.map(({ rule, text }) => [rule, text])).toEqual([]);
    expect(projectOf(model).title).toBe('Onboarding at Lindqvist');
  });
});
