/**
 * What weighs on the stages and handoffs of a workflow, in five levels: how long work waits, how much is wrong, how little is said at
 * handoffs, how many systems are used, how much AI does by itself. The map shows it as an overlay; each mark carries its value as well.
 */
import { expectedOf } from '../../model/estimate.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import type { Handoff, Stage } from '../../model/tables.ts';
import { formatShort } from '../../text/duration.ts';
import { percent } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import { stagesAt } from '../findings/cost.ts';
import type { Finding } from '../findings/findings.ts';
import { clarityOf } from '../metrics/handoffs.ts';
import { crossHandoffs } from '../rules/handoff-words.ts';
import { Scope, type Env } from '../rules/scope.ts';
import { severities } from '../rules/rule.ts';
import { ownWait, timeOf } from '../time.ts';

export const heatKinds = ['waiting', 'findings', 'handoffs', 'systems', 'autonomy'] as const;
export type HeatKind = (typeof heatKinds)[number];

export type HeatLevel = 1 | 2 | 3 | 4 | 5;

export interface Warmth {
  readonly level: HeatLevel;
  /** The value, short enough for a mark: '2 d', '3', '50 %'. */
  readonly text: string;
}

export interface Heat {
  readonly kind: HeatKind;
  readonly stages: ReadonlyMap<string, Warmth>;
  readonly handoffs: ReadonlyMap<string, Warmth>;
  /** What the lightest and the darkest level stand for. */
  readonly ends: readonly [string, string];
}

interface Valued {
  readonly id: string;
  readonly value: number;
  readonly text: string;
}

const LEVELS = 5;
const levelFor = (share: number): HeatLevel => Math.min(LEVELS, Math.max(1, Math.ceil(share * LEVELS))) as HeatLevel;

/** Levels by the share of the most; nothing for what is nothing. */
const warm = (all: readonly Valued[], most: number): ReadonlyMap<string, Warmth> =>
  new Map(all.flatMap(({ id, value, text }) => (value > 0 ? [[id, { level: levelFor(value / most), text }] as const] : [])));

/**
 * @param found the findings of the scenario; only the kind 'findings' looks at them
 * @example heatOf(lookup, env, onboarding.id, 'waiting', []).handoffs.get(handoff.id)?.text // '2 d'
 */
export function heatOf(lookup: Lookup, env: Env, workflow: string, kind: HeatKind, found: readonly Finding[]): Heat {
  const [stages, handoffs] = [lookup.stages(workflow), lookup.handoffs(workflow)];
  const made = measures[kind]({ lookup, env, workflow, stages, handoffs, found });
  const most = Math.max(made.most ?? 0, ...[...made.stages, ...made.handoffs].map(({ value }) => value), 0) || 1;
  return { kind, stages: warm(made.stages, most), handoffs: warm(made.handoffs, most), ends: made.ends(most) };
}

interface Asked {
  readonly lookup: Lookup;
  readonly env: Env;
  readonly workflow: string;
  readonly stages: readonly Stage[];
  readonly handoffs: readonly Handoff[];
  readonly found: readonly Finding[];
}
interface Measured {
  readonly stages: readonly Valued[];
  readonly handoffs: readonly Valued[];
  /** What the darkest stands for, where it is not the most there is. */
  readonly most?: number;
  readonly ends: (most: number) => readonly [string, string];
}

const say = t.heat;

const measures: Readonly<Record<HeatKind, (asked: Asked) => Measured>> = {
  waiting: ({ lookup, stages, handoffs }) => {
    const calendar = projectOf(lookup.model);
    const text = (minutes: number) => formatShort(minutes, calendar);
    const valued = (id: string, value: number, said = text(value)): Valued => ({ id, value, text: said });
    return {
      stages: stages.map((stage) => valued(stage.id, ownWait(lookup, stage, calendar).expected)),
      // In the words in which the map has it: elapsed days stay elapsed days, though they weigh as working time.
      handoffs: handoffs.map(({ id, wait }) => valued(id, timeOf(wait, calendar).expected, wait ? formatShort(expectedOf(wait), calendar, wait.basis) : '')),
      ends: (most) => [say.noWait, text(most)],
    };
  },
  findings: ({ lookup, env, stages, handoffs, found }) => {
    const [inStages, atHandoffs] = findingsAt(new Scope(lookup, env), found);
    return {
      stages: stages.map(({ id }) => weighed(id, inStages.get(id) ?? [])),
      handoffs: handoffs.map(({ id }) => weighed(id, atHandoffs.get(id) ?? [])),
      ends: () => [say.fewFindings, say.manyFindings],
    };
  },
  handoffs: ({ lookup, env, workflow }) => {
    const scope = new Scope(lookup, env);
    const own = crossHandoffs(scope).filter(({ from }) => lookup.get('stage', from)?.workflow === workflow);
    return {
      stages: [],
      handoffs: own.map((handoff) => ({ id: handoff.id, value: 1 - clarityOf(scope, handoff), text: percent(clarityOf(scope, handoff)) })),
      most: 1,
      ends: () => [percent(1), percent(0)],
    };
  },
  systems: ({ lookup, stages }) => ({
    stages: stages.map(({ id }) => {
      const count = lookup.by('systemUse', 'stage', id).length;
      return { id, value: count, text: String(count) };
    }),
    handoffs: [],
    most: LEVELS,
    ends: (most) => ['1', say.orMore(most)],
  }),
  autonomy: ({ lookup, stages }) => ({
    stages: stages.map((stage) => {
      const ids = [stage.owner, ...lookup.by('participation', 'stage', stage.id).map(({ participant }) => participant)];
      const level = Math.max(0, ...ids.map((id) => lookup.get('participant', id)).map((one) => (one?.kind === 'ai' ? (one.autonomy ?? 0) : 0)));
      return { id: stage.id, value: level, text: say.level(level) };
    }),
    handoffs: [],
    most: LEVELS,
    ends: () => [say.level(1), say.level(LEVELS)],
  }),
};

/** Three of a low weight are as much as one of a high one. */
const WEIGHT = { high: 3, medium: 2, low: 1 } as const;

const weighed = (id: string, found: readonly Finding[]): Valued => ({ id, value: found.reduce((sum, { severity }) => sum + WEIGHT[severity], 0), text: marked(found) });

/** The number, with a sign for what is high. */
function marked(found: readonly Finding[]): string {
  const worst = severities.find((severity) => found.some((one) => one.severity === severity));
  return worst === 'high' ? say.high(found.length) : String(found.length);
}

/** Open findings by the stage and by the handoff that they are about; those about people, systems and whole workflows have no place. */
function findingsAt(scope: Scope, found: readonly Finding[]): readonly [ReadonlyMap<string, readonly Finding[]>, ReadonlyMap<string, readonly Finding[]>] {
  const [stages, handoffs] = [new Map<string, Finding[]>(), new Map<string, Finding[]>()];
  const add = (to: Map<string, Finding[]>, id: string, one: Finding) => to.set(id, [...(to.get(id) ?? []), one]);
  for (const one of found) {
    if (one.accepted !== null) continue;
    if (one.at.table === 'handoff') add(handoffs, one.at.id, one);
    else if (one.at.table === 'stage' || one.at.table === 'process') for (const id of stagesAt(scope, one.at)) add(stages, id, one);
  }
  return [stages, handoffs];
}
