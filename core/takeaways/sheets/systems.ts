/** The sheets of systems, and of AI with what oversees it. */
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import type { Participant, System, Workflow } from '../../model/tables.ts';
import { choice, nameOf, systemName } from '../../report/words.ts';
import { t } from '../../text/text.ts';
import { column, share, sheetOf, type ColumnOf, type Sheet } from './sheet.ts';

const say = t.sheets;

export function systemsSheet(lookup: Lookup, workflows: readonly Workflow[]): Sheet {
  const columns: readonly ColumnOf<System>[] = [
    column('text', say.system, ({ name }) => name),
    column('text', t.fields.category, ({ category }) => category),
    column('text', t.fields.vendor, ({ vendor }) => vendor),
    column('text', say.owner, ({ owner }) => nameOf(lookup, owner)),
    column('number', t.fields.seats, ({ seats }) => seats),
    column('percent', say.availability, ({ availability }) => share(availability)),
    column('number', say.usedIn, (system) => stagesUsing(lookup, workflows, system).length),
    column('text', say.stagesUsing, (system) => stagesUsing(lookup, workflows, system).join('; ')),
    column('text', say.integrations, (system) => integrationsOf(lookup, system)),
  ];
  return sheetOf(say.names.systems, lookup.all('system'), columns);
}

const namesIn = (lookup: Lookup, workflows: readonly Workflow[], stages: readonly string[]): readonly string[] => {
  const within = new Set(workflows.map(({ id }) => id));
  return [...new Set(stages)].flatMap((id) => {
    const stage = lookup.get('stage', id);
    return stage && within.has(stage.workflow) ? [stage.name] : [];
  });
};

const stagesUsing = (lookup: Lookup, workflows: readonly Workflow[], { id }: System): readonly string[] =>
  namesIn(lookup, workflows, lookup.by('systemUse', 'system', id).map(({ stage }) => stage));

function integrationsOf(lookup: Lookup, { id }: System): string {
  const out = lookup.by('integration', 'from', id).map(({ to, kind }) => say.integration(systemName(lookup, to), choice(kind)));
  const back = lookup.by('integration', 'to', id).map(({ from, kind }) => say.integration(systemName(lookup, from), choice(kind)));
  return [...out, ...back].join('; ');
}

export function aiSheet(lookup: Lookup, workflows: readonly Workflow[]): Sheet {
  const { currency } = projectOf(lookup.model);
  const all = lookup.all('participant').filter(({ kind }) => kind === 'ai');
  const columns: readonly ColumnOf<Participant>[] = [
    column('text', say.name, ({ name }) => name),
    column('text', t.fields.purpose, ({ purpose }) => purpose),
    column('text', t.fields.provider, ({ provider }) => provider),
    column('text', t.fields.aiModel, ({ aiModel }) => aiModel),
    column('number', say.level, ({ autonomy }) => autonomy),
    column('text', t.fields.decisionRights, ({ decisionRights }) => decisionRights),
    column('text', t.fields.accountable, ({ accountable }) => nameOf(lookup, accountable)),
    column('text', t.fields.fallback, ({ fallback }) => nameOf(lookup, fallback)),
    column('percent', say.failureShare, ({ failureShare }) => share(failureShare)),
    column('text', t.fields.riskClass, ({ riskClass }) => (riskClass ? choice(riskClass) : '')),
    column('date', t.fields.evaluatedOn, ({ evaluatedOn }) => evaluatedOn),
    column('money', say.costPerCase(currency), ({ costPerCase }) => costPerCase),
    column('money', say.costPerHour(currency), ({ costPerHour }) => costPerHour),
    column('text', say.stages, (ai) => stagesOf(lookup, workflows, ai).join('; ')),
    column('text', say.access, ({ id }) => lookup.by('access', 'participant', id).map(({ system, mode }) => say.integration(systemName(lookup, system), choice(mode))).join('; ')),
  ];
  return sheetOf(say.names.ai, all, columns);
}

const stagesOf = (lookup: Lookup, workflows: readonly Workflow[], { id }: Participant): readonly string[] =>
  namesIn(lookup, workflows, [...lookup.by('stage', 'owner', id).map((stage) => stage.id), ...lookup.by('participation', 'participant', id).map(({ stage }) => stage)]);
