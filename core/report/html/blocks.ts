/** Each kind of block as HTML. */
import { themes } from '../../map/tokens.ts';
import type { Paper } from '../../model/report-settings.ts';
import { t } from '../../text/text.ts';
import type { BarPart, Block, Cell, ChecklistItem, Column, Line } from '../report.ts';
import { escaped, withBreaks } from './escape.ts';
import { linked } from './links.ts';
import { mapPlates, picturePlate, signHtml } from './map.ts';
import { arrowSvg, kindSvg, markHtml, tickHtml } from './marks.ts';
import { matrix } from './matrix.ts';
import { timeline } from './timeline.ts';

const { columns: words } = t.report;

/** What a block needs to know of its page. */
export interface BlockPlace {
  readonly paper: Paper;
  /** What the heading of a page of its own is called in links. */
  readonly id: string;
}

export function blockHtml(block: Block, place: BlockPlace): string {
  switch (block.kind) {
    case 'heading':
      if (block.mark) return `<h4>${markHtml(block.mark)}${escaped(block.text)}</h4>`;
      return `<h3${block.id ? ` id="${escaped(block.id)}"` : ''}>${escaped(block.text)}</h3>`;
    case 'text':
      return `<p class="${block.tone ?? 'plain'}">${withBreaks(block.text)}</p>`;
    case 'facts':
      return `<dl class="facts">${block.facts.map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${lines(value)}</dd></div>`).join('')}</dl>`;
    case 'figures':
      return `<ul class="figures">${block.figures
        .map(({ value, label, hint }) => `<li><span class="label">${escaped(label)}</span><strong>${escaped(value)}</strong>${hint ? `<span class="hint">${escaped(hint)}</span>` : ''}</li>`)
        .join('')}</ul>`;
    case 'bar':
      return bar(block.title, block.caption, block.parts);
    case 'list':
      return `<ul class="list">${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`;
    case 'table':
      return table(block.columns, block.rows, block.caption, block.isDense);
    case 'map':
      return mapPlates(block, place.id, place.paper);
    case 'picture':
      return picturePlate(block, place.id, place.paper);
    case 'matrix':
      return matrix(block, line);
    case 'timeline':
      return timeline(block);
    case 'legend':
      return `<ul class="signs">${block.entries.map(signHtml).join('')}</ul>`;
    case 'signatures':
      return `<div class="signatures">${block.names.map((name) => `<p>${escaped(t.reportSections.signedBy(name))}</p>`).join('')}</div>`;
    case 'group':
      return `<div class="group">${block.blocks.map((inside) => blockHtml(inside, place)).join('')}</div>`;
    case 'checklist':
      return checklist(block.items);
  }
}

function line({ text, tone, mark, depth, isTarget, of, isHome, isTicked }: Line): string {
  const words = `${mark ? markHtml(mark) : ''}${withBreaks(text)}`;
  const box = isTicked === undefined ? '' : `<i class="tick${isTicked ? ' ticked' : ''}"></i>`;
  const inside = `${isTarget ? arrowSvg : ''}${box}${of ? linked(of, words, isHome) : words}`;
  const inset = depth ? ` in${Math.min(6, depth)}` : '';
  return `<span class="${tone ?? 'plain'}${inset}">${inside}</span>`;
}

const lines = (cell: Cell): string => cell.map((one) => `<div>${line(one)}</div>`).join('');

/** A column in which nothing is said is left out. */
function table(all: readonly Column[], allRows: readonly (readonly Cell[])[], caption?: string, isDense = false): string {
  const used = all.map((_, i) => allRows.some((row) => (row[i]?.length ?? 0) > 0));
  const columns = all.filter((_, i) => used[i]);
  const rows = allRows.map((row) => row.filter((_, i) => used[i]));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col width="${((width / total) * 100).toFixed(2)}%">`).join('');
  const right = (i: number) => (columns[i]?.align === 'right' ? ' class="number"' : '');
  const head = columns.map(({ title }, i) => `<th scope="col"${right(i)}>${escaped(title)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, i) => `<td${right(i)}>${lines(cell)}</td>`).join('')}</tr>`).join('');
  const foot = caption ? `<p class="caption">${escaped(caption)}</p>` : '';
  return `<table${isDense ? ' class="dense"' : ''}><colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${foot}`;
}

const { print } = themes;
const LOOKS: Readonly<Record<BarPart['look'], string>> = { work: print.ink, inside: print.cardEdge, between: 'url(#between)' };
/** The pattern of waits between teams, once for all bars. */
export const barPattern = `<svg width="0" height="0" aria-hidden="true"><defs><pattern id="between" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3.2" height="6" fill="${print.lineStrong}"/></pattern></defs></svg>`;

/** Shares of a whole: told apart by pattern, named under it, so that no colour is needed. */
function bar(title: string, caption: string, parts: readonly BarPart[]): string {
  const width = 657;
  let x = 0;
  const rects = parts.map(({ share, look }) => {
    const rect = `<rect x="${x.toFixed(2)}" y="1" width="${Math.max(1, share * width - 1.5).toFixed(2)}" height="18" fill="${LOOKS[look]}" stroke="${print.ink}" stroke-width="${look === 'between' ? 0.6 : 0}"/>`;
    x += share * width;
    return rect;
  });
  const swatch = (look: BarPart['look']) => `<svg class="swatch" width="10" height="10" viewBox="0 0 10 10"><rect width="10" height="10" fill="${LOOKS[look]}" stroke="${print.ink}" stroke-width="${look === 'between' ? 0.8 : 0}"/></svg>`;
  const keys = parts.map(({ label, value, look }) => `<li>${swatch(look)}<span>${escaped(label)}</span> <b>${escaped(value)}</b></li>`).join('');
  return `<figure class="bar"><h4>${escaped(title)}</h4><svg width="${width}" height="20" viewBox="0 0 ${width} 20">${rects.join('')}</svg><ul>${keys}</ul><figcaption>${escaped(caption)}</figcaption></figure>`;
}

function checklist(items: readonly ChecklistItem[]): string {
  const head = `<tr><th></th><th></th><th scope="col">${words.step}</th><th scope="col">${t.fields.performer}</th><th scope="col">${words.system}</th><th scope="col" class="number">${t.fields.minutes}</th></tr>`;
  const rows = items.map((item) => `<tr class="${item.kind}"><td>${tickHtml(item.kind)}</td><td class="step-number">${item.number}</td><td class="deep${Math.min(6, item.depth)}">${stepText(item)}</td><td>${lines(item.who)}</td><td>${escaped(item.system)}</td><td class="number">${escaped(item.time)}</td></tr>`);
  const cols = ['4%', '6%', '54%', '17%', '10%', '9%'].map((width) => `<col width="${width}">`).join('');
  return `<table class="checklist"><colgroup>${cols}</colgroup><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
}

function stepText({ kind, text, lines: more, template }: ChecklistItem): string {
  const sign = kind === 'task' ? '' : `<span class="kind">${kindSvg(kind)}${escaped(t.choices[kind] ?? kind)}</span> `;
  const quote = template === '' ? '' : `<blockquote>${withBreaks(template)}</blockquote>`;
  return `<div class="step">${sign}${withBreaks(text)}</div>${lines(more)}${quote}`;
}
