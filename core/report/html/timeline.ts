/** Milestones on a line: flags above for the targets, dots below for when a case is expected; names do not run into each other. */
import { textWidth as widthOf } from '../../map/text-width.ts';
import { themes } from '../../map/tokens.ts';
import type { Block, TimePoint } from '../report.ts';
import { escaped } from './escape.ts';

type TimelineBlock = Extract<Block, { kind: 'timeline' }>;

const { print } = themes;
const WIDTH = 657;
const SIZE = 11;
const ROW = 16;
const GAP = 14;

interface Sign {
  readonly x: number;
  readonly text: string;
  readonly isLate: boolean;
  /** Away from the line, from 0. */
  readonly row: number;
}

export function timeline({ end, unit, points, caption }: TimelineBlock): string {
  const x = (day: number) => 4 + (day / end) * (WIDTH - 8);
  const targets = placed(points, ({ target }) => target, x);
  const expected = placed(points, ({ expected: at }) => at, x);
  const above = targets.reduce((most, { row }) => Math.max(most, row + 1), 0) * ROW + 12;
  const below = expected.reduce((most, { row }) => Math.max(most, row + 1), 0) * ROW + 24;
  const line = `<path d="M0 ${above}H${WIDTH}" stroke="${print.ink}" stroke-width="1.2" fill="none"/>`;
  const ticks = ticksOf(end).map((day) => `<path d="M${n(x(day))} ${above - 3}v6" stroke="${print.ink}" stroke-width="0.8" fill="none"/>${text(x(day), above + 15, `${day === 0 ? `${unit} ` : ''}${day}`, day === 0 ? 'start' : 'middle', print.inkFaint, 9.5)}`);
  const flags = targets.map(({ x: at, row, text: name }) => `<path d="M${n(at)} ${above}V${above - 12 - row * ROW}h7l-2 3 2 3h-7" fill="${print.ink}" stroke="${print.ink}" stroke-width="0.9"/>${label(at, above - 4 - row * ROW, name, 11)}`);
  const dots = expected.map(({ x: at, row, text: name, isLate }) => {
    const y = above + 30 + row * ROW;
    return `<path d="M${n(at)} ${above}V${y - 4}" stroke="${print.inkFaint}" stroke-width="0.7" stroke-dasharray="1.5 2" fill="none"/><circle cx="${n(at)}" cy="${above}" r="3.6" fill="${isLate ? '#fff' : print.ink}" stroke="${isLate ? print.redInk : print.ink}" stroke-width="${isLate ? 2 : 0}"/>${label(at, y + 4, name, 4, isLate ? print.redInk : print.ink)}`;
  });
  const height = above + below + 10;
  return `<figure class="timeline"><svg width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${line}${ticks.join('')}${flags.join('')}${dots.join('')}</svg><figcaption>${escaped(caption)}</figcaption></figure>`;
}

/** Each in the first row in which there is room for its name, by which way it reads. */
function placed(points: readonly TimePoint[], of: (point: TimePoint) => number | null, x: (day: number) => number): readonly Sign[] {
  const ends: (readonly [from: number, to: number])[][] = [];
  return [...points]
    .flatMap((point) => (of(point) === null ? [] : [{ point, day: of(point) as number }]))
    .sort((a, b) => a.day - b.day)
    .map(({ point, day }) => {
      const at = x(day);
      const width = widthOf(point.name, SIZE, 400) + GAP;
      const [from, to] = at + width > WIDTH ? [at - width - 8, at + 12] : [at - 4, at + width + 8];
      const found = ends.findIndex((row) => row.every(([start, end]) => to <= start || from >= end));
      const row = found < 0 ? ends.length : found;
      (ends[row] ??= []).push([from, to]);
      return { x: at, text: point.name, isLate: point.isLate, row };
    });
}

/** Right of its place, or left of it where it would run off the page. */
function label(x: number, y: number, name: string, gap: number, colour: string = print.ink): string {
  const isLeft = x + gap + widthOf(name, SIZE, 400) > WIDTH;
  return text(isLeft ? x - 6 : x + gap, y, name, isLeft ? 'end' : 'start', colour, SIZE);
}

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', colour: string, size: number): string =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" text-anchor="${anchor}" fill="${colour}">${escaped(words)}</text>`;

const n = (value: number): string => value.toFixed(1);

/** At most ten steps of 1, 2 or 5. */
function ticksOf(end: number): readonly number[] {
  const least = end / 10;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= least) ?? 1);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}
