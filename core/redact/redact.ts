/**
 * A project without what a client should not see. Nothing is hidden: the model that comes out never had it, so whatever is made
 * from it – a file, a report, a spreadsheet – cannot have it either.
 *
 * - `names`: people become "Person 1" and so on, the same one everywhere, also where free text has the exact name;
 * - `costs`: every amount of money goes;
 * - `notes`: notes of all kinds, remarks, and what walk-throughs wrote down;
 * - `history`: what the model still says of rows that are gone. Journal and versions are the file's; a redacted file starts without.
 */
import type { Model } from '../model/model.ts';
import { withoutCosts } from './costs.ts';
import { withoutNames, type Renamed } from './names.ts';
import { withoutNotes } from './notes.ts';
import { withoutTraces } from './traces.ts';

export const redactions = ['names', 'costs', 'notes', 'history'] as const;
export type Redaction = (typeof redactions)[number];

export const isRedaction = (word: string): word is Redaction => (redactions as readonly string[]).includes(word);

/** How much of what was taken out. */
export interface Removed {
  /** People, with what each is called now. */
  readonly people: readonly Renamed[];
  /** Names replaced inside of longer text. */
  readonly mentions: number;
  readonly costs: number;
  readonly notes: number;
  readonly remarks: number;
  /** What the model said of rows that are gone. */
  readonly traces: number;
}

export interface Redacted {
  readonly model: Model;
  readonly removed: Removed;
}

/**
 * @example redact(model, ['names']).removed.people // [{ from: 'Anna Berg', to: 'Person 1' }]
 */
export function redact(model: Model, what: readonly Redaction[]): Redacted {
  // Notes before names: nobody is counted who is only in what goes.
  const notes = what.includes('notes') ? withoutNotes(model) : { model, notes: 0, remarks: 0 };
  const costs = what.includes('costs') ? withoutCosts(notes.model) : { model: notes.model, costs: 0 };
  const traces = what.includes('history') ? withoutTraces(costs.model) : { model: costs.model, traces: 0 };
  const names = what.includes('names') ? withoutNames(traces.model) : { model: traces.model, people: [], mentions: 0 };
  return {
    model: names.model,
    removed: { people: names.people, mentions: names.mentions, costs: costs.costs, notes: notes.notes, remarks: notes.remarks, traces: traces.traces },
  };
}
