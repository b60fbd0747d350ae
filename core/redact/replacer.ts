/** Replaces names: whole values, and exact occurrences inside of text, in words and not in parts of words. */
import type { Renamed } from './names.ts';

const special = /[.*+?^${}()|[\]\\]/g;
/** A single letter is too often a word of its own. */
const LEAST = 2;

export class Replacer {
  readonly #to: ReadonlyMap<string, string>;
  /** Longer names first: "Anna Berg-Stein" is not "Anna Berg" with something behind it. */
  readonly #pattern: RegExp | undefined;
  /** Names replaced inside of longer text so far. */
  mentions = 0;

  constructor(people: readonly Renamed[]) {
    this.#to = new Map(people.map(({ from, to }) => [from, to]));
    const longest = people.map(({ from }) => from).filter((name) => [...name].length >= LEAST).sort((a, b) => b.length - a.length);
    const names = longest.map((name) => name.replace(special, '\\$&')).join('|');
    this.#pattern = names === '' ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'gu');
  }

  /** A field that holds nothing but names. */
  inNames(text: string): string {
    return this.#to.get(text.trim()) ?? fit(text, text.split(/([,;&/\n]|\s(?:and|und)\s)/).map((part) => this.#part(part)).join(''));
  }

  #part(part: string): string {
    const name = part.trim();
    const to = this.#to.get(name);
    return to === undefined ? part : part.replace(name, () => to);
  }

  /** Any value of a field: text in it is looked through, however deep it stands. */
  inside(value: unknown): unknown {
    if (typeof value === 'string') return this.#inText(value);
    if (Array.isArray(value)) return this.#list(value);
    if (typeof value !== 'object' || value === null) return value;
    const before = Object.entries(value);
    const after = before.map(([key, inner]) => [key, key === 'by' && typeof inner === 'string' ? this.inNames(inner) : this.inside(inner)] as const);
    return after.every(([, inner], i) => inner === before[i]?.[1]) ? value : Object.fromEntries(after);
  }

  #list(values: readonly unknown[]): unknown {
    const after = values.map((value) => this.inside(value));
    return after.every((value, i) => value === values[i]) ? values : after;
  }

  #inText(text: string): string {
    if (!this.#pattern) return text;
    let count = 0;
    const after = text.replace(this.#pattern, (name) => {
      count += 1;
      return this.#to.get(name) ?? name;
    });
    this.mentions += count;
    return count === 0 ? text : fit(text, after);
  }
}

/** What every field of text may hold. */
const LIMIT = 100;

/** A text that was as long as it may be does not grow. */
const fit = (before: string, after: string): string => after.slice(0, Math.max(before.length, LIMIT)).trimEnd();
