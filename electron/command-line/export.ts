/** `wfa export`: what a client or a colleague takes away besides the PDF, by the ending of the file's name. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Takeaway } from '../../core/contract/takeaway.ts';
import { ok, problem, type Result } from '../../core/contract/result.ts';
import type { Model } from '../../core/model/model.ts';
import type { Redaction, Removed } from '../../core/redact/redact.ts';
import { t } from '../../core/text/text.ts';
import { readAssets } from '../document/assets.ts';
import { countEntries } from '../document/folded.ts';
import { listVersions } from '../document/versions.ts';
import { writeRedactedCopy } from '../takeaways/redacted-copy.ts';
import { writeTakeaway } from '../takeaways/write-takeaway.ts';
import { openLibrary } from './library.ts';
import { readFile } from './read-file.ts';
import { redactionsNamed, removedLines } from './redactions.ts';
import { print, tell, type Call, type ExitCode, type Host, type Verb } from './run.ts';
import { scenarioNamed, workflowNamed } from './scenario-named.ts';

const say = t.takeaway;

export const exportFile: Verb = {
  usage: 'export f.wfa -o out.xlsx|pptx|html|md|wfa [--form page|document] [--scenario NAME] [--workflow NAME…] [--redact names,costs,notes,history] [--force] [--json]',
  files: 1,
  options: {
    output: { type: 'string', short: 'o' },
    form: { type: 'string' },
    scenario: { type: 'string' },
    workflow: { type: 'string', multiple: true },
    redact: { type: 'string' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  required: { output: '-o' },
  run: async ({ files: [file = ''], options }, host) => {
    const [path, output] = [resolve(file), resolve(String(options.output))];
    const takeaway = takeawayOf(output, options.form as string | undefined);
    if (!takeaway.ok) return tell(takeaway.error);
    const redact = redactionsNamed(options.redact as string | undefined);
    if (!redact.ok) return tell(redact.error);
    if (existsSync(output) && !options.force) return tell({ code: 'file-not-writable', message: t.file.exists(basename(output)), action: t.file.existsAction });
    if (takeaway.value === 'wfa') return exportCopy(path, output, redact.value, options, host);
    const read = await readFile(path, host.apart, ({ model }) => model);
    if (!read.ok) return tell(read.error);
    const chosen = chosenIn(read.value, options);
    if (!chosen.ok) return tell(chosen.error);
    const name = basename(output, extname(output));
    // Only when it is needed: no other command should start later for it.
    const { makeTakeaway } = await import('../takeaways/make-takeaway.ts');
    const made = await makeTakeaway({ model: read.value, ...chosen.value, takeaway: takeaway.value, redact: redact.value, name, now: Date.now() });
    const written = writeTakeaway(output, made);
    return written.ok ? said(written.value, redact.value, made.removed, options) : tell(written.error);
  },
};

/** A project file without what was named, and without its history. */
async function exportCopy(path: string, output: string, redact: readonly Redaction[], options: Call['options'], { apart }: Host): Promise<ExitCode> {
  if (redact.length === 0) return tell({ code: 'refused', message: say.plainCopy, action: say.plainCopyAction });
  if (options.scenario !== undefined || options.workflow !== undefined) return tell({ code: 'refused', message: say.partOfCopy, action: say.partOfCopyAction });
  if (existsSync(output) && existsSync(path) && realpathSync(output) === realpathSync(path)) return tell({ code: 'refused', message: say.ownPlace, action: say.ownPlaceAction });
  const read = await readFile(path, apart, ({ model, db }) => ({ model, assets: readAssets(db), changes: countEntries(db), versions: listVersions(db).length }));
  if (!read.ok) return tell(read.error);
  const copy = await writeRedactedCopy(openLibrary(apart), read.value, redact, output);
  return copy.ok ? said([copy.value.path], redact, copy.value.removed, options, read.value) : tell(copy.error);
}

function said(paths: readonly string[], redact: readonly Redaction[], removed: Removed, options: Call['options'], history = { changes: 0, versions: 0 }): ExitCode {
  const { changes, versions } = history;
  if (options.json) print(JSON.stringify({ path: paths[0], beside: paths.slice(1), removed: { ...removed, changes, versions } }));
  else print([...paths, ...removedLines(redact, removed, { changes, versions })].join('\n'));
  return 0;
}

/** By the ending; a page unless a document is asked for. */
function takeawayOf(output: string, form: string | undefined): Result<Exclude<Takeaway, 'pdf'>> {
  const ending = extname(output).toLowerCase();
  if (form !== undefined && (ending !== '.html' || (form !== 'page' && form !== 'document'))) return problem('refused', say.noForm(form), say.noFormAction);
  switch (ending) {
    case '.html':
      return ok(form === 'document' ? 'document' : 'page');
    case '.xlsx':
    case '.pptx':
    case '.md':
    case '.wfa':
      return ok(ending.slice(1) as 'xlsx' | 'pptx' | 'md' | 'wfa');
    default:
      return problem('refused', say.noFormat(basename(output)), say.noFormatAction);
  }
}

function chosenIn(model: Model, options: Call['options']): Result<{ readonly scenario: string; readonly workflows: readonly string[] }> {
  const scenario = scenarioNamed(model, options.scenario as string | undefined);
  if (!scenario.ok) return scenario;
  const workflows: string[] = [];
  for (const name of (options.workflow ?? []) as string[]) {
    const workflow = workflowNamed(model, scenario.value, name);
    if (!workflow.ok) return workflow;
    workflows.push(workflow.value);
  }
  return ok({ scenario: scenario.value, workflows });
}
