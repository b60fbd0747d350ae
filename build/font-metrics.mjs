/**
 * Writes core/map/font-metrics.ts: the advance widths of the bundled Inter, so that pictures can be set without a
 * canvas. Reads the variable font's own tables: cmap (characters), hmtx (widths at weight 400) and HVAR (how widths grow
 * with the weight). Formats: W3C WOFF2, OpenType 1.9. Run by hand after an update of the font: node build/font-metrics.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

const root = new URL('..', import.meta.url);
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic'];
const WEIGHTS = [400, 500, 600];
/** Characters with a width of their own; anything else is taken as wide as an average letter. */
const RANGES = [[0x20, 0x7e], [0xa0, 0x17f], [0x218, 0x21b], [0x370, 0x3ff], [0x400, 0x45f], [0x2010, 0x2026], [0x20ac, 0x20ac], [0x2190, 0x2193], [0x2212, 0x2212], [0x2248, 0x2265]];
const KNOWN_TAGS = 'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'.split(' ');

/** The font's tables, unpacked, with whether each is stored in WOFF2's own form. */
function tablesOf(file) {
  const bytes = readFileSync(file);
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = bytes[at++];
      value = value * 128 + (byte & 0x7f);
      if (!(byte & 0x80)) return value;
    }
  };
  const entries = Array.from({ length: bytes.readUInt16BE(12) }, () => {
    const flags = bytes[at++];
    const known = flags & 0x3f;
    const tag = known === 63 ? bytes.toString('latin1', at, (at += 4)) : KNOWN_TAGS[known];
    const length = base128();
    const version = flags >> 6;
    const changed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0;
    return { tag, changed, length: changed ? base128() : length };
  });
  const data = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  let start = 0;
  return new Map(entries.map(({ tag, changed, length }) => [tag, { changed, data: data.subarray(start, (start += length)) }]));
}

/** Character code -> glyph number, from a format 4 or 12 subtable. */
function glyphsOf(cmap) {
  const glyphs = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    if (sub.readUInt16BE(0) === 12) {
      for (let g = 0; g < sub.readUInt32BE(12); g++) {
        const [first, last, glyph] = [0, 4, 8].map((o) => sub.readUInt32BE(16 + g * 12 + o));
        for (let c = first; c <= last; c++) glyphs.set(c, glyph + c - first);
      }
    } else if (sub.readUInt16BE(0) === 4) {
      const size = sub.readUInt16BE(6);
      for (let s = 0; s < size; s += 2) {
        const [last, first] = [sub.readUInt16BE(14 + s), sub.readUInt16BE(16 + size + s)];
        const [delta, offset] = [sub.readUInt16BE(16 + 2 * size + s), sub.readUInt16BE(16 + 3 * size + s)];
        for (let c = first; c <= last && c !== 0xffff; c++) {
          const found = offset === 0 ? c : sub.readUInt16BE(16 + 3 * size + s + offset + (c - first) * 2);
          if (found !== 0) glyphs.set(c, (found + delta) & 0xffff);
        }
      }
    }
  }
  return glyphs;
}

/** A weight on the font's own scale from -1 to 1: through the axis (fvar), then its bends (avar). */
function normalised(tables, weight) {
  const fvar = tables.get('fvar').data;
  const axis = fvar.subarray(fvar.readUInt16BE(4));
  const [min, middle, max] = [4, 8, 12].map((o) => axis.readInt32BE(o) / 65536);
  const plain = weight < middle ? (weight - middle) / (middle - min) : (weight - middle) / (max - middle);
  const avar = tables.get('avar')?.data;
  if (!avar) return plain;
  const points = Array.from({ length: avar.readUInt16BE(8) }, (_, i) => [avar.readInt16BE(10 + i * 4) / 16384, avar.readInt16BE(12 + i * 4) / 16384]);
  const next = Math.max(1, points.findIndex(([from]) => from >= plain));
  const [[x0, y0], [x1, y1]] = [points[next - 1], points[next]];
  return y0 + ((plain - x0) * (y1 - y0)) / (x1 - x0 || 1);
}

