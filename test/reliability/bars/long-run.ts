/** A long day: very many edits, undo and redo, and a save now and then. Memory, file and model stay as they should be. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { scratch, type Bar, type Outcome } from '../bar.ts';
import { child } from '../bundle.ts';

export const longRun: Bar = {
  name: 'Long run',
  promise: 'After very many edits the model is what the file says, memory has not grown and the file is small.',
  run: async (size) => {
    const edits = size === 'full' ? 100_000 : 2000;
    const { folder, remove } = scratch();
    const editor = spawn(process.execPath, ['--expose-gc', child('long-editor'), folder, String(edits)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let outcome: Outcome = { pass: false, reason: `The editor ended early in ${join(folder)}` };
    for await (const line of createInterface(editor.stdout)) outcome = JSON.parse(line) as Outcome;
    remove();
    return outcome;
  },
};
