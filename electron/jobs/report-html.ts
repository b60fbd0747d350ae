/** A worker: lays out the maps of a scenario and sets its report as HTML. Off the main thread, as it can take seconds. */
import '../language/inherited.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { arrange } from '../../core/layout/layout.ts';
import { flowViewOf } from '../../core/map/flow-view.ts';
import { layoutInput } from '../../core/map/layout-input.ts';
import { lookup as lookupOf } from '../../core/model/lookup.ts';
import type { Model } from '../../core/model/model.ts';
import { buildReport, type MapLayouts } from '../../core/report/build.ts';
import { toHtml } from '../../core/report/html/html.ts';
import { contentsOf, type ContentsEntry } from '../../core/report/report.ts';
import { fonts } from '../report/fonts.ts';

export interface ReportHtmlInput {
  readonly model: Model;
  readonly scenario: string;
  readonly book: string | null;
  readonly date: string;
  readonly nonce: string;
}

export interface ReportHtml {
  /** The pages to print; see `HtmlOptions.part`. */
  readonly cover: string;
  readonly body: string;
  readonly contentsPage: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly contents: readonly ContentsEntry[];
}

function layoutsOf({ model, scenario }: ReportHtmlInput): ReadonlyMap<string, MapLayouts> {
  const lookup = lookupOf(model, scenario);
  const layouts = new Map<string, MapLayouts>();
  for (const { id } of lookup.workflows()) {
    // As people left it on the screen; but on paper nothing is folded up.
    const { collapsed: _folded, ...view } = flowViewOf(lookup, id);
    const overview = arrange(layoutInput(lookup, id, { ...view, density: 'overview', numbered: true }));
    const detail = arrange(layoutInput(lookup, id, { ...view, density: 'detail', numbered: true, earlier: overview.arrangement }));
    layouts.set(id, { detail, overview });
  }
  return layouts;
}

function reportHtml(input: ReportHtmlInput): ReportHtml {
  const { model, scenario, book, date, nonce } = input;
  // A book has no maps.
  const report = buildReport(model, scenario, { date, book, layouts: book === null ? layoutsOf(input) : new Map() });
  return {
    cover: toHtml(report, { fonts, nonce, part: 'cover' }),
    body: toHtml(report, { fonts, nonce, part: 'body' }),
    contentsPage: toHtml(report, { fonts, nonce, part: 'contents' }),
    title: report.title,
    author: report.author,
    subject: report.cover.purpose,
    language: report.language,
    contents: contentsOf(report),
  };
}

parentPort?.postMessage(reportHtml(workerData as ReportHtmlInput));
