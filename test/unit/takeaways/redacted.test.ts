/** What was left out occurs nowhere in the bytes, however they are packed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { redactions, type Redaction } from '../../../core/redact/redact.ts';
import { projectOf, type Model } from '../../../core/model/model.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { writeRedactedCopy } from '../../../electron/takeaways/redacted-copy.ts';
import { confidential, SECRETS } from '../../fixtures/confidential.ts';
import { makeLibrary, openDocument } from '../../fixtures/library.ts';
import { partsOf } from '../../fixtures/office.ts';
import { take } from '../../fixtures/takeaway.ts';

const ALL_SECRETS = [...SECRETS.people, ...SECRETS.costs, ...SECRETS.notes, ...SECRETS.traces];

/** Which of the secrets stand in some bytes, as UTF-8 or UTF-16. */
const foundIn = (bytes: Uint8Array, secrets: readonly string[] = ALL_SECRETS) => {
  const buffer = Buffer.from(bytes);
  const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
  return secrets.filter((secret) => [Buffer.from(secret), Buffer.from(secret, 'utf16le'), bigEndian(secret)].some((form) => buffer.includes(form)));
};

/** A file whose history and versions hold all of it as well. */
async function withHistory(model: Model) {
  const { folder, library } = makeLibrary();
  const document = library.createFrom(model, 'Made by Yusuf Kaya', [], 'Yusuf Kaya');
  const path = join(folder, 'own.wfa');
  await document.saveAs(path);
  document.keepVersion(`Before ${SECRETS.people[0]}`);
  await document.save();
  return { folder, library, document, path };
}

describe('a redacted copy', () => {
  it('has none of it in its bytes, its versions or its history, while the file it is made from has', async () => {
    const { folder, library, document, path } = await withHistory(confidential().model);
    const version = openDatabase(path, { readonly: true });
    const packed = version.prepare<[], { content: Buffer }>('SELECT content FROM version').all().map(({ content }) => inflateRawSync(content));
    version.close();
    expect(foundIn(readFileSync(path)).length).toBeGreaterThan(5);
    expect(packed.some((content) => foundIn(content).length > 0)).toBe(true);

    const copy = join(folder, 'copy.wfa');
    const written = await writeRedactedCopy(library, document, redactions, copy);
    expect(written).toMatchObject({ ok: true, value: { removed: { costs: 3, notes: 2, people: [{ from: 'Anna Berg', to: 'Person 1' }, {}, {}] } } });
    expect(foundIn(readFileSync(copy))).toEqual([]);
    const db = openDatabase(copy, { readonly: true });
    for (const { content } of db.prepare<[], { content: Buffer }>('SELECT content FROM version').all()) expect(foundIn(inflateRawSync(content))).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(1);
    expect(db.pragma('freelist_count', { simple: true })).toBe(0);
    db.close();
    await document.close();

    const opened = await openDocument(library, copy);
    expect(projectOf(opened.model)).toMatchObject({ title: 'Onboarding', facilitator: expect.stringMatching(/^Person \d and Person 1$/) as string });
    expect(projectOf(opened.model).id).not.toBe(projectOf(confidential().model).id);
    expect(opened.entries.map(({ author, device }) => [author, device])).toEqual([['Redacted copy', '']]);
    await opened.close();
  });

  it('never has the history, whatever else it keeps', async () => {
    const { folder, library, document } = await withHistory(confidential().model);
    const copy = join(folder, 'copy.wfa');
    await writeRedactedCopy(library, document, ['costs'], copy);
    await document.close();
    const bytes = readFileSync(copy);
    expect(foundIn(bytes, [...SECRETS.costs, ...SECRETS.traces, 'Before Anna Berg', 'Made by'])).toEqual([]);
    expect(foundIn(bytes, SECRETS.people)).toEqual([...SECRETS.people]);
  });
});

describe('what is taken away', () => {
  const WHAT: readonly Redaction[] = ['names', 'costs', 'notes'];

  it.each(['xlsx', 'pptx'] as const)('as %s has none of it in any part of the file', async (form) => {
    const { model } = confidential();
    const open = async (bytes: Uint8Array) => Buffer.from([...(await partsOf(bytes)).values()].join('\n'));
    expect(foundIn(await open((await take(model, form)).bytes)).length).toBeGreaterThan(0);
    const { bytes } = await take(model, form, { redact: WHAT });
    expect(foundIn(await open(bytes))).toEqual([]);
    expect(foundIn(bytes)).toEqual([]);
  });

  it.each(['page', 'document', 'md'] as const)('as %s has none of it, nor have its pictures', async (form) => {
    const { model } = confidential();
    expect(foundIn((await take(model, form)).bytes).length).toBeGreaterThan(0);
    const { bytes, beside } = await take(model, form, { redact: WHAT });
    for (const part of [bytes, ...beside.map((file) => file.bytes)]) expect(foundIn(part)).toEqual([]);
  });
});
