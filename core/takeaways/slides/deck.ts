/** The slides of a scenario: a title, each workflow's map, the key figures, and the findings that cost most with what mends them. */
import { Scope, type Env } from '../../analysis/rules/scope.ts';
import { laneOf } from '../../model/lanes.ts';
import { hueOf } from '../../map/hue.ts';
import { find, projectOf } from '../../model/model.ts';
import { formatMinutes } from '../../text/duration.ts';
import { ruleTitle } from '../../text/rule-text.ts';
import { t } from '../../text/text.ts';
import type { Choice } from '../choice.ts';
import { findingsOf, howToMend } from '../sheets/health.ts';
import { figureSlides } from './figure-slides.ts';
import { fitWords } from './fit.ts';
import { mapSlides } from './map-slides.ts';
import { BODY, SLIDE, type BoxItem, type Deck, type Slide } from './slide.ts';
import { tableSlides } from './table.ts';

const say = t.slides;

/** @example deck(choice, { today: '2026-03-31', newId }).slides.length */
export function deck(choice: Choice, env: Env): Deck {
  const { lookup, workflows } = choice;
  const project = projectOf(lookup.model);
  const scenario = find(lookup.model, 'scenario', '', lookup.scenario)?.name ?? '';
  const live = workflows.filter(({ status }) => status !== 'retired');
  return {
    title: project.title,
    subject: scenario,
    author: project.facilitator,
    client: project.client,
    foot: say.foot(project.title, scenario),
    slides: [
      titleSlide(choice, scenario, env.today),
      ...workflows.flatMap((workflow) => mapSlides(lookup, workflow)),
      ...figureSlides(lookup, live),
      ...findingSlides(choice, env),
    ],
  };
}

function titleSlide({ lookup, workflows }: Choice, scenario: string, today: string): Slide {
  const project = projectOf(lookup.model);
  const ids = new Set(workflows.map(({ id }) => id));
  const stages = lookup.all('stage').filter(({ workflow }) => ids.has(workflow));
  const lanes = new Set(stages.map((stage) => laneOf(lookup, stage)));
  const handoffs = workflows.reduce((sum, { id }) => sum + lookup.handoffs(id).length, 0);
  const teams = lookup.all('participant').filter(({ id }) => lanes.has(id));
  const line = (name: string, text: string, y: number, height: number, size: number, isBold = false, valign: 'top' | 'middle' | 'bottom' = 'top'): readonly BoxItem[] =>
    text === ''
      ? []
      : [{ kind: 'box', name, shape: 'rect', x: 0.9, y, width: 10.8, height, inset: 0, words: { ...fitWords(text, 10.6, height, size), isBold, align: 'left', valign, ink: isBold ? 'ink' : 'inkSoft' } }];
  // The teams' hues down the right edge, as on the maps that follow.
  const each = SLIDE.height / Math.max(1, teams.length);
  const stripe = teams.map(({ id, name }, i): BoxItem => ({ kind: 'box', name, shape: 'rect', x: SLIDE.width - 0.55, y: i * each, width: 0.55, height: each, fill: `hue${hueOf(lookup, id).hue}` }));
  return {
    title: project.title,
    items: [
      ...stripe,
      ...line(t.fields.client, project.client, 0.7, 0.4, 16),
      ...line(t.report.kind, t.report.kind, 2.1, 0.35, 14),
      ...line(t.fields.title, project.title, 2.5, 1.5, 40, true),
      ...line(t.report.cover.scenario, scenario, 4.1, 0.45, 20),
      ...line(t.fields.purpose, project.purpose, 4.65, 0.9, 14),
      ...line(t.report.cover.date, [t.report.date(today), project.facilitator, say.summary(stages.length, handoffs, teams.length)].filter((text) => text !== '').join(' · '), 6.5, 0.35, 13, false, 'bottom'),
    ],
  };
}

/** As many as fit on one slide. */
function findingSlides(choice: Choice, env: Env): readonly Slide[] {
  const scope = new Scope(choice.lookup, env);
  const live = choice.workflows.filter(({ status }) => status !== 'retired');
  const open = findingsOf(scope, live).filter(({ accepted }) => accepted === null);
  const { columns } = say;
  if (open.length === 0) return [{ kicker: '', title: say.findings, items: [{ kind: 'box', name: say.findings, shape: 'rect', ...BODY, height: 0.5, inset: 0, words: { text: say.noFindings, size: 16, align: 'left', valign: 'top', ink: 'inkSoft' } }] }];
  const rows = open.map((one): readonly string[] => [
    t.health.severities[one.severity],
    ruleTitle(one.rule),
    one.name,
    one.text,
    howToMend(one),
    one.weekly > 0 ? formatMinutes(one.weekly, scope.project) : '',
  ]);
  const slides = tableSlides({
    kicker: '',
    title: () => say.findings,
    mostSlides: 1,
    columns: [
      { title: columns.severity, width: 8 },
      { title: columns.finding, width: 18 },
      { title: columns.where, width: 16 },
      { title: columns.evidence, width: 28 },
      { title: columns.how, width: 22 },
      { title: columns.weekly, width: 10, align: 'right' },
    ],
    rows,
  });
  return slides.map((slide) => ({ ...slide, kicker: say.findingsOf(slide.items.flatMap((item) => (item.kind === 'table' ? item.rows : [])).length, open.length) }));
}
