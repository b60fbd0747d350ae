/**
 * The report as one page of HTML without scripts and without anything from elsewhere: the style and the fonts are in it. All
 * words go through `escaped`. Chromium prints it; a browser can show it.
 */
import { themes } from '../../map/tokens.ts';
import { t } from '../../text/text.ts';
import { contentsOf, type Cover, type Report, type Section } from '../report.ts';
import { blockHtml } from './blocks.ts';
import { css } from './css.ts';
import { escaped, withBreaks } from './escape.ts';
import { markHtml } from './marks.ts';
import { pageToken } from './page-tokens.ts';

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
  /**
   * For print: the cover by itself, to the edge of the paper; all else behind an empty page in its place; or only the contents
   * behind that page, for when its numbers are known.
   */
  readonly part?: 'cover' | 'body' | 'contents';
}

export function toHtml(report: Report, { fonts, nonce, part }: HtmlOptions): string {
  const style = `<style${nonce ? ` nonce="${escaped(nonce)}"` : ''}>${fonts.map(fontFace).join('')}${css}</style>`;
  const cover = part === 'body' || part === 'contents' ? '<section class="place"></section>' : coverHtml(report.cover);
  const contents = part === 'cover' ? '' : contentsHtml(report);
  const sections = part === 'cover' || part === 'contents' ? [] : report.sections.map(sectionHtml);
  return [
    '<!doctype html>',
    `<html lang="${escaped(report.language)}"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${style}</head><body>`,
    cover,
    contents,
    ...sections,
    '</body></html>',
  ].join('\n');
}

const fontFace = ({ url, unicodeRange, weight }: FontFile): string =>
  `@font-face{font-family:'Inter Variable';font-weight:${weight};src:url(${url}) format('woff2');unicode-range:${unicodeRange};}`;

/** Titles longer than this are set smaller. */
const LONG_TITLE = 60;

function coverHtml({ kind, title, client, scenario, purpose, facts, teams }: Cover): string {
  const words = t.report.cover;
  const marks = teams.map((mark) => `<span>${markHtml(mark)}${escaped(mark.name)}</span>`).join('');
  return [
    `<section class="cover">${stripe(teams)}`,
    `<p class="client">${escaped(client)}</p>`,
    `<div class="middle"><p class="kind">${escaped(kind)}</p><h1${title.length > LONG_TITLE ? ' class="long"' : ''}>${escaped(title)}</h1>`,
    `<p class="scenario">${escaped(scenario)}</p>${purpose === '' ? '' : `<p class="purpose">${withBreaks(purpose)}</p>`}</div>`,
    `<div class="foot">${teams.length > 0 ? `<div class="teams"><h2>${escaped(words.teams)}</h2>${marks}</div>` : ''}`,
    `<dl>${facts.map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl></div></section>`,
  ].join('');
}

function contentsHtml(report: Report): string {
  const entry = ({ id, title }: { readonly id: string; readonly title: string }) =>
    `<a href="#${escaped(id)}"><span>${escaped(title)}</span><span class="page">${pageToken(id)}</span></a>`;
  const items = contentsOf(report).map((one) => {
    const inside = one.inside.map((part) => `<li>${entry(part)}</li>`).join('');
    return `<li>${entry(one)}${inside === '' ? '' : `<ul>${inside}</ul>`}</li>`;
  });
  return `<section class="section"><header><h1>${escaped(t.report.contents)}</h1></header><ul class="contents">${items.join('')}</ul></section>`;
}

/** The teams' hues down the right edge, as on the maps that follow. */
function stripe(teams: Cover['teams']): string {
  const [width, height] = [68, 1121];
  const each = height / Math.max(1, teams.length);
  const rects = teams.map(({ hue }, i) => `<rect y="${(i * each).toFixed(1)}" width="${width}" height="${(each + 0.5).toFixed(1)}" fill="${themes.print[`hue${hue}`]}"/>`);
  return `<svg class="stripe" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${rects.join('')}</svg>`;
}

function sectionHtml({ id, kicker, title, intro, isShort, blocks }: Section): string {
  const above = kicker === '' ? '' : `<p class="kicker">${escaped(kicker)}</p>`;
  const below = intro === '' ? '' : `<p class="intro">${escaped(intro)}</p>`;
  return `<section class="section${isShort ? ' short' : ''}" id="${escaped(id)}"><header>${above}<h1>${escaped(title)}</h1>${below}</header>${blocks.map(blockHtml).join('\n')}</section>`;
}
