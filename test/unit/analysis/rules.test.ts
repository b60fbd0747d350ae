/** Each rule finds its defect where it is and says nothing of the twin; one thing broken in a clean model, and exactly the expected rules speak. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../core/analysis/rules/index.ts';
import { defects } from '../../fixtures/defects/index.ts';
import { Patient } from '../../fixtures/patient.ts';

const spoken = (patient: Patient) => [...new Set(patient.findings().map(({ rule }) => rule))].sort();

it('every rule has its defect', () => {
  expect(defects.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
});

it.each([40, 60, 200])('a clean model of %i stages shows nothing', (stages) => {
  expect(new Patient(stages).findings().map(({ rule, name, text }) => `${rule}: ${name}: ${text}`)).toEqual([]);
});

describe.each(defects)('$rule', ({ rule, broken, also = [] }) => {
  it('finds its defect, there and with figures; besides it only what the same defect breaks as well speaks', () => {
    const patient = new Patient();
    const id = broken(patient);
    const found = patient.findings();
    expect(found.filter((one) => one.rule === rule).map(({ at }) => at.id)).toContain(id);
    expect(spoken(patient)).toEqual([rule, ...also].sort());
    for (const { text } of found) expect(text).toMatch(/^\S.*[.:”]$/s);
  });
});

it.each(defects.filter(({ twin }) => twin))('$rule says nothing of what only looks like it, nor does any other', ({ twin }) => {
  const patient = new Patient();
  twin?.(patient);
  expect(patient.findings().map((one) => `${one.rule}: ${one.text}`)).toEqual([]);
});

describe('a fix of one click', () => {
  const fixable = defects.flatMap((defect) => {
    const patient = new Patient();
    const id = defect.broken(patient);
    const [finding] = patient.findings().filter(({ rule, at }) => rule === defect.rule && at.id === id);
    return (finding?.fixes ?? []).map((fix) => ({ rule: defect.rule, label: fix.label, fix, key: finding?.key ?? '', patient }));
  });

  it('is there for most rules', () => {
    expect(new Set(fixable.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(50);
  });

  it.each(fixable)('$rule: “$label” mends the finding', ({ fix, key, patient }) => {
    const mended = patient.mended(fix.command);
    expect(mended.map((one) => one.key)).not.toContain(key);
  });
});
