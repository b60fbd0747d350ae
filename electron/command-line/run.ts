/**
 * `wfa …`: the product without its window. Data goes to standard output, problems to standard error; the exit code is 0,
 * 1 when something could not be done, 2 when the words are off. The commands are a table: each has its usage line and
 * its work.
 */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Problem } from '../../core/contract/errors.ts';
import { languages, type Language } from '../../core/text/languages.ts';
import { isLanguage, speak, t } from '../../core/text/text.ts';
import type { Apart } from '../document/apart.ts';
import type { ReportWriter } from '../report/order.ts';
import { checkFile } from './check.ts';
import { listCommands } from './commands.ts';
import { showDiff } from './diff.ts';
import { editFile } from './edit.ts';
import { exportFile } from './export.ts';
import { showInfo } from './info.ts';
import { mergeFiles } from './merge.ts';
import { newFile } from './new.ts';
import { writePicture } from './picture.ts';
import { writeReport } from './report.ts';
import { salvageFile } from './salvage.ts';
import { showModel } from './show.ts';

export type ExitCode = 0 | 1 | 2;

export interface Call {
  /** The words that are no options. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | string[] | undefined>>;
}

/** What a command may need of the program that it runs in. */
export interface Host {
  /** Where files are checked. */
  readonly apart: Apart;
  /** Writes a report; only the app can, as Chromium prints it. */
  readonly writeReport?: ReportWriter;
  /** Starts the app with a command, and gives its exit code. */
  readonly startApp?: (words: readonly string[]) => Promise<ExitCode>;
}

export interface Verb {
  readonly usage: string;
  /** How many files it takes. */
  readonly files: number;
  readonly options: ParseArgsOptionsConfig;
  /** Options that have to be there, by the way they are typed. */
  readonly required?: Readonly<Record<string, string>>;
  readonly run: (call: Call, host: Host) => ExitCode | Promise<ExitCode>;
}

export const verbs: Readonly<Record<string, Verb>> = {
  new: newFile,
  info: showInfo,
  show: showModel,
  check: checkFile,
  edit: editFile,
  diff: showDiff,
  merge: mergeFiles,
  salvage: salvageFile,
  commands: listCommands,
  report: writeReport,
  picture: writePicture,
  export: exportFile,
};

export const isVerb = (word: string): boolean => Object.hasOwn(verbs, word);

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** Says what is wrong and what to do. */
export function tell(problem: Problem): ExitCode {
  complain(`${problem.message} ${problem.action}`);
  return 1;
}

/** Every command takes it. */
const SPOKEN = { language: { type: 'string' } } as const satisfies ParseArgsOptionsConfig;

const usage = () => [t.commandLine.usage, ...Object.values(verbs).map((verb) => `  wfa ${verb.usage}`), t.commandLine.everyCommand].join('\n');

export async function runCommandLine(args: readonly string[], host: Host): Promise<ExitCode> {
  process.stdout.on('error', endWhereNobodyReads);
  const [name = '', ...rest] = args;
  if (name === '' || name === '--help' || name === 'help') {
    print(usage());
    return name === '' ? 2 : 0;
  }
  const verb = isVerb(name) ? verbs[name] : undefined;
  if (!verb) return misused(t.commandLine.unknownVerb(name), usage());
  // Looked for first: what is wrong with the other words is said in it too.
  const wished = rest[rest.indexOf('--language') + 1];
  if (rest.includes('--language') && isLanguage(wished ?? '')) speak(wished as Language);
  const own = `${t.commandLine.usage}\n  wfa ${verb.usage}`;
  if (rest.includes('--help')) {
    print(own);
    return 0;
  }
  const call = parse({ ...verb, options: { ...verb.options, ...SPOKEN } }, rest);
  if (typeof call === 'string') return misused(call, own);
  const { language } = call.options;
  if (language !== undefined && !isLanguage(String(language))) return misused(t.commandLine.noLanguage(String(language), languages), usage());
  if (language !== undefined) speak(language as Language);
  return verb.run(call, host);
}

function parse(verb: Verb, args: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: verb.options, allowPositionals: true });
    if (positionals.length !== verb.files) return t.commandLine.wrongFiles(verb.files, positionals.length);
    const missing = Object.entries(verb.required ?? {}).find(([option]) => values[option] === undefined || values[option] === '');
    if (missing) return t.commandLine.missingOption(missing[1]);
    return { files: positionals, options: values as Call['options'] };
  } catch (error) {
    return misread(error as NodeJS.ErrnoException);
  }
}

/** What Node says of an option, in the spoken language. */
function misread({ code, message }: NodeJS.ErrnoException): string {
  const [, option = ''] = /'(?:-\w, )?(--?[^' ]*)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return t.commandLine.unknownOption(option);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return /does not take/.test(message) ? t.commandLine.noValue(option) : t.commandLine.missingValue(option);
  return message;
}

/** `wfa commands | head`: whoever read has had enough. */
function endWhereNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

function misused(what: string, how: string): ExitCode {
  complain(what);
  complain(how);
  return 2;
}
