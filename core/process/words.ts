/** Do two texts speak of the same thing? By the words that mean something, without their endings. */
const EMPTY = new Set('a an and are as at be been by can for from has have if in into is it its no not of on or out so than that the their them then there they this to was we were when which who will with and der die das und ist ein eine mit von zu den dem im auf für'.split(' '));

/** Texts are asked about again at each edit, and most of them are as they were. */
export function remembered<V>(work: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}
const MOST_REMEMBERED = 20_000;

/** @example stems('Signed by both parties') // ['sign', 'both', 'parti'] */
export const stems = remembered((text): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 1 && !EMPTY.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|en|er|e|y|ies|ie)$/, '') : word)),
);

/** @example distinctStems('Contracts, signed contracts') // ['contract', 'sign'] */
export const distinctStems = remembered((text): readonly string[] => [...new Set(stems(text))].sort());

/** The same for two names of the same words in another order, or with other endings. */
export const nameKey = remembered((name): string => distinctStems(name).join(' '));

const ENOUGH = 0.6;

/** At least three fifths of the second text's words are in the first. */
export function sharesWords(text: string, wanted: string): boolean {
  const words = distinctStems(text);
  const needed = distinctStems(wanted);
  return needed.length > 0 && needed.filter((word) => words.includes(word)).length / needed.length >= ENOUGH;
}
