/**
 * One page that says it all: how much there is, how long it takes, where it sticks and what to do first. Every sentence carries a name or a
 * number, all of them from the figures and findings of the pages behind it.
 */
import type { Finding } from '../../analysis/findings/findings.ts';
import type { LeadTime } from '../../analysis/lead-time.ts';
import { problems } from '../../analysis/rules/rule.ts';
import { aiOf } from '../../map/facts.ts';
import { isCrossTeam, isPassive, laneOf } from '../../model/lanes.ts';
import { toWorking } from '../../model/estimate.ts';
import type { Workflow } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Line, Section } from '../report.ts';
import { openOf, type Sources } from '../sources.ts';
import { durationText, minutesText, nameOf, percent, stepsOf } from '../words.ts';
import { timeBlocks } from './figures.ts';

const say = t.report;
const words = t.reportSections;
const MOST_URGENT = 8;

export function summarySection(sources: Sources): readonly Section[] {
  const { lookup, scope, workflows, stages } = sources;
  const blocks: Block[] = [counts(sources)];
  for (const workflow of workflows) {
    const result = scope.time(workflow.id);
    if (result.computable && result.expected === 0) continue;
    const sentences = result.computable ? timeSentences(sources, workflow, result) : [];
    blocks.push({ kind: 'group', blocks: [{ kind: 'heading', text: workflow.name }, ...sentences.map((text): Block => ({ kind: 'text', text })), ...timeBlocks(lookup, result)] });
  }
  blocks.push({ kind: 'heading', text: say.attention }, { kind: 'list', items: attention(sources) });
  const lanes = new Set(stages.flatMap((stage) => laneOf(lookup, stage) ?? []));
  return [{ id: 'summary', level: 1, kicker: '', title: say.summary, intro: say.summaryIntro(workflows.length, stages.length, lanes.size), blocks }];
}

function counts({ lookup, stages, handoffs }: Sources): Block {
  const { counts: say } = t.report;
  const processes = stages.flatMap((stage) => lookup.processes(stage.id));
  const steps = stages.reduce((sum, stage) => sum + stepsOf(lookup, stage).length, 0);
  const unowned = stages.filter((stage) => !isPassive(stage) && !stage.owner).length;
  const ai = new Map(stages.flatMap((stage) => aiOf(lookup, stage)).map((one) => [one.id, one.hasHuman]));
  const unaccountable = [...ai.values()].filter((hasHuman) => !hasHuman).length;
  return {
    kind: 'figures',
    figures: [
      { value: String(stages.length), label: say.stages, hint: say.unowned(unowned) },
      { value: String(handoffs.length), label: say.handoffs, hint: say.crossTeam(handoffs.filter((one) => isCrossTeam(lookup, one)).length) },
      { value: String(steps), label: say.steps, hint: say.processes(processes.length) },
      { value: String(lookup.all('system').length), label: say.systems, hint: say.integrations(lookup.all('integration').length) },
      ...(ai.size > 0 ? [{ value: String(ai.size), label: say.ai, hint: say.unaccountable(unaccountable) }] : []),
    ],
  };
}

function timeSentences({ lookup, scope, handoffs }: Sources, workflow: Workflow, result: LeadTime): readonly string[] {
  const minutes = (value: number) => minutesText(lookup, value);
  const between = handoffs.filter((one) => lookup.get('stage', one.from)?.workflow === workflow.id && isCrossTeam(lookup, one)).length;
  const sentences = [words.takes(minutes(result.expected), minutes(result.touch), percent(result.flowEfficiency), minutes(result.architecture), percent(result.architecture / result.expected), between)];
  const [longest] = [...result.byOwner].sort((a, b) => b.touch + b.wait - a.touch - a.wait);
  if (longest?.owner) sentences.push(words.longest(nameOf(lookup, longest.owner), minutes(longest.touch + longest.wait), percent((longest.touch + longest.wait) / result.expected)));
  if (workflow.targetLead) {
    const target = toWorking(workflow.targetLead.minutes, workflow.targetLead.basis, scope.project);
    const said = durationText(lookup, workflow.targetLead);
    sentences.push(result.expected > target ? words.targetMissed(said, minutes(result.expected - target)) : words.targetMet(said, minutes(target - result.expected)));
  }
  return [sentences.join(' ')];
}

/** A sentence a problem with its most costly finding, then whatever is urgent. */
function attention({ findings }: Sources): readonly Line[] {
  const open = openOf(findings);
  if (open.length === 0) return [{ text: words.nothingFound }];
  const perProblem = problems.flatMap((problem): readonly Line[] => {
    const own = open.filter((finding) => finding.problem === problem);
    const [worst] = own;
    if (!worst) return [];
    return [{ text: words.problem(t.health.problems[problem], own.length, own.filter(({ severity }) => severity === 'high').length, mostCostly(own)) }];
  });
  const urgent = open.filter(({ severity }) => severity === 'high');
  return [...perProblem, ...urgent.slice(0, MOST_URGENT).map(asLine), ...(urgent.length > MOST_URGENT ? [{ text: words.moreUrgent(urgent.length - MOST_URGENT) }] : [])];
}

const asLine = ({ name, text, at }: Finding): Line => ({ text: name === '' ? text : words.urgent(name, text), of: at });

/** What the finding is about on which most time hangs. */
const mostCostly = (findings: readonly Finding[]): string => findings.reduce((most, one) => (one.weekly > most.weekly ? one : most)).name;
