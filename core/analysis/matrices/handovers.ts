/** Who hands over to whom: how many handoffs, and how long a case waits at them. */
import { laneOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import { formatMinutes } from '../../text/duration.ts';
import { t } from '../../text/text.ts';
import { timeOf } from '../time.ts';
import { nobody, NO_CELL, type Cell, type Head, type Matrix } from './matrix.ts';

interface Sum {
  count: number;
  wait: number;
}

/** @param workflow nothing: all that are not retired */
export function handoverMatrix(lookup: Lookup, workflow: string | null): Matrix {
  const project = projectOf(lookup.model);
  const flows = lookup.workflows().filter(({ id, status }) => (workflow === null ? status !== 'retired' : id === workflow));
  const lanes = [...new Set(flows.flatMap(({ id }) => lookup.stages(id).map((stage) => laneOf(lookup, stage))))];
  const sums = new Map<string, Sum>();
  for (const handoff of flows.flatMap(({ id }) => lookup.handoffs(id))) {
    const [from, to] = [lookup.get('stage', handoff.from), lookup.get('stage', handoff.to)];
    if (!from || !to || laneOf(lookup, from) === laneOf(lookup, to)) continue;
    const key = keyOf(laneOf(lookup, from), laneOf(lookup, to));
    const sum = sums.get(key) ?? { count: 0, wait: 0 };
    sums.set(key, { count: sum.count + 1, wait: sum.wait + timeOf(handoff.wait, project).expected });
  }
  const cell = (from: string | null, to: string | null): Cell => {
    const sum = sums.get(keyOf(from, to));
    return sum ? { text: t.health.matrices.cell(sum.count, sum.wait > 0 ? formatMinutes(sum.wait, project) : ''), value: sum.wait || sum.count } : NO_CELL;
  };
  const heads = lanes.map((id): Head => ({ id, table: 'participant', name: lookup.get('participant', id)?.name ?? nobody() }));
  return { corner: t.health.matrices.team, rows: heads, columns: heads, cells: lanes.map((from) => lanes.map((to) => cell(from, to))) };
}

const keyOf = (from: string | null, to: string | null): string => `${from ?? ''} ${to ?? ''}`;
