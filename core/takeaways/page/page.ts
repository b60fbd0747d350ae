/**
 * The page: all maps with what stands behind them, in one file that asks for nothing. Its content policy lets only its own
 * script, style and font through, by their hashes; names stand in it as text and as data that is never run.
 */
import { arrange } from '../../layout/layout.ts';
import type { Layout } from '../../layout/types.ts';
import { scene } from '../../map/build.ts';
import { flowViewOf } from '../../map/flow-view.ts';
import { layoutInput } from '../../map/layout-input.ts';
import { legend } from '../../map/legend.ts';
import { toSvg } from '../../map/svg.ts';
import type { Lookup } from '../../model/lookup.ts';
import { find, projectOf } from '../../model/model.ts';
import type { Workflow } from '../../model/tables.ts';
import { escaped } from '../../report/html/escape.ts';
import { t } from '../../text/text.ts';
import type { Choice } from '../choice.ts';
import { named, pageCss } from './page-css.ts';
import { pageData, type PageBox, type PageData, type PageStage } from './page-data.ts';

export interface PageParts {
  /** `2026-03-31` */
  readonly today: string;
  /** The page's own program (renderer/page/viewer.ts) as JavaScript. */
  readonly script: string;
  /** Faces for the letters that occur, as CSS. */
  readonly fontFaces: (text: string) => string;
  /** The hash of a text as a content policy writes it: `sha256-…`. */
  readonly hash: (text: string) => string;
}

export function page(choice: Choice, { today, script, fontFaces, hash }: PageParts): string {
  const { lookup, workflows } = choice;
  const say = t.page;
  const project = projectOf(lookup.model);
  const drawn = workflows.map((workflow) => ({ workflow, ...layoutsOf(lookup, workflow) }));
  const data = pageData(choice, boxesIn(drawn));
  const maps = drawn.map((one) => mapHtml(lookup, one)).join('\n');
  const about = [find(lookup.model, 'scenario', '', lookup.scenario)?.name ?? '', project.client].filter((text) => text !== '').join(' · ');
  const body = [
    `<header><h1>${escaped(project.title)}</h1><p>${escaped(about)}</p><div class="tools"><button type="button" id="theme">${say.theme}</button><button type="button" id="print">${say.print}</button></div></header>`,
    `<noscript>${say.noScript}</noscript>`,
    `<nav aria-label="${say.workflows}"><h2>${say.workflows}</h2><div class="workflows" id="workflows"></div><details><summary>${say.about}</summary><dl id="about"></dl></details><details><summary>${t.map.legend}</summary><ul class="legend">${legendHtml()}</ul></details><label><span class="soft">${say.search}</span><input id="search" type="search" placeholder="${say.searchHint}" autocomplete="off"></label><div class="results" id="results" role="list" aria-label="${say.results}"></div><p class="soft">${escaped(say.made(t.report.date(today)))}</p></nav>`,
    `<main id="map" tabindex="0" aria-label="${say.map}">${maps}</main>`,
    `<aside id="details" aria-label="${say.details}" aria-live="polite" hidden></aside>`,
    `<script type="application/json" id="data">${asJson(data)}</script>`,
  ].join('\n');
  const style = `${fontFaces(body)}${pageCss}`;
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${t.report.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${escaped(project.title)}</title>`,
    `<style>${style}</style></head><body>`,
    body,
    `<script type="module">${script}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

/** What the signs on the maps mean. */
function legendHtml(): string {
  const entries = legend().map(({ id, text, shapes, width, height }) => {
    const bounds = { x: 0, y: 0, width, height };
    const svg = toSvg({ density: 'detail', title: text, bounds, groups: [{ key: id, table: 'mark', id, layer: 'cards', bounds, shapes }] }, named, { background: false });
    return `<li>${svg}<span>${escaped(text)}</span></li>`;
  });
  return entries.join('');
}

/** In a page the end of a script is the only thing that could end it early. */
const asJson = (data: PageData): string => JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

interface Drawn {
  readonly workflow: Workflow;
  readonly overview: Layout;
  readonly detail: Layout;
}

/** A workflow twice, as the window shows it from afar and from near. */
function layoutsOf(lookup: Lookup, { id }: Workflow): Pick<Drawn, 'overview' | 'detail'> {
  // As people left it; but here nobody could open what is folded up.
  const { collapsed: _folded, ...view } = flowViewOf(lookup, id);
  const overview = arrange(layoutInput(lookup, id, { ...view, density: 'overview' }));
  return { overview, detail: arrange(layoutInput(lookup, id, { ...view, density: 'detail', earlier: overview.arrangement })) };
}

function boxesIn(drawn: readonly Drawn[]): (stage: string) => PageStage['boxes'] {
  const places = (of: 'overview' | 'detail') => new Map(drawn.flatMap((one) => one[of].nodes.map(({ id, x, y, width, height }) => [id, [x, y, width, height] as PageBox] as const)));
  const [overview, detail] = [places('overview'), places('detail')];
  return (stage) => ({ overview: overview.get(stage) ?? NOWHERE, detail: detail.get(stage) ?? NOWHERE });
}

const NOWHERE: PageBox = [0, 0, 0, 0];

function mapHtml(lookup: Lookup, { workflow, overview, detail }: Drawn): string {
  const sheets = [overview, detail].map((layout) => {
    const svg = toSvg(scene(lookup.model, lookup.scenario, workflow.id, layout), named, { background: false });
    return `<div class="sheet ${layout.density}" hidden>${svg}</div>`;
  });
  return `<section class="map" data-workflow="${escaped(workflow.id)}" hidden><h2 hidden>${escaped(workflow.name)}</h2>${sheets.join('')}</section>`;
}
