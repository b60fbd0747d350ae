/** Changes of a decision table that are more than one field. */
import type { Command } from '../commands/command.ts';
import type { Lookup } from '../model/lookup.ts';
import type { DecisionInput } from '../model/tables.ts';
import { t } from '../text/text.ts';
import type { Box } from './decision-table.ts';

const MOST = 30;

/** Nothing where it is no list of different values. @example readValues('yes, no') // ['yes', 'no'] */
export function readValues(text: string): readonly string[] | undefined {
  const values = text.split(/[,;\n]/).map((value) => value.trim()).filter((value) => value !== '');
  const isGood = values.length <= MOST && values.every((value) => value.length <= 100) && new Set(values).size === values.length;
  return isGood ? values : undefined;
}

/** Other values of an input. Where one word took the place of another, the rules follow. */
export function setValues(lookup: Lookup, input: DecisionInput, values: readonly string[]): Command {
  const { scenario, id } = input;
  const gone = input.values.filter((value) => !values.includes(value));
  const fresh = values.filter((value) => !input.values.includes(value));
  const renamed = new Map(gone.length === fresh.length ? gone.map((value, i) => [value, fresh[i] as string]) : []);
  const rules = lookup.by('decisionRule', 'stage', input.stage).flatMap((rule): Command[] => {
    const before = rule.conditions[id];
    if (!before?.some((value) => renamed.has(value))) return [];
    return [{ type: 'decisionRule.set', scenario, id: rule.id, conditions: { ...rule.conditions, [id]: before.map((value) => renamed.get(value) ?? value) } }];
  });
  const set: Command = { type: 'decisionInput.set', scenario, id, values: [...values] };
  return rules.length === 0 ? set : { type: 'batch', label: t.decision.valuesChanged(input.name), commands: [set, ...rules] };
}

/** A rule for exactly the cases that none holds for. */
export function addRuleFor(lookup: Lookup, stage: string, inputs: readonly DecisionInput[], box: Box, newId: () => string): Command {
  const known = inputs.filter(({ values }) => values.length > 0);
  const conditions = Object.fromEntries(known.flatMap(({ id, values }, i) => (box[i] && box[i].length < values.length ? [[id, [...box[i]]]] : [])));
  return { type: 'decisionRule.add', scenario: lookup.scenario, id: newId(), stage, conditions };
}
