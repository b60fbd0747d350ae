import { arrowSvg } from './marks.ts';

/** Names are data: whatever stands in them is text on the page, never markup. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @example escaped('<b> & "c"') // '&lt;b&gt; &amp; &quot;c&quot;' */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** Text with its line breaks; an arrow to the right is drawn, as the bundled font has none. */
export const withBreaks = (text: string): string => escaped(text.trim()).replace(/\r?\n/g, '<br>').replace(/→/g, arrowSvg);
