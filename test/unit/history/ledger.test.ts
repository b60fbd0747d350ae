/** The ledger over a real journal: what is listed, found and told. */
import { describe, expect, test } from 'vitest';
import { describeDiff } from '../../../core/history/describe.ts';
import { Ledger, type HistoryFilter } from '../../../core/history/ledger.ts';
import { tally, talliesInWords } from '../../../core/history/summary.ts';
import { apply, invert } from '../../../core/model/diff.ts';
import { lookup } from '../../../core/model/lookup.ts';
import type { Document } from '../../../electron/document/document.ts';
import { edit, firstScenario, makeLibrary } from '../../fixtures/library.ts';

const all: HistoryFilter = { text: '', person: null, kind: null, element: null };

function given() {
  const document = makeLibrary().library.create({ title: 'Acme', scenario: 'As is', workflow: 'Onboarding' });
  const scenario = firstScenario(document);
  const workflow = lookup(document.model, scenario).workflows()[0]!.id;
  const stage = (name: string) => {
    edit(document, { type: 'stage.add', scenario, workflow, name });
    return lookup(document.model, scenario).all('stage').find((one) => one.name === name)!.id;
  };
  return { document, scenario, workflow, stage };
}

function ledgerOf(document: Document): Ledger {
  const ledger = new Ledger();
  for (const entry of document.entries) ledger.note(entry, document.diffOf(entry.id));
  return ledger;
}

const labels = (ledger: Ledger, filter: Partial<HistoryFilter> = {}) => ledger.find({ ...all, ...filter }).map(({ entry }) => entry.label);

describe('the list', () => {
  test('is newest first and makes a run of typing one line', () => {
    const { document, scenario, stage } = given();
    const quote = stage('Quote');
    for (const purpose of ['W', 'Wh', 'Why']) edit(document, { type: 'stage.set', scenario, id: quote, purpose }, 'g1');
    stage('Sign');
    const ledger = ledgerOf(document);
    expect(labels(ledger).slice(0, 3)).toEqual(['Add stage “Sign”', 'Change purpose of stage “Quote”', 'Add stage “Quote”']);
    expect(ledger.find(all)[1]?.ids).toHaveLength(3);
  });

  test('says of a change that it was taken back, until it is brought again', () => {
    const { document, stage } = given();
    stage('Quote');
    const { id } = document.entries.at(-1)!;
    document.undo();
    expect(ledgerOf(document).isUndone(id)).toBe(true);
    document.redo();
    expect(ledgerOf(document).isUndone(id)).toBe(false);
    document.undo();
    expect(ledgerOf(document).isUndone(id)).toBe(true);
  });

  test('is filtered by words, also of names that the label does not say, by person and by kind', () => {
    const { document, scenario, stage, workflow } = given();
    stage('Quote');
    edit(document, { type: 'batch', label: 'Paste 2 stages', commands: [{ type: 'stage.add', scenario, workflow, name: 'Sign contract' }, { type: 'system.add', scenario, name: 'CRM' }] });
    const ledger = ledgerOf(document);
    expect(labels(ledger, { text: 'CONTRACT paste' })).toEqual(['Paste 2 stages']);
    expect(labels(ledger, { text: 'nothing of this' })).toEqual([]);
    expect(labels(ledger, { kind: 'system' })).toEqual(['Paste 2 stages']);
    expect(labels(ledger, { person: 'Bob' })).toEqual([]);
    expect(ledger.people).toEqual(['Ann']);
    expect(ledger.kinds).toEqual(['stage', 'system', 'workflow', 'scenario', 'project']);
  });

  test('of one element has what belongs to it, also after all of that is gone', () => {
    const { document, scenario, stage } = given();
    const [quote, sign] = [stage('Quote'), stage('Sign')];
    edit(document, { type: 'process.add', scenario, stage: quote, name: 'Prepare' });
    const process = lookup(document.model, scenario).all('process')[0]!.id;
    edit(document, { type: 'step.add', scenario, process, text: 'Ask' });
    const step = lookup(document.model, scenario).all('step')[0]!.id;
    edit(document, { type: 'step.set', scenario, id: step, detail: 'by phone' });
    edit(document, { type: 'stage.remove', scenario, id: quote });
    const ledger = ledgerOf(document);
    const element = (id: string) => ({ table: 'stage' as const, scenario, id });
    expect(labels(ledger, { element: element(quote) })).toEqual(['Remove stage “Quote”', 'Change detail of step “Ask”', 'Add step “Ask”', 'Add process “Prepare”', 'Add stage “Quote”']);
    expect(labels(ledger, { element: element(sign) })).toEqual(['Add stage “Sign”']);
    expect(labels(ledger, { element: { ...element(quote), scenario: 'another' } })).toEqual([]);
    expect(ledger.holders.above(step).map(({ table }) => table)).toEqual(['process', 'stage', 'workflow']);
  });

  test('is filtered at every letter, also with twenty thousand changes', () => {
    const { document, scenario, stage } = given();
    const id = stage('Quote');
    const { parents, author, time } = document.entries.at(-1)!;
    const ledger = ledgerOf(document);
    for (let i = 0; i < 20_000; i += 1) {
      const diff = { added: {}, removed: {}, updated: { [`stage/${scenario}/${id}`]: [{ name: `Quote ${i}` }, { name: `Quote ${i + 1}` }] as const } };
      ledger.note({ id: `entry ${i}`, parents, author, time, label: `Rename stage “Quote ${i}” to “Quote ${i + 1}”`, kind: 'edit' }, diff);
    }
    const began = performance.now();
    expect(labels(ledger, { text: 'rename 19999', element: { table: 'stage', scenario, id } })).toHaveLength(2);
    // A tenth of a second is what a person takes for at once.
    expect(performance.now() - began).toBeLessThan(100);
  });

  test('keeps entries whose differences were folded', () => {
    const { document, stage } = given();
    stage('Quote');
    const ledger = new Ledger();
    for (const entry of document.entries) ledger.note(entry, undefined);
    expect(labels(ledger)).toContain('Add stage “Quote”');
  });
});

