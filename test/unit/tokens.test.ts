import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the block that starts with this selector. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const light = tokensOf('\n:root');
const dark = tokensOf("  :root[data-theme='dark']");

/** WCAG 2 contrast of two #rrggbb colours. */
function contrast(a = '', b = ''): number {
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test('both ways to the dark theme lead to the same colours', () => {
  expect(tokensOf("  :root:not([data-theme='light'])")).toEqual(dark);
});

test.each([
  ['light', light],
  ['dark', new Map([...light, ...dark])],
])('the %s theme can be read', (_name, tokens) => {
  const pairs: [string, string, number][] = [
    ['text', 'ground', 7],
    ['text', 'surface', 7],
    ['text', 'surface-press', 7],
    ['text-muted', 'surface', 4.5],
    ['text-muted', 'ground', 4.5],
    ['text-faint', 'surface', 4.5],
    ['on-accent', 'accent', 4.5],
    ['on-accent', 'accent-hover', 4.5],
    ['accent-ink', 'accent-soft', 4.5],
    ...['attention', 'broken', 'done', 'ai'].flatMap((name): [string, string, number][] => [
      [name, 'surface', 4.5],
      [name, `${name}-soft`, 4.5],
    ]),
    ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((lane): [string, string, number][] => [
      [`lane-${lane}-ink`, `lane-${lane}-ground`, 7],
      ['text', `lane-${lane}-ground`, 7],
    ]),
  ];
  const weak = pairs
    .map(([a, b, least]) => ({ pair: `${a} on ${b}`, least, is: contrast(tokens.get(`--${a}`), tokens.get(`--${b}`)) }))
    .filter(({ is, least }) => !(is >= least));
  expect(weak).toEqual([]);
});
