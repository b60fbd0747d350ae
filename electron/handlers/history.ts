/** The history of the project in a window: listed, told in words, and gone back to. */
import { ok, problem, type Result } from '../../core/contract/result.ts';
import { MOST_LINES, type PastChange, type PastLine } from '../../core/contract/history.ts';
import { describeDiff, type Described } from '../../core/history/describe.ts';
import type { Element } from '../../core/history/element.ts';
import { Ledger, type LedgerLine } from '../../core/history/ledger.ts';
import { tally, talliesInWords } from '../../core/history/summary.ts';
import { apply, invert, squash, type Diff } from '../../core/model/diff.ts';
import { find, type Model } from '../../core/model/model.ts';
import { tableNames, tableOf } from '../../core/model/tables.ts';
import { momentText } from '../../core/text/moment.ts';
import { t } from '../../core/text/text.ts';
import type { Document } from '../document/document.ts';
import { inProject, refused } from './in-project.ts';
import type { Handlers } from './index.ts';

const say = t.pastChanges;

/** So many entries are read in one go; what else waits gets its turn between two. */
const AT_ONCE = 1000;

const ledgers = new WeakMap<Document, Ledger>();

/** The document's ledger, up to its newest entry. */
async function ledgerOf(document: Document): Promise<Ledger> {
  const ledger = ledgers.get(document) ?? new Ledger();
  ledgers.set(document, ledger);
  for (let { entries } = document; ledger.count < entries.length; { entries } = document) {
    const until = Math.min(ledger.count + AT_ONCE, entries.length);
    while (ledger.count < until) {
      const entry = entries[ledger.count];
      if (entry) ledger.note(entry, document.diffOf(entry.id));
    }
    if (until < entries.length) await new Promise((go) => setImmediate(go));
  }
  return ledger;
}

/** Where a thing is to be seen: itself, or the nearest of what it belongs to that is still there. */
function placeOf({ table, scenario, id }: Element, ledger: Ledger, model: Model): Element | null {
  if (find(model, table, scenario, id) && !tableOf(table).link) return { table, scenario, id };
  const above = ledger.holders.above(id).find((holder) => !tableOf(holder.table).link && find(model, holder.table, scenario, holder.id));
  return above ? { table: above.table, scenario, id: above.id } : null;
}

/** What a change is about: of all that it touched what a person would name first. */
function subject({ touched }: LedgerLine, of: Element | null): Element | undefined {
  const order = ['stage', 'workflow', 'participant', 'system', 'handoff', 'process', 'step'];
  const rank = ({ table, id }: Element) => (id === of?.id ? -1 : order.includes(table) ? order.indexOf(table) : order.length + tableNames.indexOf(table));
  return touched.reduce<Element | undefined>((best, one) => (!best || rank(one) < rank(best) ? one : best), undefined);
}

const placed = ({ lines, left }: Described, ledger: Ledger, model: Model): { lines: PastLine[]; left: number } => ({
  lines: lines.map(({ verb, noun, name, fields, element }) => ({ verb, noun, name, fields: [...fields], place: placeOf(element, ledger, model) })),
  left,
});

const folded = (): Result<never> => problem('refused', say.folded, say.foldedAction);
const unknown = (): Result<never> => problem('refused', say.unknown, say.unknownAction);

/** What a line's entries did together; nothing where that was folded. */
function diffOfLine(document: Document, { ids }: LedgerLine): Diff | undefined {
  const diffs = ids.map((id) => document.diffOf(id));
  return diffs.every((diff) => diff !== undefined) ? squash(diffs) : undefined;
}

export const historyHandlers = {
  'history.list': (context, { filter, from, most }) =>
    inProject(context, async ({ document }) => {
      const ledger = await ledgerOf(document);
      const found = ledger.find(filter);
      const newest = document.tip?.id;
      const changes = found.slice(from, from + most).map((line): PastChange => {
        const { id, time, author, label, kind } = line.entry;
        const about = subject(line, filter.element);
        return { id, time, person: author, label, kind, count: line.ids.length, isUndone: ledger.isUndone(id), isNow: id === newest, place: about ? placeOf(about, ledger, document.model) : null };
      });
      return ok({ changes, found: found.length, all: ledger.length, people: [...ledger.people], kinds: [...ledger.kinds] });
    }),
  'history.change': (context, { id }) =>
    inProject(context, async ({ document }) => {
      const ledger = await ledgerOf(document);
      const line = ledger.lineWith(id);
      if (!line) return unknown();
      const [way, diff] = [document.diffTo(line.entry.id), diffOfLine(document, line)];
      if (!way || !diff) return folded();
      const after = apply(document.model, way);
      return ok(placed(describeDiff(diff, apply(after, invert(diff)), after, MOST_LINES), ledger, document.model));
    }),
  'history.goingBack': (context, { id }) =>
    inProject(context, async ({ document }) => {
      const ledger = await ledgerOf(document);
      if (!ledger.lineWith(id)) return unknown();
      const diff = document.diffTo(id);
      if (!diff) return folded();
      const then = apply(document.model, diff);
      return ok({ ...placed(describeDiff(diff, document.model, then, MOST_LINES), ledger, document.model), changes: ledger.after(id), words: talliesInWords(tally(diff)) });
    }),
  'history.goBack': (context, { id }) =>
    inProject(context, ({ document }) => {
      const entry = document.entries.find((one) => one.id === id);
      if (!entry) return unknown();
      const way = document.diffTo(id);
      if (!way) return folded();
      const change = document.restore(apply(document.model, way), say.wentBack(momentText(new Date(entry.time), context.app.now()), entry.label));
      if (!change) return problem('cancelled', say.same, '');
      return 'ok' in change ? refused(change) : ok({ revision: change.revision, label: change.label });
    }),
} satisfies Partial<Handlers>;
