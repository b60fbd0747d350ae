/** JSON out of a file that anybody may have written: nothing where it is none. A schema looks at it next. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema that is asked next says so.
    return undefined;
  }
}
