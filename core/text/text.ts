/**
 * The visible words, by area. Screens, labels and reports take every string from here, in the language that is spoken. What is taken
 * from `t` is looked up when it is read, so an area may be kept (`const say = t.map`) and follows a change of the language; a string may not.
 */
import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './languages.ts';
import { language } from './spoken.ts';

export { isLanguage, language, locale, speak } from './spoken.ts';

/** The English catalogue says which words there are, and what they are made from. */
type Words<T> = T extends string
  ? string
  : T extends (...given: infer A) => infer R
    ? (...given: A) => R extends string ? string : R
    : { readonly [K in keyof T]: Words<T[K]> };
export type Text = Words<typeof en>;

const catalogues: Readonly<Record<Language, Text>> = { en, de };

/** The words of one language, whichever is spoken: for what was made in it. */
export const textIn = (wanted: Language): Text => catalogues[wanted];

type Area = Readonly<Record<PropertyKey, unknown>>;
const isArea = (value: unknown): value is Area => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An area that is whatever `read` gives when it is looked at. */
function living(read: () => Area): Area {
  const inside = new Map<PropertyKey, Area>();
  const get = (key: PropertyKey): unknown => {
    const value = read()[key];
    if (!isArea(value)) return value;
    const known = inside.get(key) ?? living(() => read()[key] as Area);
    inside.set(key, known);
    return known;
  };
  return new Proxy<Area>(
    {},
    {
      get: (_, key) => get(key),
      has: (_, key) => key in read(),
      ownKeys: () => Reflect.ownKeys(read()),
      getOwnPropertyDescriptor: (_, key) => (Object.hasOwn(read(), key) ? { configurable: true, enumerable: true, value: get(key) } : undefined),
    },
  );
}

export const t = living(() => catalogues[language()]) as unknown as Text;

/** Short names for what is said most. */
export const mapText = t.map;
export const lensText = t.lens;
