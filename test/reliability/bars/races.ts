/**
 * Two processes on one file. With one data folder the second is told that the file is open; with two, as in a synced folder
 * where the lock beside the file comes late, both work on it, and whoever saves second is told that it has changed. Nobody writes over what they have not seen.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkFile } from '../../../electron/document/check-file.ts';
import { placeLockPath } from '../../../electron/document/place-lock.ts';
import { scratch, Wrongs, type Bar } from '../bar.ts';
import { child } from '../bundle.ts';
import { openLibrary } from '../children/env.ts';

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
}

class Racer {
  readonly #process;
  readonly #lines;

  constructor(data: string, path: string) {
    this.#process = spawn(process.execPath, [child('racer'), data, path], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
  }

  async ask(...words: readonly string[]): Promise<Answer> {
    this.#process.stdin.write(`${words.join(' ')}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('A racer has died');
    return JSON.parse(value as string) as Answer;
  }

  stop(): void {
    this.#process.stdin.end();
  }
}

export const races: Bar = {
  name: 'R8 races',
  promise: 'Two who have one file open never write over each other unseen.',
  run: async (size) => {
    const times = size === 'full' ? 200 : 10;
    const { folder, remove } = scratch();
    const wrongs = new Wrongs();
    const [path, home] = [join(folder, 'acme.wfa'), join(folder, 'home')];
    const document = openLibrary(home).create({ title: 'Acme', scenario: 'As-is' });
    await document.saveAs(path);
    await document.close();
    let [toldOpen, toldChanged, bothSaved] = [0, 0, 0];
    const near = [new Racer(home, path), new Racer(home, path)];
    const far = [new Racer(join(folder, 'a'), path), new Racer(join(folder, 'b'), path)];
    for (let i = 0; i < times; i += 1) {
      const opened = await Promise.all(near.map((racer) => racer.ask('open')));
      const winners = opened.filter(({ ok }) => ok).length;
      if (winners > 1) wrongs.add(`race ${i}: both opened it`);
      toldOpen += opened.filter(({ code }) => code === 'file-open-elsewhere').length;
      await Promise.all(near.map((racer) => racer.ask('close')));

      for (const racer of far) {
        await racer.ask('open');
        // A sync client brings the lock later than the file: the second does not see it.
        rmSync(placeLockPath(path), { force: true });
      }
      const names = far.map((_, who) => `Race-${i}-${who}`);
      await Promise.all(far.map((racer, who) => racer.ask('edit', names[who]!)));
      const saved = await Promise.all(far.map((racer) => racer.ask('save')));
      const [winner] = saved.flatMap(({ ok }, who) => (ok ? [names[who]!] : []));
      if (saved.every(({ ok }) => ok)) bothSaved += 1;
      for (const { ok, code, message } of saved) {
        if (!ok && code === 'file-changed') toldChanged += 1;
        else if (!ok) wrongs.add(`race ${i}: ${code} ${message}`);
      }
      const inFile = namesIn(path, join(folder, 'copy.sqlite'));
      if (!inFile || !winner || !inFile.includes(winner)) wrongs.add(`race ${i}: what was saved is not in the file`);
      await Promise.all(far.map((racer) => racer.ask('close')));
      for (const data of ['a', 'b']) rmSync(join(folder, data, 'working'), { recursive: true, force: true });
    }
    for (const racer of [...near, ...far]) racer.stop();
    remove();
    if (bothSaved > 0) wrongs.add(`${bothSaved} times one wrote over the other`);
    return { pass: wrongs.count === 0 && toldChanged > 0, races: times, toldOpen, toldChanged, silentOverwrites: bothSaved, ...wrongs.figures };
  },
};

function namesIn(path: string, copy: string): string[] | undefined {
  const checked = checkFile(path, copy);
  if (!checked.ok) return undefined;
  const names = [...checked.value.model.participant.values()].map(({ name }) => name);
  checked.value.close();
  return names;
}
