/** What stands in the margins of every page: the report's title above, the page's number below. */
import { escaped } from '../../core/report/html/escape.ts';
import { marginFont } from './fonts.ts';
import type { Margins } from './print.ts';

/** Chromium sets these apart from the page, without its style and its fonts, and a third larger than they say. */
const frame = (left: string, right: string): string =>
  `<style>@font-face{font-family:Inter;src:url(${marginFont})}` +
  'p{font:5.9pt Inter,sans-serif;color:#4a5160;width:100%;margin:0;padding:0 13.5mm;display:flex;justify-content:space-between;font-variant-numeric:tabular-nums}</style>' +
  `<p><span>${left}</span><span>${right}</span></p>`;

/** @param pages how many there are, where it is not those of what is printed */
export const margins = (title: string, pages?: number): Margins => ({
  header: frame(escaped(title), ''),
  footer: frame('', `<span class="pageNumber"></span> / ${pages ?? '<span class="totalPages"></span>'}`),
});
