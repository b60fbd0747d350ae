/**
 * The team DSM (design structure matrix, Steward 1981): owners of stages in rows and columns, in a cell how often the first hands over to
 * the second. Sorted by clusters, it suggests where the boundaries between teams could lie so that less work crosses them.
 */
import { laneOfParticipant, ownerOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { t } from '../../text/text.ts';
import { clustersOf, type Weights } from './clusters.ts';
import { NO_CELL, type Head, type Matrix } from './matrix.ts';

export interface Cluster {
  readonly name: string;
  readonly members: readonly Head[];
  /** The teams that its members are in today; more than one: a boundary to think about. */
  readonly teams: readonly Head[];
  /** Handoffs among its members. */
  readonly inside: number;
}

export interface Dsm {
  /** Sorted by cluster. */
  readonly matrix: Matrix;
  readonly clusters: readonly Cluster[];
  /** Handoffs that cross the teams of today, and those that would cross the clusters. */
  readonly crossingToday: number;
  readonly crossingThen: number;
}

/** @param workflow nothing: all that are not retired */
export function teamDsm(lookup: Lookup, workflow: string | null): Dsm {
  const flows = lookup.workflows().filter(({ id, status }) => (workflow === null ? status !== 'retired' : id === workflow));
  const ends = flows.flatMap(({ id }) => lookup.handoffs(id)).flatMap(({ from, to }) => {
    const [a, b] = [from, to].map((stage) => ownerAt(lookup, stage));
    return a && b && a !== b ? [[a, b] as const] : [];
  });
  const owners = [...new Set(flows.flatMap(({ id }) => lookup.stages(id).flatMap((stage) => ownerOf(lookup, stage)?.id ?? [])))];
  const number = new Map(owners.map((id, at) => [id, at]));
  const weights = owners.map(() => owners.map(() => 0));
  for (const [a, b] of ends) {
    const row = weights[number.get(a) ?? -1];
    const at = number.get(b);
    if (row && at !== undefined) row[at] = (row[at] ?? 0) + 1;
  }
  const groups = clustersOf(weights);
  const head = (id: string | null): Head => ({ id, table: 'participant', name: lookup.get('participant', id)?.name ?? '' });
  const clusterOf = new Map(groups.flatMap((members, n) => members.map((at) => [owners[at], n] as const)));
  return {
    matrix: matrixOf(owners.map(head), weights, groups.flat()),
    clusters: groups.map((members, n) => ({
      name: t.health.matrices.cluster(n + 1),
      members: members.map((at) => head(owners[at] ?? null)),
      teams: [...new Set(members.map((at) => laneOfParticipant(lookup, owners[at] ?? null)))].map(head),
      inside: members.reduce((sum, a) => sum + members.reduce((all, b) => all + (weights[a]?.[b] ?? 0), 0), 0),
    })),
    crossingToday: ends.filter(([a, b]) => laneOfParticipant(lookup, a) !== laneOfParticipant(lookup, b)).length,
    crossingThen: ends.filter(([a, b]) => clusterOf.get(a) !== clusterOf.get(b)).length,
  };
}

function ownerAt(lookup: Lookup, id: string): string | undefined {
  const stage = lookup.get('stage', id);
  return stage ? ownerOf(lookup, stage)?.id : undefined;
}

function matrixOf(heads: readonly Head[], weights: Weights, order: readonly number[]): Matrix {
  const sorted = order.flatMap((at) => heads[at] ?? []);
  const cells = order.map((from) =>
    order.map((to) => {
      const value = weights[from]?.[to] ?? 0;
      return value === 0 ? NO_CELL : { text: String(value), value };
    }),
  );
  return { corner: t.health.matrices.team, rows: sorted, columns: sorted, cells };
}
