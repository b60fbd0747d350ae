/** A worker: lays out the maps of a scenario and sets its report as HTML. Off the main thread, as it can take seconds. */
import '../language/inherited.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { arrange } from '../../core/layout/layout.ts';
import { flowViewOf } from '../../core/map/flow-view.ts';
import { layoutInput } from '../../core/map/layout-input.ts';
import { lookup as lookupOf } from '../../core/model/lookup.ts';
import { buildReport } from '../../core/report/build.ts';
import { bodyHtml } from '../../core/report/html/html.ts';
import { contentsOf } from '../../core/report/report.ts';
import type { MapLayouts } from '../../core/report/sources.ts';
import { fonts } from '../report/fonts.ts';
import type { ReportHtml, ReportHtmlInput, ReportHtmlSaid } from '../report/report-html.ts';

function layoutsOf({ model, scenario, settings, book }: ReportHtmlInput): ReadonlyMap<string, MapLayouts> {
  const layouts = new Map<string, MapLayouts>();
  // A book has no maps.
  if (book !== null) return layouts;
  const lookup = lookupOf(model, scenario);
  const workflows = lookup.workflows().filter(({ id }) => !settings.withoutWorkflows.includes(id));
  for (const [i, { id }] of workflows.entries()) {
    // As people left it on the screen; but on paper nothing is folded up.
    const { collapsed: _folded, ...view } = flowViewOf(lookup, id);
    const overview = arrange(layoutInput(lookup, id, { ...view, density: 'overview', numbered: true }));
    const detail = arrange(layoutInput(lookup, id, { ...view, density: 'detail', numbered: true, earlier: overview.arrangement }));
    layouts.set(id, { detail, overview });
    say({ laidOut: (i + 1) / workflows.length });
  }
  return layouts;
}

const say = (said: ReportHtmlSaid): void => parentPort?.postMessage({ said });

function reportHtml(input: ReportHtmlInput): ReportHtml {
  const { model, scenario, settings, book, date, nonce, logo } = input;
  const report = buildReport(model, scenario, { date, book, settings, logo, layouts: layoutsOf(input) });
  const { title, author, subject, language, paper, cover, sections } = report;
  return {
    title,
    author,
    subject,
    language,
    paper,
    cover,
    // Tags hold for one print only.
    body: bodyHtml(report, { fonts, nonce, isWhole: settings.isTagged }),
    contents: contentsOf(report),
    running: sections.map(({ id, level, kicker, title: own }) => ({ id, title: level === 2 ? `${kicker} · ${own}` : own })),
  };
}

parentPort?.postMessage(reportHtml(workerData as ReportHtmlInput));
