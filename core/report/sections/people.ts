/** Who takes part: people and teams, and AI with what oversees it. */
import type { Lookup } from '../../model/lookup.ts';
import type { Participant } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Line, Section } from '../report.ts';
import { cell, choice, markOf, nameOf, percent, systemName } from '../words.ts';

const say = t.report;
const { columns } = say;

export function peopleSection(lookup: Lookup): readonly Section[] {
  const all = lookup.all('participant');
  if (all.length === 0) return [];
  const ai = all.filter((participant) => participant.kind === 'ai');
  const blocks: Block[] = [peopleTable(lookup, inTree(lookup).filter(({ who }) => who.kind !== 'ai'))];
  if (ai.length > 0) blocks.push({ kind: 'heading', text: say.ai, id: 'ai' }, aiTable(lookup, ai));
  return [{ id: 'participants', kicker: '', title: say.people, intro: '', blocks }];
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
      [{ text: `${'  '.repeat(depth)}${who.name}`, mark: markOf(lookup, who), ...(depth === 0 ? { tone: 'strong' as const } : {}) }],
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

function aiTable(lookup: Lookup, ai: readonly Participant[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: columns.name, width: 27 },
      { title: columns.use, width: 18 },
      { title: columns.autonomy, width: 15 },
      { title: columns.accountable, width: 17 },
      { title: columns.fallback, width: 17 },
      { title: columns.evaluated, width: 14 },
    ],
    rows: ai.map((one) => aiRow(lookup, one)),
  };
}

function aiRow(lookup: Lookup, ai: Participant): readonly Cell[] {
  const stages = [
    ...lookup.by('stage', 'owner', ai.id).map((stage) => stage.name),
    ...lookup.by('participation', 'participant', ai.id).flatMap((one) => lookup.get('stage', one.stage)?.name ?? []),
  ];
  const human = lookup.get('participant', ai.accountable);
  const about = [ai.purpose, say.model(ai.provider, ai.aiModel)];
  const access = lookup.by('access', 'participant', ai.id).map((one) => say.uses(systemName(lookup, one.system), choice(one.mode).toLowerCase()));
  if (access.length > 0) about.push(say.access(access.join(', ')));
  if (ai.riskClass) about.push(say.risk(choice(ai.riskClass).toLowerCase()));
  const soft = (texts: readonly string[]): Line[] => texts.filter((text) => text !== '').map((text) => ({ text, tone: 'soft' }));
  return [
    [{ text: ai.name, tone: 'strong', mark: markOf(lookup, ai) }, ...soft(about)],
    [...new Set(stages)].map((text) => ({ text })),
    [...cell(ai.autonomy === null ? '' : (t.autonomyLevels[ai.autonomy - 1] ?? '')), ...soft([ai.decisionRights])],
    human && human.kind !== 'ai' ? [{ text: human.name, mark: markOf(lookup, human) }] : [{ text: say.nobody, tone: 'missing' }],
    [...(ai.fallback ? cell(nameOf(lookup, ai.fallback)) : cell(say.nobody, 'attention')), ...soft([ai.failureShare === null ? '' : say.failures(percent(ai.failureShare))])],
    ai.evaluatedOn ? cell(say.date(ai.evaluatedOn)) : cell(say.nothingSaid, 'attention'),
  ];
}