/** How much wider each glyph is at this weight (HVAR's variation store). */
function widening(hvar, at) {
  const store = hvar.subarray(hvar.readUInt32BE(4));
  const regions = store.subarray(store.readUInt32BE(2));
  const axes = regions.readUInt16BE(0);
  const scalar = (region) => {
    const o = 4 + region * axes * 6;
    const [start, peak, end] = [0, 2, 4].map((d) => regions.readInt16BE(o + d) / 16384);
    if (peak === 0) return 1;
    if (at < start || at > end) return 0;
    return at === peak ? 1 : at < peak ? (at - start) / (peak - start) : (end - at) / (end - peak);
  };
  const mapAt = hvar.readUInt32BE(8);
  const map = mapAt === 0 ? null : hvar.subarray(mapAt);
  const indexOf = (glyph) => {
    if (!map) return [0, glyph];
    const format = map[1];
    const [count, from] = map[0] === 0 ? [map.readUInt16BE(2), 4] : [map.readUInt32BE(2), 6];
    const size = ((format >> 4) & 3) + 1;
    const entry = map.readUIntBE(from + Math.min(glyph, count - 1) * size, size);
    const inner = (format & 15) + 1;
    return [entry >> inner, entry & ((1 << inner) - 1)];
  };
  return (glyph) => {
    const [outer, inner] = indexOf(glyph);
    const data = store.subarray(store.readUInt32BE(8 + outer * 4));
    const words = data.readUInt16BE(2) & 0x7fff;
    const columns = data.readUInt16BE(4);
    let o = 6 + columns * 2 + inner * (columns + words);
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      sum += scalar(data.readUInt16BE(6 + c * 2)) * (c < words ? data.readInt16BE(o) : data.readInt8(o));
      o += c < words ? 2 : 1;
    }
    return sum;
  };
}

const widths = Object.fromEntries(WEIGHTS.map((weight) => [weight, new Map()]));
for (const subset of SUBSETS) {
  const tables = tablesOf(new URL(`node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`, root));
  const unitsPerEm = tables.get('head').data.readUInt16BE(18);
  const metrics = tables.get('hhea').data.readUInt16BE(34);
  const { data: hmtx, changed } = tables.get('hmtx');
  const advance = (glyph) => hmtx.readUInt16BE(changed ? 1 + Math.min(glyph, metrics - 1) * 2 : Math.min(glyph, metrics - 1) * 4);
  const glyphs = glyphsOf(tables.get('cmap').data);
  for (const weight of WEIGHTS) {
    const extra = widening(tables.get('HVAR').data, normalised(tables, weight));
    for (const [first, last] of RANGES) {
      for (let code = first; code <= last; code++) {
        const glyph = glyphs.get(code);
        if (glyph !== undefined) widths[weight].set(code, Math.round(((advance(glyph) + extra(glyph)) * 1000) / unitsPerEm));
      }
    }
  }
}

const rows = WEIGHTS.map((weight) => {
  const parts = RANGES.map(([first, last]) => {
    const list = [];
    for (let code = first; code <= last; code++) list.push(widths[weight].get(code) ?? 0);
    return `    '${list.map((w) => w.toString(36)).join(' ')}',`;
  });
  return `  ${weight}: [\n${parts.join('\n')}\n  ],`;
});
const ranges = RANGES.map(([a, b]) => `[0x${a.toString(16)}, 0x${b.toString(16)}]`).join(', ');
writeFileSync(new URL('core/map/font-metrics.ts', root), `/**
 * Advance widths of Inter in thousandths of the font size, base 36, by weight and range of characters; 0: the font has
 * no such character. Made by build/font-metrics.mjs; never edited by hand.
 */
export const ranges: readonly (readonly [first: number, last: number])[] = [${ranges}];

export const widths: Readonly<Record<${WEIGHTS.join(' | ')}, readonly string[]>> = {
${rows.join('\n')}
};
`);
