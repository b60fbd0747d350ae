/** The cover: whose report it is, of what, by whom; at the right edge the client's colour or the hues of the teams. */
import { themes } from '../../map/tokens.ts';
import type { Paper } from '../../model/report-settings.ts';
import { t } from '../../text/text.ts';
import type { Cover } from '../report.ts';
import { escaped, withBreaks } from './escape.ts';
import { markHtml } from './marks.ts';
import { sheets } from './paper.ts';

/** Titles longer than this are set smaller. */
const LONG_TITLE = 60;
const STRIPE = 18;

export function coverHtml({ kind, title, client, scenario, purpose, facts, teams, attendees, colour, logo }: Cover, paper: Paper): string {
  const words = t.report.cover;
  const marks = teams.map((mark) => `<span>${markHtml(mark)}${escaped(mark.name)}</span>`).join('');
  const foot = [
    teams.length > 0 ? `<div class="teams"><h2>${escaped(words.teams)}</h2>${marks}</div>` : '',
    attendees === '' ? '' : `<div class="attendees"><h2>${escaped(words.attendees)}</h2><p>${withBreaks(attendees)}</p></div>`,
  ];
  return [
    `<section class="cover">${stripe(teams, colour, sheets[paper].height)}`,
    `<div class="client">${logo === '' ? '' : `<img src="${escaped(logo)}" alt="${escaped(client)}">`}<p>${escaped(client)}</p></div>`,
    `<div class="middle"><p class="kind">${escaped(kind)}</p><h1${title.length > LONG_TITLE ? ' class="long"' : ''}>${escaped(title)}</h1>`,
    `<p class="scenario">${escaped(scenario)}</p>${purpose === '' ? '' : `<p class="purpose">${withBreaks(purpose)}</p>`}</div>`,
    `<div class="foot">${foot.join('')}`,
    `<dl>${facts.map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl></div></section>`,
  ].join('');
}

/** Down the right edge, as on the maps that follow; sizes in millimetres. */
function stripe(teams: Cover['teams'], colour: string, height: number): string {
  const fills = colour === '' ? teams.map(({ hue }) => themes.print[`hue${hue}`]) : [colour];
  const each = height / Math.max(1, fills.length);
  const rects = fills.map((fill, i) => `<rect y="${(i * each).toFixed(2)}" width="${STRIPE}" height="${(each + 0.2).toFixed(2)}" fill="${escaped(fill)}"/>`);
  return `<svg class="stripe" width="${STRIPE}mm" height="${height - 0.5}mm" viewBox="0 0 ${STRIPE} ${height - 0.5}" aria-hidden="true">${rects.join('')}</svg>`;
}
