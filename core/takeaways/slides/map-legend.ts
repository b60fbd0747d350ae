/** What the signs of a map mean, in one line below it. */
import { t } from '../../text/text.ts';
import { LEAST, widthIn } from './fit.ts';
import { aiSign } from './map-shapes.ts';
import { BODY, type BoxItem } from './slide.ts';

const { legend: say, ai, goesOn } = t.slides;

/** In inches. */
const LINE = { y: 6.66, height: 0.22, gap: 0.06, between: 0.13 } as const;

interface Entry {
  readonly text: string;
  readonly width: number;
  readonly sign: (x: number, y: number) => BoxItem;
}

const line = (name: string, strokeWidth: number, dash?: 'dashed') => (x: number, y: number): BoxItem => ({
  kind: 'box', name, shape: 'rect', x, y: y + LINE.height / 2, width: 0.34, height: 0, stroke: 'lineStrong', strokeWidth, ...(dash ? { dash } : {}),
});

const box = (name: string, text: string, look: Pick<BoxItem, 'shape' | 'fill' | 'stroke' | 'dash'>) => (x: number, y: number): BoxItem => ({
  kind: 'box', name, ...look, x, y: y + 0.01, width: 0.34, height: 0.2, strokeWidth: 1.25, inset: 0, words: { text, size: LEAST, isBold: true, align: 'center', valign: 'middle', ink: 'ink' },
});

const entries: readonly Entry[] = [
  { text: say.number, width: 0.34, sign: box(say.number, '12', { shape: 'pill', fill: 'pill', stroke: 'line' }) },
  { text: say.unsaid, width: 0.34, sign: box(say.unsaid, '12', { shape: 'pill', fill: 'amberSoft', stroke: 'amber' }) },
  { text: say.crossTeam, width: 0.34, sign: line(say.crossTeam, 1.75) },
  { text: say.rework, width: 0.34, sign: line(say.rework, 1, 'dashed') },
  { text: say.unowned, width: 0.34, sign: box(say.unowned, '', { shape: 'rounded', fill: 'card', stroke: 'red', dash: 'dashed' }) },
  { text: say.ai, width: 0.3, sign: (x, y) => aiSign({ x: x + 0.08, y: y + 0.1 }, `${ai} ${say.ai}`, true) },
  { text: say.aiUnaccountable, width: 0.3, sign: (x, y) => aiSign({ x: x + 0.08, y: y + 0.1 }, `${ai} ${say.aiUnaccountable}`, false) },
];
const partEntry: Entry = { text: say.goesOn, width: 0.34, sign: box(say.goesOn, goesOn([2]), { shape: 'rect', fill: 'accentSoft', stroke: 'accent' }) };

/** @param isInParts does the map go on on other slides? */
export function legendShapes(isInParts: boolean): readonly BoxItem[] {
  let x = BODY.x;
  return [...entries, ...(isInParts ? [partEntry] : [])].flatMap(({ text, width, sign }) => {
    const at = x;
    const words = widthIn(text, LEAST) + 0.02;
    x += width + LINE.gap + words + LINE.between;
    return [
      sign(at, LINE.y),
      { kind: 'box', name: text, shape: 'rect', x: at + width + LINE.gap, y: LINE.y, width: words, height: LINE.height, inset: 0, words: { text, size: LEAST, align: 'left', valign: 'middle', ink: 'inkSoft' } },
    ];
  });
}
