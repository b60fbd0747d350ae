import { describe, expect, it } from 'vitest';
import { gatesOf } from '../../../../core/analysis/gates.ts';
import { lensPicture } from '../../../../core/map/lenses/lens-picture.ts';
import { lookup } from '../../../../core/model/lookup.ts';
import type { Participation, Stage } from '../../../../core/model/tables.ts';
import { Draft, SCENARIO } from '../../../fixtures/draft.ts';
import { example } from '../../../fixtures/example.ts';

type Who = 'Ann' | 'Client' | 'Bot';
interface Spec {
  readonly owner?: Who;
  readonly kind?: Stage['kind'];
  readonly does?: Partial<Record<Who, Participation['role']>>;
}

/** A chain of stages, and who does what in each. */
function chain(...specs: readonly Spec[]) {
  const d = new Draft();
  const who = { Ann: d.add('participant', { name: 'Ann', kind: 'role' }), Client: d.add('participant', { name: 'Client', kind: 'external' }), Bot: d.add('participant', { name: 'Bot', kind: 'ai', autonomy: 4 }) };
  const workflow = d.add('workflow', { name: 'Flow' });
  const stages = specs.map(({ owner, kind, does = {} }, i) => {
    const stage = d.stage(workflow, `Stage ${i + 1}`, owner ? who[owner] : null, kind ? { kind } : {});
    for (const [name, role] of Object.entries(does)) d.add('participation', { stage, participant: who[name as Who], role });
    return stage;
  });
  for (const [i, stage] of stages.slice(1).entries()) d.handoff(stages[i] as string, stage);
  return { model: d.model(), workflow, who };
}

const gates = ({ model, workflow }: ReturnType<typeof chain>) => {
  const all = lookup(model, SCENARIO);
  return gatesOf(all, all.stages(workflow)).map(({ stage, people }) => `${stage.name}: ${people.map((one) => one.name).join(', ') || 'no gate'}`);
};

describe('a human gate', () => {
  it('is a person who reviews or decides in the stage in which AI takes part', () => {
    expect(gates(chain({ does: { Bot: 'executes', Ann: 'reviews' } }, {}))).toEqual(['Stage 1: Ann']);
    expect(gates(chain({ does: { Bot: 'executes', Ann: 'decides' } }, {}))).toEqual(['Stage 1: Ann']);
  });

  it('is not one who only assists, is consulted or informed', () => {
    for (const role of ['assists', 'consulted', 'informed', 'executes'] as const) {
      expect(gates(chain({ does: { Bot: 'executes', Ann: role } }, { owner: 'Ann' })), role).toEqual(['Stage 1: no gate']);
    }
  });

  it('may stand in the very next stage, also behind a milestone', () => {
    expect(gates(chain({ does: { Bot: 'executes' } }, { does: { Ann: 'reviews' } }))).toEqual(['Stage 1: Ann']);
    expect(gates(chain({ does: { Bot: 'executes' } }, { kind: 'milestone' }, { does: { Ann: 'reviews' } }))).toEqual(['Stage 1: Ann']);
    expect(gates(chain({ does: { Bot: 'executes' } }, {}, { does: { Ann: 'reviews' } }))).toEqual(['Stage 1: no gate']);
  });

  it('is the owner of a decision that comes next', () => {
    expect(gates(chain({ does: { Bot: 'executes' } }, { kind: 'decision', owner: 'Ann' }))).toEqual(['Stage 1: Ann']);
  });

  it('does not count where the next stage is a customer’s or another AI’s', () => {
    expect(gates(chain({ does: { Bot: 'executes' } }, { owner: 'Client', does: { Ann: 'reviews' } }))).toEqual(['Stage 1: no gate']);
    expect(gates(chain({ does: { Bot: 'executes' } }, { does: { Bot: 'executes', Ann: 'reviews' } }))).toEqual(['Stage 1: no gate', 'Stage 2: Ann']);
  });

  it('is not needed where AI is only informed; an AI that owns a stage takes part', () => {
    expect(gates(chain({ does: { Bot: 'informed' } }, {}))).toEqual([]);
    expect(gates(chain({ owner: 'Bot' }, {}))).toEqual(['Stage 1: no gate']);
  });
});

describe('the lens of humans and AI', () => {
  it('shows in the example one gate and one that is missing, and in To-be none missing', () => {
    const shown = (name: 'As-is' | 'To-be') => {
      const { model, scenario, workflow } = example(name);
      const all = lookup(model, scenario);
      return gatesOf(all, all.stages(workflow)).map(({ stage, people }) => `${stage.name}: ${people.map((one) => one.name).join()}`);
    };
    expect(shown('As-is')).toEqual(['Welcome the customer: Onboarding manager', 'Triage set-up problems: ']);
    expect(shown('To-be')).toEqual(['Welcome the customer: Onboarding manager', 'Triage set-up problems: Support engineer']);
  });

  it('has people by team, then those outside, then AI with autonomy in words and who answers for it', () => {
    const { model, scenario, workflow } = example('As-is');
    const picture = lensPicture(model, scenario, workflow, 'human-ai');
    const rows = picture.bodies.filter((body) => body.target.table === 'participant');
    expect(rows.map((body) => body.tip.title)).toEqual([
      'Account executive', 'Onboarding manager', 'Onboarding specialist', 'Billing clerk', 'Support engineer', 'Trainer', 'Customer', 'Welcome writer', 'Triage agent',
    ].sort((a, b) => rows.findIndex((row) => row.tip.title === a) - rows.findIndex((row) => row.tip.title === b)));
    expect(rows.slice(-3).map((body) => body.tip.title)[0]).toBe('Customer');
    const texts = picture.scene.groups.filter((group) => group.table === 'participant').flatMap((group) => group.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])));
    for (const words of ['acts alone', 'Nobody answers for it', 'No fallback', 'drafts for approval', 'Answers to Onboarding manager', 'Fallback: Onboarding specialist']) expect(texts).toContain(words);
  });

  it('has a sign for every one who owns or takes part', () => {
    const { model, workflow, who } = chain({ owner: 'Ann', does: { Ann: 'executes', Bot: 'assists', Client: 'informed' } });
    const stage = lookup(model, SCENARIO).stages(workflow)[0]?.id;
    const picture = lensPicture(model, SCENARIO, workflow, 'human-ai');
    const cells = picture.scene.groups.filter((group) => group.key.startsWith('cell '));
    expect(cells.map((group) => group.id).sort()).toEqual(Object.values(who).map((id) => `${stage} ${id}`).sort());
  });
});
