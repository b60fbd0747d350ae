/** The slides of key figures: three workflows on each, with where the lead time goes. */
import { leadTime } from '../../analysis/lead-time.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import type { Workflow } from '../../model/tables.ts';
import type { BarPart, Figure } from '../../report/report.ts';
import { timeBlocks } from '../../report/sections/figures.ts';
import type { Token } from '../../map/tokens.ts';
import { t } from '../../text/text.ts';
import { fitWords } from './fit.ts';
import { BODY, type BoxItem, type Slide, type SlideItem } from './slide.ts';

const say = t.slides;
const { objects } = say;

const EACH = 3;
/** In inches. */
const ROW = { height: 1.86, name: 0.32, tile: 0.92, bar: 0.16, gap: 0.12, legend: 0.24 } as const;
const LOOKS: Readonly<Record<BarPart['look'], Token>> = { work: 'accent', inside: 'line', between: 'amber' };

export function figureSlides(lookup: Lookup, workflows: readonly Workflow[]): readonly Slide[] {
  const count = Math.ceil(workflows.length / EACH);
  return Array.from({ length: count }, (_, i): Slide => ({
    kicker: '',
    title: say.part(say.figures, i + 1, count),
    items: workflows.slice(i * EACH, (i + 1) * EACH).flatMap((workflow, j) => rowOf(lookup, workflow, BODY.y + j * ROW.height)),
  }));
}

function rowOf(lookup: Lookup, workflow: Workflow, y: number): readonly SlideItem[] {
  const blocks = timeBlocks(lookup, leadTime(lookup, workflow.id, projectOf(lookup.model)));
  const figures = blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
  const parts = blocks.flatMap((block) => (block.kind === 'bar' ? block.parts : []));
  const why = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  const name = fitWords(workflow.name, BODY.width, ROW.name, 14);
  return [
    { kind: 'box', name: workflow.name, shape: 'rect', x: BODY.x, y, width: BODY.width, height: ROW.name, inset: 0, words: { ...name, isBold: true, align: 'left', valign: 'middle', ink: 'ink' } },
    ...why.map((text): BoxItem => ({ kind: 'box', name: text, shape: 'rect', x: BODY.x, y: y + ROW.name, width: BODY.width, height: 0.6, inset: 0, words: { ...fitWords(text, BODY.width, 0.6, 12), align: 'left', valign: 'top', ink: 'inkSoft' } })),
    ...figures.flatMap((figure, i) => tile(figure, i, figures.length, y + ROW.name)),
    ...bar(parts, y + ROW.name + ROW.tile + 0.04),
  ];
}

function tile({ value, label, hint = '' }: Figure, i: number, count: number, y: number): readonly BoxItem[] {
  const width = (BODY.width - (count - 1) * ROW.gap) / count;
  const x = BODY.x + i * (width + ROW.gap);
  const line = (name: string, text: string, top: number, height: number, size: number, isBold: boolean, ink: Token): BoxItem => ({
    kind: 'box', name, shape: 'rect', x: x + 0.1, y: y + top, width: width - 0.2, height, inset: 0, words: { ...fitWords(text, width - 0.2, height, size), isBold, align: 'left', valign: 'middle', ink },
  });
  return [
    { kind: 'box', name: objects.tile(label), shape: 'rect', x, y, width, height: ROW.tile, fill: 'page', stroke: 'cardEdge', strokeWidth: 0.75 },
    line(label, label, 0.05, 0.22, 10, false, 'inkSoft'),
    line(objects.value(label), value, 0.25, 0.4, 20, true, 'ink'),
    ...(hint === '' ? [] : [line(objects.hint(label), hint, 0.64, 0.24, 9.5, false, 'inkSoft')]),
  ];
}

/** Shares of the lead time, named under the bar. */
function bar(parts: readonly BarPart[], y: number): readonly BoxItem[] {
  let x: number = BODY.x;
  const segments = parts.map(({ label, share, look }): BoxItem => {
    const segment: BoxItem = { kind: 'box', name: label, shape: 'rect', x, y, width: Math.max(0.02, share * BODY.width), height: ROW.bar, fill: LOOKS[look] };
    x += share * BODY.width;
    return segment;
  });
  const each = BODY.width / Math.max(1, parts.length);
  const legend = parts.flatMap(({ label, value, look }, i): readonly BoxItem[] => {
    const at = { x: BODY.x + i * each, y: y + ROW.bar + 0.04 };
    return [
      { kind: 'box', name: objects.sign(label), shape: 'rect', x: at.x, y: at.y + 0.06, width: 0.12, height: 0.12, fill: LOOKS[look] },
      { kind: 'box', name: objects.share(label), shape: 'rect', x: at.x + 0.18, y: at.y, width: each - 0.2, height: ROW.legend, inset: 0, words: { ...fitWords(`${label}: ${value}`, each - 0.2, ROW.legend, 10), align: 'left', valign: 'middle', ink: 'inkSoft' } },
    ];
  });
  return [...segments, ...legend];
}
