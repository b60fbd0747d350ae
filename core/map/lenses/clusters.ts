/** Who there is and what passes between them: teams with those who belong to them, and the handoffs over all workflows. */
import type { Size } from '../../layout/types.ts';
import { laneOf, laneOfParticipant, type LaneId } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { expectedOf, toWorking } from '../../model/estimate.ts';
import { projectOf } from '../../model/model.ts';
import type { Handoff, Participant, Stage } from '../../model/tables.ts';
import { longestWord } from '../fit-text.ts';
import { textWidth } from '../text-width.ts';
import { hasHuman } from './signs.ts';

export interface Member {
  readonly one: Participant;
  /** Its cell in the cluster's grid. */
  readonly column: number;
  readonly row: number;
}

/** A team, an outsider, or one who belongs to nobody. */
export interface Cluster extends Size {
  readonly id: LaneId;
  readonly one: Participant | undefined;
  readonly members: readonly Member[];
  /** The first stage that nobody owns, where the cluster stands for nobody. */
  readonly stage: Stage | undefined;
  readonly isLoose: boolean;
}

/** The work that passes from one cluster to another. */
export interface Passing {
  readonly from: number;
  readonly to: number;
  readonly handoffs: readonly Handoff[];
  /** Mean minutes of working time, over those of which it is known. */
  readonly wait: number | null;
}

export const CELL = { width: 116, height: 108 } as const;
export const HEAD = 50;
export const PAD = 10;
export const NAME = 21;
const WIDEST = 270;

export function clustersOf(lookup: Lookup): readonly Cluster[] {
  const members = new Map<string, Participant[]>();
  const lanes: Participant[] = [];
  for (const one of lookup.all('participant')) {
    const lane = laneOfParticipant(lookup, one.id);
    if (lane === one.id) lanes.push(one);
    else if (lane !== null) members.set(lane, [...(members.get(lane) ?? []), one]);
  }
  const clusters = lanes.map((one): Cluster => {
    const own = members.get(one.id) ?? [];
    const placed = inGrid(lookup, own);
    const isLoose = [one, ...own].some((each) => each.kind === 'ai' && !hasHuman(lookup, each));
    return { id: one.id, one, members: placed, stage: undefined, isLoose, ...sizeOf(one, placed) };
  });
  const unowned = lookup.all('stage').find((stage) => laneOf(lookup, stage) === null && [...lookup.waysIn(stage.id), ...lookup.waysOut(stage.id)].length > 0);
  return unowned ? [...clusters, { id: null, one: undefined, members: [], stage: unowned, isLoose: false, width: 170, height: 76 }] : clusters;
}

/** People in the order of the project, each followed by the AI that they answer for. */
function inGrid(lookup: Lookup, own: readonly Participant[]): readonly Member[] {
  const ids = new Set(own.map((one) => one.id));
  const isLed = (one: Participant) => one.kind === 'ai' && one.accountable !== null && ids.has(one.accountable) && hasHuman(lookup, one);
  const ordered = own.filter((one) => !isLed(one)).flatMap((one) => [one, ...own.filter((ai) => isLed(ai) && ai.accountable === one.id)]);
  const columns = ordered.length <= 1 ? 1 : ordered.length <= 4 ? 2 : ordered.length <= 9 ? 3 : Math.ceil(Math.sqrt(ordered.length * 1.4));
  return ordered.map((one, i) => ({ one, column: i % columns, row: Math.floor(i / columns) }));
}

function sizeOf(one: Participant, members: readonly Member[]): Size {
  const columns = Math.max(0, ...members.map((member) => member.column + 1));
  const rows = Math.max(0, ...members.map((member) => member.row + 1));
  const mark = members.length === 0 ? 54 : 0;
  const name = Math.max(longestWord(one.name, NAME, 600), Math.min(textWidth(one.name, NAME, 600), 180)) + 30 + mark;
  const width = Math.ceil(Math.max(columns * CELL.width + 2 * PAD, Math.min(WIDEST, name), 150));
  return { width, height: rows === 0 ? 84 : HEAD + rows * CELL.height + PAD };
}

export function passingsOf(lookup: Lookup, clusters: readonly Cluster[]): readonly Passing[] {
  const index = new Map(clusters.map((cluster, i) => [cluster.id, i]));
  const found = new Map<string, { from: number; to: number; handoffs: Handoff[] }>();
  for (const handoff of lookup.all('handoff')) {
    const [a, b] = [lookup.get('stage', handoff.from), lookup.get('stage', handoff.to)];
    const [from, to] = [a && index.get(laneOf(lookup, a)), b && index.get(laneOf(lookup, b))];
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from} ${to}`;
    const passing = found.get(key) ?? { from, to, handoffs: [] };
    found.set(key, passing);
    passing.handoffs.push(handoff);
  }
  const calendar = projectOf(lookup.model);
  return [...found.values()].map((passing) => {
    const waits = passing.handoffs.flatMap(({ wait }) => (wait && expectedOf(wait) > 0 ? [toWorking(expectedOf(wait), wait.basis, calendar)] : []));
    return { ...passing, wait: waits.length > 0 ? waits.reduce((a, b) => a + b, 0) / waits.length : null };
  });
}
