import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildCustomerOnboarding } from '../../../examples/build.ts';
import { laneOf, ownerOf } from '../../../core/model/lanes.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { scenariosOf, type Model } from '../../../core/model/model.ts';
import { contentHash } from '../../../electron/document/content-hash.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { readModel } from '../../../electron/document/rows.ts';
import { temporaryFolder } from '../../fixtures/library.ts';

const bundled = join(import.meta.dirname, '../../../examples/customer-onboarding.wfa');

function read<T>(path: string, use: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(path, { readonly: true });
  try {
    return use(db);
  } finally {
    db.close();
  }
}

const model: Model = read(bundled, readModel);
const [asIs, toBe] = scenariosOf(model).map(({ id }) => lookup(model, id));

it('the bundled file is what its source makes, each time it is built', async () => {
  const [first, second] = ['1.wfa', '2.wfa'].map((name) => join(temporaryFolder(), name));
  await buildCustomerOnboarding(first!);
  await buildCustomerOnboarding(second!);
  const hash = read(bundled, contentHash);
  expect(read(first!, contentHash)).toBe(hash);
  expect(read(second!, contentHash)).toBe(hash);
});

it('has the teams, AI, systems, milestones and checklists that it promises', () => {
  const [workflow] = asIs!.workflows();
  const stages = asIs!.stages(workflow!.id);
  expect(stages.length).toBeGreaterThanOrEqual(12);
  expect(stages.length).toBeLessThanOrEqual(16);
  expect(stages.filter(({ kind }) => kind === 'milestone')).toHaveLength(3);
  expect(stages.filter(({ id }) => asIs!.processes(id).length > 0).length).toBeGreaterThanOrEqual(8);
  expect(asIs!.all('participant').filter(({ kind }) => kind === 'ai')).toHaveLength(2);
  expect(asIs!.all('system').map(({ name }) => name)).toEqual(['CRM', 'Billing', 'Ticketing', 'E-mail']);
  expect(asIs!.handoffs(workflow!.id).filter(({ kind }) => kind === 'rework').length).toBeGreaterThanOrEqual(1);
});

it('has its deliberate defects in As-is, and none of them in To-be', () => {
  const defects = (at: typeof asIs) => {
    const [workflow] = at!.workflows();
    return {
      unowned: at!.stages(workflow!.id).filter((stage) => !ownerOf(at!, stage)).map(({ name }) => name),
      unsaid: at!.handoffs(workflow!.id).filter(({ id }) => at!.by('handoffArtifact', 'handoff', id).length === 0).length,
      unaccountable: at!.all('participant').filter(({ kind, accountable }) => kind === 'ai' && !accountable).map(({ name }) => name),
    };
  };
  expect(defects(asIs)).toEqual({ unowned: ['Hold kick-off call'], unsaid: 1, unaccountable: ['Triage agent'] });
  expect(defects(toBe)).toEqual({ unowned: [], unsaid: 0, unaccountable: [] });
});

it('puts its stages into five lanes, the unowned one among them', () => {
  const [workflow] = asIs!.workflows();
  const lanes = new Set(asIs!.stages(workflow!.id).map((stage) => laneOf(asIs!, stage)));
  expect([...lanes].map((lane) => asIs!.get('participant', lane)?.name ?? null)).toEqual(['Sales', 'Operations', 'Customer', null, 'Support']);
});
