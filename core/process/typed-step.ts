/**
 * What is typed in a step's text and means more than text: `@Ops` who does it, `#CRM` with which system, `15m` how long, `?if VIP`
 * under which condition. Names may have spaces where the model knows them, else they end at the first one.
 */
import type { Calendar } from '../model/estimate.ts';
import { parseDuration } from '../text/parse-duration.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Known {
  readonly participants: readonly Named[];
  readonly systems: readonly Named[];
  readonly calendar: Calendar;
}

export interface TypedStep {
  /** What is left. */
  readonly text: string;
  readonly performer?: string;
  readonly system?: string;
  readonly minutes?: number;
  readonly condition?: string;
  /** Names that nobody knows: they stay in the text until somebody says what they are. */
  readonly unknown: readonly { readonly mark: '@' | '#'; readonly name: string }[];
}

/** At the start of a word, and only as a word of its own. */
const TIME = /(^|\s)((?:\d+(?:[.,]\d+)?(?:min|h|m|d))+)(?=\s|$)/i;
const CONDITION = /(^|\s)\?(?:if\s+)?(\S[^@#]*)/i;

/**
 * @example typedStep('Check order @Ops #CRM 15m ?if VIP', known)
 * // { text: 'Check order', performer: ops.id, system: crm.id, minutes: 15, condition: 'VIP', unknown: [] }
 */
export function typedStep(typed: string, known: Known): TypedStep {
  const said: { performer?: string; system?: string; minutes?: number; condition?: string } = {};
  const unknown: { mark: '@' | '#'; name: string }[] = [];
  let text = typed;
  for (const [mark, field, all] of [['@', 'performer', known.participants], ['#', 'system', known.systems]] as const) {
    const found = findName(text, mark, all);
    if (!found) continue;
    if (found.id) {
      said[field] = found.id;
      text = without(text, found.start, found.end);
    } else unknown.push({ mark, name: found.name });
  }
  const condition = CONDITION.exec(text);
  if (condition?.[2]) {
    said.condition = condition[2].trim();
    text = without(text, condition.index, condition.index + condition[0].length);
  }
  // A time inside the condition was part of it.
  const time = TIME.exec(text);
  const minutes = time?.[2] === undefined ? undefined : parseDuration(time[2], known.calendar);
  if (time && minutes !== undefined) {
    said.minutes = minutes;
    text = without(text, time.index, time.index + time[0].length);
  }
  return { ...said, text: text.replace(/ {2,}/g, ' ').trim(), unknown };
}

const without = (text: string, start: number, end: number) => `${text.slice(0, start)} ${text.slice(end)}`;

/** The first mark at the start of a word with the longest name that is known behind it, else with one word. */
function findName(text: string, mark: string, all: readonly Named[]): { name: string; id?: string; start: number; end: number } | undefined {
  for (let start = text.indexOf(mark); start >= 0; start = text.indexOf(mark, start + 1)) {
    if (start > 0 && !/\s/.test(text[start - 1] as string)) continue;
    const rest = text.slice(start + 1).toLowerCase();
    const fits = ({ name }: Named) => rest.startsWith(name.toLowerCase()) && !/[\p{L}\p{N}]/u.test(rest[name.length] ?? '');
    const named = all.filter(fits).sort((a, b) => b.name.length - a.name.length)[0];
    if (named) return { name: named.name, id: named.id, start, end: start + 1 + named.name.length };
    const word = /^[\p{L}\p{N}][^\s,;.!?]*/u.exec(text.slice(start + 1))?.[0];
    if (word) return { name: word, start, end: start + 1 + word.length };
  }
  return undefined;
}

export interface Mark {
  readonly mark: '@' | '#' | '/';
  /** What stands between the mark and the caret. */
  readonly query: string;
  /** Where the mark stands. */
  readonly start: number;
}

const MOST_QUERY = 60;

/**
 * What is being typed at the caret: a name behind `@` or `#`, or a choice behind `/`; nothing where no list should open.
 * @example markAt('Check order @Acc', 16) // { mark: '@', query: 'Acc', start: 12 }
 */
export function markAt(text: string, caret: number): Mark | undefined {
  const before = text.slice(Math.max(0, caret - MOST_QUERY), caret);
  const found = /(?:^|\s)([@#/])([^@#/\n]*)$/.exec(before);
  const [, mark, query = ''] = found ?? [];
  if (!mark || /^\s/.test(query) || (mark === '/' && /\s/.test(query))) return undefined;
  return { mark: mark as Mark['mark'], query, start: caret - query.length - 1 };
}
