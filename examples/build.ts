/**
 * Builds the bundled examples out of their sources: `node examples/build.ts [folder]`. Ids count up from a fixed time,
 * and the clock stands still, so building twice gives the same content.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../core/commands/command.ts';
import { idMaker } from '../core/model/ids.ts';
import { scenariosOf } from '../core/model/model.ts';
import { atOnce } from '../electron/document/apart.ts';
import type { Document } from '../electron/document/document.ts';
import { Library } from '../electron/document/library.ts';
import { Builder } from './builder.ts';
import { asIs, project, toBe } from './customer-onboarding.ts';

const MADE_AT = Date.UTC(2026, 2, 2, 8);

export async function buildCustomerOnboarding(path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  try {
    const newId = idMaker(() => MADE_AT, (count) => new Uint8Array(count));
    const library = new Library(folder, { newId, now: () => MADE_AT, author: 'Example', host: '', device: 'example', appVersion: '1', apart: atOnce });
    const document = library.create({ title: project.title, scenario: 'As-is' });
    carryOut(document, [{ type: 'project.set', ...project }]);
    const builder = new Builder(scenariosOf(document.model)[0]!.id, newId);
    asIs(builder);
    carryOut(document, builder.commands.splice(0));
    const copy = newId();
    carryOut(document, [{ type: 'scenario.copy', from: builder.scenario, id: copy, name: 'To-be' }]);
    toBe(builder, copy);
    carryOut(document, builder.commands);
    const saved = await document.saveAs(path);
    if (!saved.ok) throw new Error(saved.error.message);
    await document.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function carryOut(document: Document, commands: readonly Command[]): void {
  const answer = document.applyUnknown({ type: 'batch', label: 'Make the example', commands });
  if ('ok' in answer) throw new Error(answer.message);
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2] ?? import.meta.dirname;
  await buildCustomerOnboarding(join(folder, 'customer-onboarding.wfa'));
}
