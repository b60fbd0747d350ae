/**
 * `wfa report`: the report as a PDF; the only command that needs the app, because Chromium prints it. Outside of the app the
 * words are checked here, so that a mistake is said at once, and then handed to the app.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { lookup } from '../../core/model/lookup.ts';
import { projectOf, type Model } from '../../core/model/model.ts';
import { isReportPart, papers, reportParts, reportSettings, withOnly, type ReportSettings } from '../../core/model/report-settings.ts';
import { redact } from '../../core/redact/redact.ts';
import { language, t } from '../../core/text/text.ts';
import { readAssets } from '../document/assets.ts';
import { logoOf } from '../report/logo.ts';
import type { ReportOrder } from '../report/order.ts';
import { readFile } from './read-file.ts';
import { redactionsNamed, removedLines } from './redactions.ts';
import { print, tell, type Call, type Verb } from './run.ts';
import { scenarioNamed, workflowNamed } from './scenario-named.ts';

const optional = ['scenario', 'book', 'sections', 'paper', 'redact'] as const;
const flags = ['tagged', 'force', 'json'] as const;

export const writeReport: Verb = {
  usage: 'report f.wfa -o out.pdf [--scenario NAME] [--workflow NAME…] [--sections a,b,c] [--paper a4|letter] [--tagged] [--book WORKFLOW] [--redact names,costs,notes] [--force] [--json]',
  files: 1,
  options: {
    output: { type: 'string', short: 'o' },
    scenario: { type: 'string' },
    workflow: { type: 'string', multiple: true },
    sections: { type: 'string' },
    paper: { type: 'string' },
    tagged: { type: 'boolean' },
    book: { type: 'string' },
    redact: { type: 'string' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  required: { output: '-o' },
  run: async ({ files: [file = ''], options }, host) => {
    const [path, output] = [resolve(file), resolve(String(options.output))];
    const what = redactionsNamed(options.redact as string | undefined);
    if (!what.ok) return tell(what.error);
    const read = await readFile(path, host.apart, ({ model, db }) => ({ model, logo: logoOf(model, readAssets(db)) }));
    if (!read.ok) return tell(read.error);
    const order = orderOf(read.value.model, read.value.logo, options);
    if (!order.ok) return tell(order.error);
    if (existsSync(output) && !options.force) return tell({ code: 'file-not-writable', message: t.file.exists(output), action: t.file.existsAction });
    if (host.writeReport) {
      const { model, removed } = redact(order.value.model, what.value);
      const written = await host.writeReport({ ...order.value, model }, output);
      if (!written.ok) return tell(written.error);
      const { path: wrote, pages } = written.value;
      if (options.json) print(JSON.stringify({ ...written.value, ...(what.value.length > 0 ? { removed } : {}) }));
      else print([t.report.wrote(wrote, pages), ...removedLines(what.value, removed)].join('\n'));
      return 0;
    }
    if (!host.startApp) return tell({ code: 'internal', message: t.report.noApp, action: t.report.noAppAction });
    return host.startApp(['report', path, `--output=${output}`, `--language=${language()}`, ...wordsOf(options)]);
  },
};

/** The options as they were typed, for the app. */
const wordsOf = (options: Call['options']): readonly string[] => [
  ...optional.flatMap((name) => (options[name] === undefined ? [] : [`--${name}=${String(options[name])}`])),
  ...((options.workflow as string[] | undefined) ?? []).map((name) => `--workflow=${name}`),
  ...flags.filter((name) => options[name]).map((name) => `--${name}`),
];

/** What is wanted, by name. */
function orderOf(model: Model, logo: string, options: Call['options']): Result<ReportOrder> {
  const scenario = scenarioNamed(model, options.scenario as string | undefined);
  if (!scenario.ok) return scenario;
  const book = options.book === undefined ? ok(null) : workflowNamed(model, scenario.value, String(options.book));
  if (!book.ok) return book;
  const settings = settingsOf(model, scenario.value, options);
  return settings.ok ? ok({ model, logo, scenario: scenario.value, book: book.value, settings: settings.value }) : settings;
}

/** As the project wants it, but for what is said here. */
function settingsOf(model: Model, scenario: string, options: Call['options']): Result<ReportSettings> {
  const own = reportSettings(projectOf(model).report);
  const paper = options.paper === undefined ? own.paper : papers.find((one) => one === options.paper);
  if (!paper) return problem('refused', t.report.noPaper(String(options.paper), papers), t.report.noPaperAction);
  const parts = options.sections === undefined ? null : String(options.sections).split(',').map((name) => name.trim());
  const unknown = parts?.find((name) => !isReportPart(name));
  if (unknown !== undefined) return problem('refused', t.report.noPart(unknown), t.report.noPartAction(reportParts));
  const named: string[] = [];
  for (const name of (options.workflow as string[] | undefined) ?? []) {
    const workflow = workflowNamed(model, scenario, name);
    if (!workflow.ok) return workflow;
    named.push(workflow.value);
  }
  const withoutWorkflows = named.length === 0 ? own.withoutWorkflows : lookup(model, scenario).workflows().flatMap(({ id }) => (named.includes(id) ? [] : [id]));
  const settings = { ...own, paper, withoutWorkflows, isTagged: options.tagged === true || own.isTagged };
  return ok(parts ? withOnly(settings, parts.filter(isReportPart)) : settings);
}
