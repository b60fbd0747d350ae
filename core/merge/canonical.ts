/** JSON with sorted keys: the same text for the same value, on whatever machine it was put together. */

/** @example canonicalText({ b: 1, a: 2 }) // '{"a":2,"b":1}' */
export const canonicalText = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
