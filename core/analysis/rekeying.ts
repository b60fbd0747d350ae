/**
 * Where data is typed in again by hand: on a handoff between two stages that share no system and whose systems no automatic
 * integration joins; or where what the first stage has in one system is written by the second into another, and the only
 * thing that joins the two is an integration by hand. Milestones and other stages that need nobody's work only pass on.
 */
import { isPassive } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import { keptWhileSame } from '../model/reads.ts';
import type { Handoff, Integration, Stage, SystemUse } from '../model/tables.ts';

export interface Rekeying {
  readonly from: Stage;
  readonly to: Stage;
  /** The handoffs on the way, in order; more than one where it leads over milestones. */
  readonly handoffs: readonly Handoff[];
  /** Systems that it is read from and typed into. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

export const rekeyings = (lookup: Lookup, workflow: string): readonly Rekeying[] => lookup.stages(workflow).flatMap((stage) => rekeyingsFrom(lookup, stage));

const rekeyingsFrom = keptWhileSame((lookup, stage: Stage): readonly Rekeying[] => {
  if (isPassive(stage)) return [];
  return merged(onwards(lookup, stage)).flatMap((way): Rekeying[] => {
    const [a, b] = [uses(lookup, way.from), uses(lookup, way.to)];
    if (a.length === 0 || b.length === 0) return [];
    const joined = joinsOf(lookup);
    const byHand = pairs(a, b).filter(([from, to]) => writes(to) && !a.some((use) => use.system === to.system) && joined(from, to) === 'manual');
    const isApart = pairs(a, b).every(([from, to]) => from.system !== to.system && joined(from, to) !== 'automatic' && joined(to, from) !== 'automatic');
    if (byHand.length > 0) return [{ ...way, sources: idsOf(byHand.map(([from]) => from)), targets: idsOf(byHand.map(([, to]) => to)) }];
    return isApart ? [{ ...way, sources: idsOf(a), targets: idsOf(b.some(writes) ? b.filter(writes) : b) }] : [];
  });
});

const uses = (lookup: Lookup, stage: Stage) => lookup.by('systemUse', 'stage', stage.id).filter((use) => lookup.get('system', use.system));
const writes = (use: SystemUse) => use.mode !== 'reads';
const idsOf = (list: readonly SystemUse[]) => [...new Set(list.map((use) => use.system))];
const pairs = (a: readonly SystemUse[], b: readonly SystemUse[]) => a.flatMap((from) => b.map((to) => [from, to] as const));

/** What joins two systems in this direction; an automatic integration beats one by hand. */
function joinsOf(lookup: Lookup): (from: SystemUse, to: SystemUse) => Join | undefined {
  const all = lookup.all('integration');
  const joins = knownJoins.get(all) ?? joinsBy(all);
  knownJoins.set(all, joins);
  return (from, to) => joins.get(`${from.system} ${to.system}`);
}

type Join = 'automatic' | 'manual';

/** By the list of integrations, which stays the same one until one of them changes. */
const knownJoins = new WeakMap<readonly Integration[], ReadonlyMap<string, Join>>();

function joinsBy(integrations: readonly Integration[]): ReadonlyMap<string, Join> {
  const joins = new Map<string, Join>();
  for (const { from, to, kind } of integrations) {
    const key = `${from} ${to}`;
    if (joins.get(key) !== 'automatic') joins.set(key, kind === 'manual' ? 'manual' : 'automatic');
  }
  return joins;
}

export interface Onwards {
  readonly from: Stage;
  readonly to: Stage;
  readonly handoffs: readonly Handoff[];
}

/** Several ways between the same two stages are one. */
function merged(ways: readonly Onwards[]): readonly Onwards[] {
  const byTarget = new Map<string, Onwards>();
  for (const way of ways) {
    const before = byTarget.get(way.to.id);
    byTarget.set(way.to.id, before ? { ...before, handoffs: [...new Set([...before.handoffs, ...way.handoffs])] } : way);
  }
  return [...byTarget.values()];
}

/** The ways from a stage to the next ones where somebody works. */
export function onwards(lookup: Lookup, from: Stage): readonly Onwards[] {
  const found: Onwards[] = [];
  const seen = new Set([from.id]);
  let front: { at: string; handoffs: readonly Handoff[] }[] = [{ at: from.id, handoffs: [] }];
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { at, handoffs } of front) {
      for (const way of lookup.waysOut(at)) {
        const to = lookup.get('stage', way.to);
        if (!to || to.id === from.id) continue;
        const sofar = [...handoffs, way];
        if (!isPassive(to)) found.push({ from, to, handoffs: sofar });
        else if (!seen.has(to.id)) {
          seen.add(to.id);
          next.push({ at: to.id, handoffs: sofar });
        }
      }
    }
    front = next;
  }
  return found;
}
