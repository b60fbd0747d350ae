/**
 * The report as pages of HTML without scripts and without anything from elsewhere: the style and the fonts are in them. All words go
 * through `escaped`. Chromium prints them; a browser can show them.
 */
import { t } from '../../text/text.ts';
import { contentsOf, type ContentsEntry, type Report, type Section } from '../report.ts';
import { barPattern, blockHtml } from './blocks.ts';
import { coverHtml } from './cover.ts';
import { css } from './css.ts';
import { escaped } from './escape.ts';
import { furnitureHtml, type PageFurniture } from './furniture.ts';
import { withHomes } from './links.ts';

export interface FontFile {
  /** A data address. */
  readonly url: string;
  readonly weight: number;
  /** As CSS writes it. */
  readonly unicodeRange: string;
}

export interface HtmlOptions {
  readonly fonts: readonly FontFile[];
  /** Lets the one style sheet through the content policy. */
  readonly nonce?: string;
  /** However long it is, in one part. */
  readonly isWhole?: boolean;
}

/**
 * All but the cover, in parts that are printed one by one, each behind an empty page. Chromium's time grows faster than the pages: a long
 * report in parts takes half as long, and says meanwhile how far it is. A part begins where a new page begins anyway.
 */
export function bodyHtml(report: Report, options: HtmlOptions): readonly string[] {
  const sections = report.sections.map((section) => ({ html: sectionHtml(section, report), canBegin: canBeginPart(section) }));
  const parts: string[][] = [report.hasContents ? [contentsHtml(report)] : isPlate(report.sections[0]) ? [titleHtml(report)] : []];
  let length = 0;
  for (const { html, canBegin } of sections) {
    if (length + html.length > MOST_LETTERS && length > 0 && canBegin && options.isWhole !== true) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(html);
    length += html.length;
  }
  // Names lead from one part to another, so what is a place is found out over all of them; no name can hold a comment.
  const bodies = withHomes(parts.map((part) => part.join('\n')).join(BETWEEN)).split(BETWEEN);
  const places = new Set(bodies.flatMap(placesIn));
  return bodies.map((body) => pageHtml(report, options, `${placeHtml(bodies.length > 1 ? placesIn(body) : allIds(contentsOf(report)), elsewhere(body, places))}\n${body}`));
}

const isPlate = (section: Section | undefined): boolean => section?.blocks[0]?.kind === 'map' || section?.blocks[0]?.kind === 'picture';

/** Not what goes on below something else; and right behind the empty page Chromium 114 prints no page on its side. */
const canBeginPart = (section: Section): boolean => !section.isShort && !isPlate(section);

/** A report of some 40 pages is one part. */
const MOST_LETTERS = 450_000;
const BETWEEN = '<!--part-->';

/** A page with the title alone. */
const titleHtml = ({ title }: Report): string => `<section class="section"><header><h1>${escaped(title)}</h1></header></section>`;

/** The places in other parts that this one leads to. */
function elsewhere(html: string, places: ReadonlySet<string>): readonly string[] {
  const own = new Set(placesIn(html));
  return [...new Set([...html.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) => id))].filter((id) => places.has(id) && !own.has(id));
}

const placesIn = (html: string): readonly string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

/** The cover, and what stands around the text of the other pages, behind an empty page. */
export function aroundHtml(report: Pick<Report, 'language' | 'title' | 'paper' | 'cover'>, pages: readonly PageFurniture[], options: HtmlOptions): string {
  const { cover, paper, title } = report;
  const before = cover ? 1 : 0;
  return pageHtml(report, options, ['<section class="place edge"></section>', cover ? coverHtml(cover, paper) : '', furnitureHtml(pages, title, paper, before + 1, before + pages.length)].join('\n'));
}

function pageHtml({ language, title, paper }: Pick<Report, 'language' | 'title' | 'paper'>, { fonts, nonce }: HtmlOptions, body: string): string {
  const style = `<style${nonce ? ` nonce="${escaped(nonce)}"` : ''}>${fonts.map(fontFace).join('')}${css(paper)}</style>`;
  return `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>${style}</head><body>\n${body}\n</body></html>`;
}

const fontFace = ({ url, unicodeRange, weight }: FontFile): string =>
  `@font-face{font-family:'Inter Variable';font-weight:${weight};src:url(${url}) format('woff2');unicode-range:${unicodeRange};}`;

/**
 * The empty page in front. A PDF knows only those places to which something leads: here are links to all that have a bookmark. And a link
 * is only printed where its place is: for those in other parts something stands here, until the parts are joined (join-pdfs.ts).
 */
const placeHtml = (ids: readonly string[], inOthers: readonly string[] = []): string =>
  `<section class="place">${ids.map((id) => `<a href="#${escaped(id)}">.</a>`).join('')}${inOthers.map((id) => `<i id="${id}"></i>`).join('')}${barPattern}</section>`;

const allIds = (entries: readonly ContentsEntry[]): readonly string[] => entries.flatMap(({ id, inside }) => [id, ...allIds(inside)]);

/** So many lines fit on three pages; more, and the third level is left to the bookmarks. */
const MOST_ENTRIES = 140;

function contentsHtml(report: Report): string {
  const entries = contentsOf(report);
  const isLong = allIds(entries).length > MOST_ENTRIES;
  const link = ({ id, title }: ContentsEntry) => `<a href="#${escaped(id)}"><span>${escaped(title)}</span></a>`;
  const items = (of: readonly ContentsEntry[], depth: number): string =>
    of.length === 0 || (isLong && depth > 1) ? '' : `<ul>${of.map((one) => `<li>${link(one)}${items(one.inside, depth + 1)}</li>`).join('')}</ul>`;
  const list = entries.map((one) => `<li>${link(one)}${items(one.inside, 1)}</li>`).join('');
  return `<section class="section contents-page"><header><h1>${escaped(t.report.contents)}</h1></header><ul class="contents">${list}</ul></section>`;
}

function sectionHtml(section: Section, { paper }: Report): string {
  const { id, kicker, title, intro, isShort, level, blocks } = section;
  const place = { paper, id };
  const inside = blocks.map((block) => blockHtml(block, place)).join('\n');
  // A picture on a page of its own carries the section's title.
  if (isPlate(section)) return `<section class="plates">${inside}</section>`;
  const above = kicker === '' ? '' : `<p class="kicker">${escaped(kicker)}</p>`;
  const below = intro === '' ? '' : `<p class="intro">${escaped(intro)}</p>`;
  const heading = level === 1 ? `<h1>${escaped(title)}</h1>` : `<h2>${escaped(title)}</h2>`;
  return `<section class="section level${level}${isShort ? ' short' : ''}" id="${escaped(id)}"><header>${isShort && level === 2 ? '' : above}${heading}${below}</header>${inside}</section>`;
}
