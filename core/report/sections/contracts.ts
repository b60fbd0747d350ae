/**
 * What two teams promise each other: for each ordered pair all handoffs from the one to the other, with what is given, what it has to say,
 * when it counts, by which way and how fast, and room to sign.
 */
import { laneOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Handoff, Participant, Workflow } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, channelText, durationText, heads, nameOf, passedArtifacts, stageLine } from '../words.ts';

const say = t.reportSections;

interface Pair {
  readonly from: Participant;
  readonly to: Participant;
  readonly handoffs: readonly (readonly [number: number, handoff: Handoff])[];
}

export function contractSection({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const pairs = pairsOf(lookup, workflow);
  if (pairs.length === 0) return [];
  const blocks = pairs.map((pair): Block => ({ kind: 'group', blocks: contract(lookup, pair) }));
  return [{ id, level: 2, kicker: workflow.name, title: say.contracts, intro: say.contractsIntro(pairs.length), blocks }];
}

/** Both ways of two teams are two pairs; in the order of the work. Numbers are those of the table of handoffs. */
function pairsOf(lookup: Lookup, workflow: Workflow): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [i, handoff] of lookup.handoffs(workflow.id).entries()) {
    const [from, to] = [handoff.from, handoff.to].map((end) => {
      const stage = lookup.get('stage', end);
      return stage && lookup.get('participant', laneOf(lookup, stage));
    });
    if (!from || !to || from.id === to.id) continue;
    const key = `${from.id} ${to.id}`;
    pairs.set(key, { from, to, handoffs: [...(pairs.get(key)?.handoffs ?? []), [i + 1, handoff]] });
  }
  return [...pairs.values()];
}

function contract(lookup: Lookup, { from, to, handoffs }: Pair): readonly Block[] {
  const widths = [[t.report.columns.number, 4], [say.gives, 25], [say.receives, 21], [say.information, 18], [say.readyWhen, 22], [t.report.columns.channel, 11], [t.report.columns.sla, 10]] as const;
  return [
    { kind: 'heading', text: say.pair(from.name, to.name) },
    {
      kind: 'table',
      columns: heads(widths),
      rows: handoffs.map(([number, handoff]) => termsOf(lookup, number, handoff)),
    },
    { kind: 'signatures', names: [from.name, to.name] },
  ];
}

/** What nobody has said is left open as such: it is what the two have to agree on. */
function termsOf(lookup: Lookup, number: number, handoff: Handoff): readonly Cell[] {
  const open = cell(say.open, 'attention');
  const orOpen = (said: Cell): Cell => (said.length > 0 ? said : open);
  const passed = passedArtifacts(lookup, handoff).map((text) => ({ text }));
  const information = [handoff.trigger, lookup.get('stage', handoff.to)?.information ?? ''].filter((text) => text !== '');
  return [
    cell(String(number), 'soft'),
    [{ ...stageLine(lookup, handoff.from), tone: 'soft' }, ...orOpen(passed)],
    [{ ...stageLine(lookup, handoff.to), tone: 'soft' }, ...cell(handoff.receiver ? nameOf(lookup, handoff.receiver) : '')],
    orOpen(information.map((text) => ({ text }))),
    orOpen(cell(handoff.acceptance)),
    orOpen(cell(channelText(lookup, handoff))),
    orOpen(cell(durationText(lookup, handoff.sla))),
  ];
}
