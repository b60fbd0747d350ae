/**
 * The same as kills, with the whole app: it is started on a file, edited through its window, and killed with all its processes.
 * What the window was answered has to be there afterwards, and not more than the one command that was under way.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { idMaker } from '../../../core/model/ids.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { scenariosOf, type Model } from '../../../core/model/model.ts';
import { checkFile } from '../../../electron/document/check-file.ts';
import { machineEnv } from '../../../electron/document/library-env.ts';
import { atOnce } from '../../../electron/document/apart.ts';
import { Library } from '../../../electron/document/library.ts';
import type { RunningApp } from '../../app/harness/launch.ts';
import { seeded } from '../../fixtures/generated.ts';
import { scratch, Wrongs, type Bar } from '../bar.ts';

const KILLS = 20;
/** Longer than it takes until the app saves by itself. */
const LATEST_MS = 4000;

/** The teams, by id. */
type Teams = ReadonlyMap<string, string>;

interface Edit {
  readonly command: { readonly type: string; readonly [field: string]: unknown };
  /** What is there when it was carried out. */
  readonly after: Teams;
}

const newId = idMaker(Date.now, (count) => crypto.getRandomValues(new Uint8Array(count)));

const teamsIn = (model: Model): Teams => new Map(lookup(model, scenariosOf(model)[0]?.id ?? '').all('participant').map(({ id, name }) => [id, name]));

const isSame = (a: Teams, b: Teams): boolean => a.size === b.size && [...a].every(([id, name]) => b.get(id) === name);

/** Mostly a new team; sometimes one is renamed or goes. */
function nextEdit(scenario: string, teams: Teams, name: string, random: () => number): Edit {
  const ids = [...teams.keys()];
  const [choice, id] = [random(), ids[Math.floor(random() * ids.length)]];
  const after = new Map(teams);
  if (id !== undefined && choice < 0.2) {
    after.set(id, name);
    return { command: { type: 'participant.set', scenario, id, name }, after };
  }
  if (id !== undefined && choice < 0.35) {
    after.delete(id);
    return { command: { type: 'participant.remove', scenario, id }, after };
  }
  const added = newId();
  after.set(added, name);
  return { command: { type: 'participant.add', scenario, id: added, name, kind: 'team' }, after };
}

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly message: string };
}

/** Asks as the window does; nothing: the app was gone before it answered. */
async function ask({ page }: RunningApp, name: string, input: unknown): Promise<Answer | undefined> {
  const invoke = ([request, given]: [string, unknown]) => (globalThis as unknown as { atlas: { invoke(name: string, input: unknown): Promise<Answer> } }).atlas.invoke(request, given);
  return page.evaluate(invoke, [name, input] as [string, unknown]).catch(() => undefined);
}

interface Told {
  readonly answered: number;
  /** As the last answer says. */
  readonly teams: Teams;
  /** As it is if the command that was under way was carried out. */
  readonly orTeams: Teams;
  /** What was refused, in words. */
  readonly refused: readonly string[];
}

/** Starts the app, edits and saves, kills it so long after its window was ready, and gives what it had answered by then. */
async function editUntilKilled(userData: string, path: string, scenario: string, before: Teams, round: number, random: () => number): Promise<Told> {
  // Loaded for this bar only: it takes longer to load than some bars to run.
  const { launchApp } = await import('../../app/harness/launch.ts');
  const app = await launchApp({ userData, file: path });
  // Answered when the file is open.
  await ask(app, 'project.snapshot', {});
  const ms = random() * LATEST_MS;
  const gone = new Promise<void>((done) => app.app.process().once('exit', () => done()));
  // It leads a group of its own: with it go its windows and all that it has started.
  setTimeout(() => process.kill(-(app.app.process().pid ?? 0), 'SIGKILL'), ms);
  const refused: string[] = [];
  let orTeams: Teams;
  let [teams, answered] = [before, 0];
  for (let n = 1; ; n += 1) {
    const edit = nextEdit(scenario, teams, `Team ${round}.${n}`, random);
    orTeams = edit.after;
    const answer = await ask(app, 'project.apply', { command: edit.command });
    if (!answer) break;
    if (answer.ok) [teams, answered] = [edit.after, answered + 1];
    else refused.push(`${edit.command.type}: ${answer.error?.message ?? ''}`);
    // It is not waited for: edits go on while it saves.
    if (random() < 0.02) void ask(app, 'project.save', {});
  }
  await gone;
  return { answered, teams, orTeams, refused };
}

interface Found {
  readonly wrongs: readonly string[];
  readonly teams: Teams;
  /** Was there work that is in no file, and was it offered? */
  readonly recovered: boolean;
}

/** What the next start finds. */
async function lookAfter(library: Library, path: string, copy: string, { teams, orTeams, refused }: Told): Promise<Found> {
  const wrongs = [...refused];
  const checked = checkFile(path, copy);
  if (!checked.ok) return { wrongs: [...wrongs, checked.error.message], teams, recovered: false };
  const inFile = teamsIn(checked.value.model);
  checked.value.close();
  const offered = library.recoverable().find((one) => one.path === path);
  const opened = await library.open(path);
  if (!opened.ok) return { wrongs: [...wrongs, opened.error.message], teams, recovered: false };
  const { document, recovered } = opened.value;
  const found = teamsIn(document.model);
  if (!isSame(found, teams) && !isSame(found, orTeams)) wrongs.push(`${found.size} teams instead of ${teams.size}, or the wrong ones`);
  if (!isSame(inFile, found) && (!offered || recovered !== offered.changes)) wrongs.push(offered ? `${offered.changes} changes offered, ${recovered} came back` : 'recovery was not offered');
  await document.close();
  return { wrongs, teams: found, recovered: recovered > 0 };
}

export const appKills: Bar = {
  name: 'R1 kills of the app',
  promise: 'What the window was answered before the whole app was killed is there afterwards, the file can be read, and recovery is offered.',
  onlyFull: true,
  run: async () => {
    const { folder, remove } = scratch();
    const [userData, path] = [join(folder, 'data'), join(folder, 'acme.wfa')];
    mkdirSync(userData);
    // The machine and person that the app says it is: what a dead process of theirs left is known as that.
    const library = new Library(userData, machineEnv('0', atOnce));
    const document = library.create({ title: 'Acme', scenario: 'As-is', workflow: 'Onboarding' });
    await document.saveAs(path);
    const scenario = scenariosOf(document.model)[0]?.id ?? '';
    await document.close();
    const [random, wrongs] = [seeded(23), new Wrongs()];
    let [answered, offered, teams]: [number, number, Teams] = [0, 0, new Map()];
    for (let i = 1; i <= KILLS; i += 1) {
      const told = await editUntilKilled(userData, path, scenario, teams, i, random);
      const found = await lookAfter(library, path, join(folder, 'copy.sqlite'), told);
      for (const wrong of found.wrongs) wrongs.add(`kill ${i}: ${wrong}`);
      answered += told.answered;
      if (found.recovered) offered += 1;
      teams = found.teams;
    }
    remove();
    return { pass: wrongs.count === 0 && answered > 0 && offered > 0, kills: KILLS, answered, offered, ...wrongs.figures };
  },
};
