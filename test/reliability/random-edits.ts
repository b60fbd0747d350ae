/** Edits as people make them, chosen by chance with a fixed seed; one in five is an undo or a redo. */
import type { Command } from '../../core/commands/command.ts';
import { lookup } from '../../core/model/lookup.ts';
import { scenariosOf } from '../../core/model/model.ts';
import type { Document } from '../../electron/document/document.ts';

/** Beyond this many stages one is removed for each that is added. */
const MOST_STAGES = 120;

type Answer = ReturnType<Document['apply']>;

export function randomEdit(document: Document, random: () => number): Answer | undefined {
  const dice = random();
  if (dice < 0.12) return document.undo();
  if (dice < 0.2) return document.redo();
  return document.apply(randomCommand(document, random));
}

function randomCommand(document: Document, random: () => number): Command {
  const scenario = scenariosOf(document.model)[0]!.id;
  const all = lookup(document.model, scenario);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const name = `Name ${Math.floor(random() * 1e9).toString(36)}`;
  const workflow = all.workflows()[0];
  const stages = document.model.stage.size < 2 || !workflow ? [] : all.stages(workflow.id);
  const [stage, other] = [pick(stages), pick(stages)];
  const participants = all.all('participant');
  const dice = random();
  if (!workflow) return { type: 'workflow.add', scenario, name };
  if (participants.length < 4) return { type: 'participant.add', scenario, name, kind: 'team' };
  if (!stage || !other || (dice < 0.25 && stages.length < MOST_STAGES)) return { type: 'stage.add', scenario, workflow: workflow.id, name, owner: pick(participants)!.id };
  if (dice < 0.3) return { type: 'stage.remove', scenario, id: stage.id, bridge: random() < 0.5 };
  if (dice < 0.45 && stage.id !== other.id) return { type: 'handoff.add', scenario, from: stage.id, to: other.id, wait: { likely: Math.ceil(random() * 500) } };
  if (dice < 0.6) return { type: 'stage.set', scenario, id: stage.id, touch: { likely: Math.ceil(random() * 500) }, owner: pick(participants)!.id };
  if (dice < 0.65) {
    const commands = [stage, other].map(({ id }, i) => ({ type: 'stage.rename', scenario, id, name: `${name} ${i}` }));
    return { type: 'batch', label: 'Two names', commands } as Command;
  }
  return { type: 'stage.rename', scenario, id: stage.id, name };
}
