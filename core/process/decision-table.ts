/**
 * A decision stage's table: for which values of its inputs which handoff is taken. Rules are read from the top and the first that
 * holds counts (DMN's hit policy *first*). Checked are gaps (cases for which no rule holds), rules that overlap with another
 * outcome, and rules that can never apply. A rule is a box in the space of all cases, and what rules leave of it is found by cutting
 * boxes out of boxes, so nothing is enumerated.
 */
import type { Lookup } from '../model/lookup.ts';
import type { DecisionInput, DecisionRule } from '../model/tables.ts';

/** For each input, in order, the values that are meant. */
export type Box = readonly (readonly string[])[];

export interface TableCheck {
  /** Cases without a rule, the largest first; each names some values for every input. */
  readonly gaps: readonly Box[];
  /** More gaps than are listed. */
  readonly hasMore: boolean;
  /** Two rules that hold for the same cases and lead elsewhere; the earlier one wins there. */
  readonly overlaps: readonly { readonly first: string; readonly second: string; readonly cases: Box }[];
  /** Rules that earlier ones leave nothing for, and those that name a value that is no more. */
  readonly dead: readonly { readonly rule: string; readonly why: 'covered' | 'no value'; readonly by: readonly string[] }[];
  /** Rules without a handoff. */
  readonly open: readonly string[];
}

const MOST_BOXES = 5000;
const MOST_GAPS = 20;

export const boxOf = (rule: Pick<DecisionRule, 'conditions'>, inputs: readonly DecisionInput[]): Box =>
  inputs.map(({ id, values }) => {
    const wanted = rule.conditions[id];
    return wanted ? values.filter((value) => wanted.includes(value)) : values;
  });

const isEmpty = (box: Box) => box.some((values) => values.length === 0);
const meet = (a: Box, b: Box): Box => a.map((values, i) => values.filter((value) => b[i]?.includes(value)));
const size = (box: Box) => box.reduce((product, { length }) => product * length, 1);

/** What is left of a box without another one, as boxes that do not overlap. */
function without(box: Box, hole: Box): Box[] {
  const common = meet(box, hole);
  if (isEmpty(common)) return [box];
  const parts: Box[] = [];
  let rest = box;
  for (const [i, values] of box.entries()) {
    const outside = values.filter((value) => !common[i]?.includes(value));
    if (outside.length > 0) parts.push(rest.map((own, j) => (j === i ? outside : own)));
    rest = rest.map((own, j) => (j === i ? (common[i] as readonly string[]) : own));
  }
  return parts;
}

/** What is left of boxes without some others; nothing where it becomes too many to follow. */
function remaining(start: readonly Box[], holes: readonly Box[]): readonly Box[] | undefined {
  let left = start;
  for (const hole of holes) {
    left = left.flatMap((box) => without(box, hole));
    if (left.length > MOST_BOXES) return undefined;
  }
  return left;
}

/** @example checkTable([vip], [ruleForYes]).gaps // [[['no']]] */
export function checkTable(inputs: readonly DecisionInput[], rules: readonly DecisionRule[]): TableCheck {
  const known = inputs.filter(({ values }) => values.length > 0);
  const boxes = rules.map((rule) => boxOf(rule, known));
  const dead: { rule: string; why: 'covered' | 'no value'; by: readonly string[] }[] = [];
  const overlaps: { first: string; second: string; cases: Box }[] = [];
  for (const [i, rule] of rules.entries()) {
    const box = boxes[i] as Box;
    if (isEmpty(box)) {
      dead.push({ rule: rule.id, why: 'no value', by: [] });
      continue;
    }
    const earlier = rules.slice(0, i).filter((_, j) => !isEmpty(meet(box, boxes[j] as Box)));
    const left = remaining([box], earlier.map(({ id }) => boxes[rules.findIndex((other) => other.id === id)] as Box));
    if (left?.length === 0) dead.push({ rule: rule.id, why: 'covered', by: earlier.map(({ id }) => id) });
    else
      for (const other of earlier)
        if (other.outcome !== rule.outcome) overlaps.push({ first: other.id, second: rule.id, cases: meet(box, boxes[rules.indexOf(other)] as Box) });
  }
  const all: Box = known.map(({ values }) => values);
  const gaps = rules.length === 0 || known.length === 0 ? [] : remaining([all], boxes.filter((box) => !isEmpty(box)));
  const sorted = [...(gaps ?? [])].sort((a, b) => size(b) - size(a));
  return {
    gaps: sorted.slice(0, MOST_GAPS),
    hasMore: gaps === undefined || sorted.length > MOST_GAPS,
    overlaps,
    dead,
    open: rules.filter(({ outcome }) => outcome === null).map(({ id }) => id),
  };
}

export interface DecisionTable {
  readonly inputs: readonly DecisionInput[];
  readonly rules: readonly DecisionRule[];
  readonly check: TableCheck;
}

/** A stage's table; nothing where it has none. */
export function decisionTable(lookup: Lookup, stage: string): DecisionTable | undefined {
  const inputs = lookup.by('decisionInput', 'stage', stage);
  const rules = lookup.by('decisionRule', 'stage', stage);
  return inputs.length + rules.length === 0 ? undefined : { inputs, rules, check: checkTable(inputs, rules) };
}

/** The first rule that holds for a case; nothing where none does. */
export const ruleFor = (rules: readonly DecisionRule[], facts: Readonly<Record<string, string>>): DecisionRule | undefined =>
  rules.find(({ conditions }) => Object.entries(conditions).every(([input, values]) => values.includes(facts[input] ?? '')));