describe('a change in words', () => {
  const told = (document: Document) => {
    const diff = document.diffOf(document.entries.at(-1)!.id)!;
    return describeDiff(diff, apply(document.model, invert(diff)), document.model, 50);
  };

  test('says what each field said before and says now, in the words of the screen', () => {
    const { document, scenario, stage } = given();
    const quote = stage('Quote');
    edit(document, { type: 'participant.add', scenario, name: 'Sales', kind: 'team' });
    const sales = lookup(document.model, scenario).all('participant')[0]!.id;
    edit(document, { type: 'stage.set', scenario, id: quote, owner: sales, touch: { likely: 90 } as never });
    expect(told(document).lines).toMatchObject([
      { verb: 'changed', noun: 'stage', name: 'Quote', fields: [{ field: 'Owner', from: 'nothing', to: '“Sales”' }, { field: 'Touch time', from: 'nothing', to: '1 h 30 min' }] },
    ]);
  });

  test('says of something new what it says, and of something removed its name', () => {
    const { document, scenario, stage } = given();
    const quote = stage('Quote');
    expect(told(document).lines).toMatchObject([{ verb: 'added', noun: 'stage', name: 'Quote', fields: [] }]);
    edit(document, { type: 'stage.remove', scenario, id: quote });
    expect(told(document).lines).toMatchObject([{ verb: 'removed', noun: 'stage', name: 'Quote', fields: [] }]);
  });

  test('of the entry that makes the project is told too, and says how much is left out', () => {
    const { document } = given();
    const diff = document.diffOf(document.entries[0]!.id)!;
    const { lines, left } = describeDiff(diff, apply(document.model, invert(diff)), document.model, 1);
    expect(lines).toMatchObject([{ verb: 'added', noun: 'project', name: 'Acme' }]);
    expect(left).toBe(2);
  });

  test('never shows more than a line of a long text', () => {
    const { document, scenario, stage } = given();
    const quote = stage('Quote');
    edit(document, { type: 'stage.set', scenario, id: quote, purpose: 'x'.repeat(5000) });
    expect(told(document).lines[0]?.fields[0]?.to?.length).toBe(160);
  });

  test('comes to figures', () => {
    const { document, scenario, workflow } = given();
    edit(document, { type: 'batch', label: 'Two', commands: [{ type: 'stage.add', scenario, workflow, name: 'A' }, { type: 'stage.add', scenario, workflow, name: 'B' }, { type: 'system.add', scenario, name: 'CRM' }] });
    const diff = document.diffOf(document.entries.at(-1)!.id)!;
    expect(talliesInWords(tally(diff))).toEqual({ added: '1 system and 2 stages', changed: '', removed: '' });
    expect(talliesInWords(tally(invert(diff))).removed).toBe('1 system and 2 stages');
  });
});
