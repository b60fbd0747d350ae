/** What is wrong with the architecture, problem by problem: how much of it is sound, what was found, and how it is mended. */
import type { Finding } from '../../analysis/findings/findings.ts';
import { scores, type Score } from '../../analysis/findings/scores.ts';
import type { Problem } from '../../analysis/rules/rule.ts';
import { ruleText, ruleTitle } from '../../text/rule-text.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Line, Section } from '../report.ts';
import { openOf, type Sources } from '../sources.ts';
import { cell, heads, minutesText } from '../words.ts';

const say = t.reportSections;

/** The problems that every architecture is asked about; the others stand where something was found. */
const FOUR: readonly Problem[] = ['breakdown', 'ownership', 'coordination', 'complexity'];

export function findingsSection(sources: Sources): readonly Section[] {
  const { scope, findings } = sources;
  if (sources.stages.length === 0) return [];
  const open = openOf(findings);
  const blocks = scores(scope, findings).flatMap((score) => problemBlocks(sources, score, open.filter(({ problem }) => problem === score.problem)));
  const accepted = findings.filter((finding) => finding.accepted !== null);
  return [
    {
      id: 'findings',
      level: 1,
      kicker: '',
      title: say.findings,
      intro: say.findingsIntro(open.length, open.filter(({ severity }) => severity === 'high').length),
      blocks: [...blocks, ...acceptedBlocks(accepted)],
    },
  ];
}

function problemBlocks(sources: Sources, { problem, name, arithmetic }: Score, open: readonly Finding[]): readonly Block[] {
  if (open.length === 0 && !FOUR.includes(problem)) return [];
  const heading: readonly Block[] = [
    { kind: 'heading', text: name, id: `findings-${problem}` },
    { kind: 'text', text: arithmetic, tone: 'soft' },
  ];
  if (open.length === 0) return heading;
  const widths = [[say.severity, 10], [say.found, 54], [say.mend, 36]] as const;
  return [...heading, { kind: 'table', columns: heads(widths), rows: rowsOf(sources, open) }];
}

/** Of one rule no more than this; how many more there are stands behind the last of them. */
const MOST_OF_RULE = 10;

function rowsOf(sources: Sources, findings: readonly Finding[]): readonly (readonly Cell[])[] {
  const counts = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { rule } of findings) all.set(rule, (all.get(rule) ?? 0) + 1);
  return findings.flatMap((finding) => {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (count > MOST_OF_RULE) return [];
    const more = (all.get(finding.rule) ?? 0) - MOST_OF_RULE;
    const row = rowOf(sources, finding);
    return count === MOST_OF_RULE && more > 0 ? [row, [[], cell(say.moreOfRule(more, ruleTitle(finding.rule)), 'soft'), []]] : [row];
  });
}

function rowOf({ lookup }: Sources, { severity, rule, name, text, at, fixes, weekly }: Finding): readonly Cell[] {
  const element: Line = { text: name, tone: 'strong', of: at };
  const cost = weekly >= 1 ? say.weekly(minutesText(lookup, weekly)) : '';
  return [
    cell(t.health.severities[severity], severity === 'high' ? 'strong' : 'soft'),
    [...(name === '' ? [] : [element]), ...cell(text), ...cell([ruleTitle(rule), cost].filter((part) => part !== '').join(' · '), 'soft')],
    fixes.length > 0 ? fixes.map(({ label }) => ({ text: label })) : cell(ruleText(rule)?.how ?? ''),
  ];
}

function acceptedBlocks(accepted: readonly Finding[]): readonly Block[] {
  if (accepted.length === 0) return [];
  const widths = [[say.found, 54], [say.accepted, 46]] as const;
  const rows = accepted.map(({ name, text, at, accepted: answer }): readonly Cell[] => [
    [{ text: name, tone: 'strong', of: at }, ...cell(text)],
    [...cell(answer?.reason ?? ''), ...cell(answer?.by ?? '', 'soft')],
  ]);
  return [
    { kind: 'heading', text: say.acceptedTitle, id: 'findings-accepted' },
    { kind: 'table', columns: heads(widths), rows },
  ];
}
