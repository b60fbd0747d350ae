/** For what is worked out again at each edit of a map, mostly from the same: the last thousands of answers. */
const MOST = 10_000;

export function remember<V>(): (key: string, make: () => V) => V {
  const known = new Map<string, V>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (known.size >= MOST) known.clear();
    known.set(key, made);
    return made;
  };
}
