/** One page that says it all: how much there is, how long it takes, and what needs attention. Every sentence has a name or a number. */
import { aiOf, handoffFacts } from '../../map/facts.ts';
import { isPassive } from '../../model/lanes.ts';
import { isCrossTeam, laneOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { t } from '../../text/text.ts';
import type { Block, Line, Section } from '../report.ts';
import { timeFigures } from './figures.ts';

const say = t.report;

export function summarySection(lookup: Lookup): Section {
  const workflows = lookup.workflows();
  const blocks: Block[] = [counts(lookup)];
  for (const workflow of workflows) {
    const figures = timeFigures(lookup, workflow);
    if (figures.length > 0) blocks.push({ kind: 'heading', text: workflow.name }, ...figures);
  }
  blocks.push({ kind: 'heading', text: say.attention }, { kind: 'list', items: attention(lookup) });
  const lanes = new Set(lookup.all('stage').map((stage) => laneOf(lookup, stage)));
  lanes.delete(null);
  return {
    id: 'summary',
    kicker: '',
    title: say.summary,
    intro: say.summaryIntro(workflows.length, lookup.all('stage').length, lanes.size),
    blocks,
  };
}

function counts(lookup: Lookup): Block {
  const stages = lookup.all('stage');
  const handoffs = lookup.all('handoff');
  const ai = lookup.all('participant').filter((one) => one.kind === 'ai');
  const steps = lookup.all('step').length;
  const words = say.counts;
  return {
    kind: 'figures',
    figures: [
      { value: String(stages.length), label: words.stages, hint: words.unowned(unowned(lookup).length) },
      { value: String(handoffs.length), label: words.handoffs, hint: words.crossTeam(handoffs.filter((one) => isCrossTeam(lookup, one)).length) },
      { value: String(steps), label: words.steps, hint: words.processes(lookup.all('process').length) },
      { value: String(lookup.all('system').length), label: words.systems, hint: words.integrations(lookup.all('integration').length) },
      ...(ai.length > 0 ? [{ value: String(ai.length), label: words.ai, hint: words.unaccountable(unaccountable(lookup).length) }] : []),
    ],
  };
}

const unowned = (lookup: Lookup): readonly string[] =>
  lookup.all('stage').filter((stage) => !isPassive(stage) && !stage.owner).map((stage) => stage.name);

/** AI that is at work somewhere, and for which no human answers. */
function unaccountable(lookup: Lookup): readonly string[] {
  const found = lookup.all('stage').flatMap((stage) => aiOf(lookup, stage)).filter((one) => !one.hasHuman);
  return [...new Map(found.map((one) => [one.id, one.name])).values()];
}

function attention(lookup: Lookup): readonly Line[] {
  const lines: Line[] = [];
  const tell = (text: string) => lines.push({ text });
  const nameOf = (id: string) => lookup.get('stage', id)?.name ?? '';
  if (unowned(lookup).length > 0) tell(say.unowned(unowned(lookup)));
  if (unaccountable(lookup).length > 0) tell(say.unaccountable(unaccountable(lookup)));
  const handoffs = lookup.all('handoff');
  const unsaid = handoffs.filter((one) => handoffFacts(lookup, one).isUnsaid).map((one) => say.fromTo(nameOf(one.from), nameOf(one.to)));
  if (unsaid.length > 0) tell(say.unsaid(unsaid));
  const unclear = handoffs.filter((one) => isCrossTeam(lookup, one) && one.acceptance === '' && one.kind !== 'escalation').length;
  if (unclear > 0) tell(say.noAcceptance(unclear));
  const work = lookup.all('stage').filter((stage) => !isPassive(stage) && stage.kind !== 'wait');
  const bare = work.filter((stage) => lookup.processes(stage.id).length === 0).length;
  if (bare > 0) tell(say.noProcess(bare, work.length));
  return lines.length > 0 ? lines : [{ text: say.nothingMissing }];
}
