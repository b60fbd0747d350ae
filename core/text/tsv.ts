/** Rows for a spreadsheet by way of the clipboard: fields with tabs between them, none of which is taken for a formula. */

/** What a spreadsheet takes for a formula, also behind a tab or a line break that it drops. */
const FORMULA = /^\s*[=+\-@]/;

export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/**
 * One field of text: in one line, and never a formula. A leading apostrophe makes it text.
 * @example safeField('=1+1') // "'=1+1"
 */
export function safeField(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return looksLikeFormula(line) ? `'${line}` : line;
}

export const toTsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(safeField).join('\t')).join('\n');
