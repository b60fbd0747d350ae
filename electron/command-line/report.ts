/**
 * `wfa report`: the report as a PDF; the only command that needs the app, because Chromium prints it. Outside of the app the
 * words are checked here, so that a mistake is said at once, and then handed to the app.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { language, t } from '../../core/text/text.ts';
import { redact } from '../../core/redact/redact.ts';
import { readFile } from './read-file.ts';
import { redactionsNamed, removedLines } from './redactions.ts';
import { print, tell, type Verb } from './run.ts';
import { scenarioNamed, workflowNamed } from './scenario-named.ts';

export const writeReport: Verb = {
  usage: 'report f.wfa -o out.pdf [--scenario NAME] [--book WORKFLOW] [--redact names,costs,notes] [--force] [--json]',
  files: 1,
  options: { output: { type: 'string', short: 'o' }, scenario: { type: 'string' }, book: { type: 'string' }, redact: { type: 'string' }, force: { type: 'boolean' }, json: { type: 'boolean' } },
  required: { output: '-o' },
  run: async ({ files: [file = ''], options }, host) => {
    const [path, output] = [resolve(file), resolve(String(options.output))];
    const what = redactionsNamed(options.redact as string | undefined);
    if (!what.ok) return tell(what.error);
    const read = await readFile(path, host.apart, ({ model }) => model);
    if (!read.ok) return tell(read.error);
    const scenario = scenarioNamed(read.value, options.scenario as string | undefined);
    if (!scenario.ok) return tell(scenario.error);
    const book = options.book === undefined ? null : workflowNamed(read.value, scenario.value, String(options.book));
    if (book && !book.ok) return tell(book.error);
    if (existsSync(output) && !options.force) return tell({ code: 'file-not-writable', message: t.file.exists(output), action: t.file.existsAction });
    if (host.writeReport) {
      const { model, removed } = redact(read.value, what.value);
      const written = await host.writeReport(model, scenario.value, output, book?.value ?? null);
      if (!written.ok) return tell(written.error);
      const { path: wrote, pages } = written.value;
      if (options.json) print(JSON.stringify({ ...written.value, ...(what.value.length > 0 ? { removed } : {}) }));
      else print([t.report.wrote(wrote, pages), ...removedLines(what.value, removed)].join('\n'));
      return 0;
    }
    if (!host.startApp) return tell({ code: 'internal', message: t.report.noApp, action: t.report.noAppAction });
    const words = [`--output=${output}`, `--language=${language()}`, ...(options.scenario === undefined ? [] : [`--scenario=${String(options.scenario)}`]), ...(options.book === undefined ? [] : [`--book=${String(options.book)}`]), ...(what.value.length === 0 ? [] : [`--redact=${what.value.join(',')}`])];
    return host.startApp(['report', path, ...words, ...(['force', 'json'] as const).filter((name) => options[name]).map((name) => `--${name}`)]);
  },
};
