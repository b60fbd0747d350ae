import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../core/map/text-width.ts';
import { mergeFont } from '../../../electron/picture/merge-font.ts';

const read = (subset: string, weight: number) =>
  readFileSync(join(import.meta.dirname, `../../../node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));

/** Character -> advance in units of the em, read anew from the finished font. */
function advances(font: Buffer): (letter: string) => number | undefined {
  const at = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i++) at.set(font.toString('latin1', 12 + i * 16, 16 + i * 16), font.readUInt32BE(20 + i * 16));
  const [cmap, hmtx, head] = ['cmap', 'hmtx', 'head'].map((tag) => at.get(tag) ?? 0) as [number, number, number];
  const sub = cmap + font.readUInt32BE(cmap + 8);
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    for (let g = 0; g < font.readUInt32BE(sub + 12); g++) {
      const [first, last, glyph] = [0, 4, 8].map((o) => font.readUInt32BE(sub + 16 + g * 12 + o)) as [number, number, number];
      if (code >= first && code <= last) return font.readUInt16BE(hmtx + (glyph + code - first) * 4) / font.readUInt16BE(head + 18);
    }
    return undefined;
  };
}

describe('a font merged from its subsets', () => {
  const font = mergeFont(['latin', 'latin-ext', 'cyrillic'].map((subset) => read(subset, 600)), { family: 'Inter', weight: 600 });

  it('has the letters of all of them, as wide as pictures are set by', () => {
    const advance = advances(font);
    for (const letter of 'Aäßłğж…€') expect(advance(letter), letter).toBeCloseTo(textWidth(letter, 1, 600), 2);
  });

  it('says its family and weight', () => {
    expect(font.includes(Buffer.from('Inter', 'utf16le').swap16())).toBe(true);
    const os2 = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16).find((at) => font.toString('latin1', at, at + 4) === 'OS/2') ?? 0;
    expect(font.readUInt16BE(font.readUInt32BE(os2 + 8) + 4)).toBe(600);
  });

  it('can be cut down to the letters that occur, with what they are made of', () => {
    const small = mergeFont([font], { family: 'Inter', weight: 600, letters: 'Kä' });
    const advance = advances(small);
    expect(small.length).toBeLessThan(4000);
    expect([advance('K'), advance('ä')]).toEqual([advances(font)('K'), advances(font)('ä')]);
    expect(advance('Z')).toBeUndefined();
  });
});
