/** What is kept from one health check to the next never shows: after any edit it says what it says of the same model seen for the first time. */
import { afterEach, expect, it } from 'vitest';
import { healthOf } from '../../../core/analysis/findings/report.ts';
import { lookup } from '../../../core/model/lookup.ts';
import type { Model } from '../../../core/model/model.ts';
import type { Row, TableName } from '../../../core/model/tables.ts';
import { thresholdCommand } from '../../../core/process/threshold-command.ts';
import { thresholds, type ThresholdName } from '../../../core/analysis/thresholds.ts';
import { language, speak } from '../../../core/text/text.ts';
import { countingIds } from '../../fixtures/bench.ts';
import { SCENARIO } from '../../fixtures/draft.ts';
import { TODAY } from '../../fixtures/healthy.ts';
import { Patient } from '../../fixtures/patient.ts';
import { seeded } from '../../fixtures/generated.ts';

const EDITS = 160;

afterEach(() => speak('en'));

const healthIn = (model: Model, today: string) => healthOf(lookup(model, SCENARIO), { today, newId: countingIds() });

/** The same rows, none of which is the same object. */
const copied = (model: Model): Model =>
  Object.fromEntries(Object.entries(model).map(([table, rows]) => [table, new Map(structuredClone([...(rows as ReadonlyMap<string, Row>)]))])) as unknown as Model;

for (const seed of [1, 2, 3]) {
  it(`after each of many edits the health is that of a copy (seed ${seed})`, { timeout: 60_000 }, () => {
    const p = new Patient(48);
    const random = seeded(seed);
    const pick = <V>(values: readonly V[]): V => values[Math.floor(random() * values.length)] as V;
    const any = <T extends TableName>(table: T): Row<T> => pick(p.lookup.all(table));
    const perhaps = <V>(value: V): V | null => (random() < 0.4 ? null : value);
    const minutes = () => ({ likely: pick([0, 5, 30, 90, 600, 5000]) });
    let today = TODAY;
    // The model has to be ill in many ways from the beginning.
    for (const at of [7, 12, 19, 33, 40]) p.set('stage', p.stage(at), { owner: null, exit: '' });
    for (const at of [8, 21, 34, 41]) p.set('handoff', p.handoff(at), { wait: null, sla: null, trigger: '', acceptance: '', channel: null });
    const edits: readonly (() => unknown)[] = [
      () => p.set('stage', any('stage').id, { name: pick(['Check', 'Wait for Sheet 120', any('stage').name]) }),
      () => p.set('stage', any('stage').id, { owner: perhaps(any('participant').id) }),
      () => p.set('stage', any('stage').id, { kind: pick(['work', 'wait', 'milestone', 'decision', 'end'] as const) }),
      () => p.set('stage', any('stage').id, { touch: perhaps(minutes()), lead: perhaps(minutes()), touchFrom: pick(['typed', 'steps'] as const) }),
      () => p.set('stage', any('stage').id, { entry: pick(['', any('artifact').name, 'Receive Sheet 110']), exit: pick(['', 'Sheet 140 is complete']), risk: perhaps(pick(['low', 'high'] as const)) }),
      () => p.add('handoff', { from: any('stage').id, to: any('stage').id, kind: pick(['sequence', 'branch', 'rework'] as const), probability: perhaps(0.3) }),
      () => p.remove('handoff', any('handoff').id),
      () => p.set('handoff', any('handoff').id, { wait: perhaps(minutes()), acceptance: pick(['', 'Signed by both; Sheet 113 is right']), channel: perhaps(pick(['phone', 'e-mail'] as const)), probability: perhaps(0.5) }),
      () => p.set('step', any('step').id, { text: pick(['Wait for Sheet 117', 'Tell them', any('step').text]), kind: pick(['task', 'check', 'communication'] as const) }),
      () => p.set('step', any('step').id, { performer: perhaps(any('participant').id), audience: perhaps(any('participant').id), minutes: perhaps(minutes()), produces: perhaps(any('artifact').id) }),
      () => p.remove('step', any('step').id),
      () => p.remove('stage', any('stage').id),
      () => p.add('participation', { stage: any('stage').id, participant: any('participant').id, role: pick(['executes', 'decides', 'reviews'] as const) }),
      () => p.remove('participation', any('participation').id),
      () => p.set('participant', any('participant').id, { name: pick(['Team', any('participant').name]), capacity: pick([1, 3]), timeZone: pick(['', 'Asia/Tokyo', 'Europe/Stockholm']), place: { parent: null, index: 'a7' } }),
      () => p.remove('integration', any('integration').id),
      () => p.add('systemUse', { stage: any('stage').id, system: any('system').id, mode: pick(['reads', 'both'] as const) }),
      () => p.remove('systemUse', any('systemUse').id),
      () => p.set('artifact', any('artifact').id, { name: pick(['Sheet 112', 'Report']) }),
      () => p.set('workflow', any('workflow').id, { volume: perhaps({ likely: pick([1, 50]) }) }),
      () => p.set('workflow', p.was.billing, { status: pick(['agreed', 'retired'] as const) }),
      () => p.do({ type: 'project.set', scenario: undefined, id: [...p.model.project.values()][0]?.id, hoursPerDay: pick([6, 8]) }),
      () => p.do(thresholdCommand(p.model, pick(Object.keys(thresholds) as ThresholdName[]), pick([0.2, 1, 3]), countingIds())),
      () => speak(language() === 'en' ? 'de' : 'en'),
      () => (today = today === TODAY ? '2026-08-01' : TODAY),
    ];
    const spoken = new Set<string>();
    let made = 0;
    for (let edit = 0; made < EDITS && edit < EDITS * 3; edit += 1) {
      const before = p.model;
      try {
        pick(edits)();
      } catch (error) {
        // A refusal is no edit; the next one may fit.
        if (p.model !== before) throw error;
        continue;
      }
      made += 1;
      const health = healthIn(p.model, today);
      expect(health, `edit ${edit}`).toEqual(healthIn(copied(p.model), today));
      for (const { rule } of health.findings) spoken.add(rule);
    }
    expect(made).toBe(EDITS);
    expect(spoken.size).toBeGreaterThan(30);
  });
}
