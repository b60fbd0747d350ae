/** Who takes part: people and teams, and AI with what oversees it. */
import type { Lookup } from '../../model/lookup.ts';
import type { Participant } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, choice, markOf, nameOf, percent, systemName } from '../words.ts';

const say = t.report;
const { columns } = say;

export function peopleSection({ lookup }: Sources): readonly Section[] {
  const all = lookup.all('participant');
  if (all.length === 0) return [];
  const ai = all.filter((participant) => participant.kind === 'ai');
  const blocks: Block[] = [peopleTable(lookup, inTree(lookup).filter(({ who }) => who.kind !== 'ai'))];
  if (ai.length > 0) blocks.push({ kind: 'heading', text: say.ai, id: 'ai' }, ...ai.map((one) => aiFacts(lookup, one)));
  return [{ id: 'participants', level: 1, kicker: '', title: say.people, intro: '', blocks }];
}

interface InTree {
  readonly who: Participant;
  readonly depth: number;
}

/** Each team followed by those in it. */
function inTree(lookup: Lookup): readonly InTree[] {
  const walk = (parent: string | null, depth: number): InTree[] =>
    lookup
      .all('participant')
      .filter((who) => who.place.parent === parent)
      .flatMap((who) => [{ who, depth }, ...walk(who.id, depth + 1)]);
  return walk(null, 0);
}

function peopleTable(lookup: Lookup, people: readonly InTree[]): Block {
  const rows = people.map(({ who, depth }): readonly Cell[] => {
    const owned = lookup.by('stage', 'owner', who.id).length;
    const part = new Set(lookup.by('participation', 'participant', who.id).map((one) => one.stage)).size;
    return [
      [{ text: who.name, mark: markOf(lookup, who), depth, of: { table: 'participant', id: who.id }, isHome: true, ...(depth === 0 ? { tone: 'strong' as const } : {}) }],
      cell(choice(who.kind)),
      cell([who.function, who.location].filter((part) => part !== '').join(' · ')),
      cell(say.stagesCount(owned)),
      cell(say.stagesCount(part)),
    ];
  });
  return {
    kind: 'table',
    columns: [
      { title: columns.name, width: 30 },
      { title: columns.kind, width: 12 },
      { title: columns.function, width: 32 },
      { title: columns.stagesOwned, width: 12, align: 'right' },
      { title: columns.takesPart, width: 14, align: 'right' },
    ],
    rows,
  };
}

/** Each AI with what it may do and who answers for it. */
function aiFacts(lookup: Lookup, ai: Participant): Block {
  const stages = [
    ...lookup.by('stage', 'owner', ai.id).map((stage) => stage.name),
    ...lookup.by('participation', 'participant', ai.id).flatMap((one) => lookup.get('stage', one.stage)?.name ?? []),
  ];
  const human = lookup.get('participant', ai.accountable);
  const missing = (text: string): Cell => cell(text, 'attention');
  const access = lookup.by('access', 'participant', ai.id).map((one) => say.uses(systemName(lookup, one.system), choice(one.mode).toLowerCase()));
  const facts: (readonly [string, Cell])[] = [
    [t.fields.purpose, cell(ai.purpose)],
    [columns.use, cell([...new Set(stages)].join(', '))],
    [t.fields.autonomy, ai.autonomy === null ? missing(say.nothingSaid) : cell(t.autonomyLevels[ai.autonomy - 1] ?? '')],
    [t.fields.decisionRights, cell(ai.decisionRights)],
    [t.fields.accountable, human && human.kind !== 'ai' ? [{ text: human.name, mark: markOf(lookup, human) }] : cell(say.nobody, 'missing')],
    [t.fields.fallback, ai.fallback ? cell(nameOf(lookup, ai.fallback)) : missing(say.nobody)],
    [t.fields.failureShare, cell(percent(ai.failureShare))],
    [say.columns.access, cell(access.join(', '))],
    [t.fields.riskClass, ai.riskClass ? cell(choice(ai.riskClass)) : missing(say.nothingSaid)],
    [t.fields.evaluatedOn, ai.evaluatedOn ? cell(say.date(ai.evaluatedOn)) : missing(say.nothingSaid)],
    [columns.model, cell([ai.provider, ai.aiModel].filter((part) => part !== '').join(', '))],
  ];
  const name: Block = { kind: 'heading', text: ai.name, mark: markOf(lookup, ai) };
  return { kind: 'group', blocks: [name, { kind: 'facts', facts: facts.filter(([, value]) => value.length > 0) }] };
}
