/** The client's logo: chosen from a file, kept in the project, taken back by undo, and on the cover of its report. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { projectOf } from '../../../core/model/model.ts';
import { logoOf } from '../../../electron/report/logo.ts';
import { window, withProject } from '../../fixtures/handlers.ts';

/** One transparent point. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

async function withFile(name: string, bytes: Uint8Array | string) {
  const bench = await withProject();
  onTestFinished(async () => void (await bench.ask('project.close', {})));
  const path = join(bench.folder, name);
  writeFileSync(path, bytes);
  bench.choose(path);
  const document = () => bench.sessions.of(window)!.document;
  return { ...bench, document, logo: () => logoOf(document().model, document().assets) };
}

describe('a logo', () => {
  test('is kept as it is, and one undo takes it back; redo has it again', async () => {
    const { value, logo, document } = await withFile('logo.png', PNG);
    await value('report.chooseLogo', {});
    expect(logo()).toBe(`data:image/png;base64,${PNG.toString('base64')}`);
    await value('project.undo', {});
    expect([logo(), projectOf(document().model).logo]).toEqual(['', '']);
    await value('project.redo', {});
    expect(logo()).not.toBe('');
  });

  test.each([
    ['words.png', 'not a picture at all', '“words.png” is no picture that the cover takes.'],
    ['large.png', Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)]), '“large.png” is larger than 2 MB.'],
  ])('%s is refused with a way out, and nothing changes', async (name, bytes, message) => {
    const { ask, logo, document } = await withFile(name, bytes);
    expect(await ask('report.chooseLogo', {})).toMatchObject({ ok: false, error: { message, action: 'Choose a PNG or JPEG of at most 2 MB.' } });
    expect([logo(), document().assets, document().undoLabel]).toEqual(['', [], undefined]);
  });

  test('that cannot be read says so, and choosing none changes nothing', async () => {
    const { ask, choose, folder, logo } = await withFile('logo.png', PNG);
    choose(join(folder, 'gone.png'));
    expect(await ask('report.chooseLogo', {})).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    choose(undefined);
    expect(await ask('report.chooseLogo', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(logo()).toBe('');
  });
});
