/**
 * One TrueType font out of the web font's subsets. Inter comes as a file for each script, packed as WOFF 1 (tables under zlib);
 * what draws pictures wants whole fonts, and would take letters of another script from a file of any weight. Glyphs are put one
 * behind the other and found through one character map. Kerning and ligatures are left out, as in the widths that the pictures
 * are set by (core/map/text-width.ts). Formats: W3C WOFF 1.0, OpenType 1.9.
 */
import { inflateSync } from 'node:zlib';

type Tables = ReadonlyMap<string, Buffer>;

interface Part {
  readonly tables: Tables;
  /** Bytes of each glyph. */
  readonly glyphs: readonly Buffer[];
  /** Advance and left side bearing of each. */
  readonly metrics: readonly (readonly [number, number])[];
  readonly characters: ReadonlyMap<number, number>;
}

export interface FontOptions {
  readonly family: string;
  readonly weight: number;
  /** Only these letters. */
  readonly letters?: string;
}

/**
 * @param files subsets of one font, as WOFF 1 or TrueType; where two have a character, the first one's is taken
 * @example mergeFont([latin, greek], { family: 'Inter', weight: 600 })
 */
export function mergeFont(files: readonly Buffer[], { family, weight, letters }: FontOptions): Buffer {
  const parts = files.map(readPart).map((part) => (letters === undefined ? part : only(part, letters)));
  const [first] = parts;
  if (!first) throw new Error('A font needs at least one subset');
  const characters = new Map<number, number>();
  const glyphs: Buffer[] = [];
  const metrics: (readonly [number, number])[] = [];
  for (const part of parts) {
    const shift = glyphs.length;
    for (const [character, glyph] of part.characters) if (!characters.has(character)) characters.set(character, glyph + shift);
    for (const glyph of part.glyphs) glyphs.push(renumbered(glyph, (number) => number + shift));
    metrics.push(...part.metrics);
  }
  const padded = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc(-glyph.length & 3)]));
  const copy = (tag: string) => Buffer.from(tableOf(first.tables, tag));
  const [head, hhea, maxp, os2] = [copy('head'), copy('hhea'), copy('maxp'), copy('OS/2')];
  head.writeInt16BE(1, 50); // offsets of glyphs are long
  hhea.writeUInt16BE(glyphs.length, 34);
  maxp.writeUInt16BE(glyphs.length, 4);
  os2.writeUInt16BE(weight, 4);
  return fontOf([
    ['OS/2', os2],
    ['cmap', characterMap(characters)],
    ['glyf', Buffer.concat(padded)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', Buffer.concat(metrics.map(([advance, bearing]) => pair(advance, bearing)))],
    ['loca', offsets(padded)],
    ['maxp', maxp],
    ['name', names(family, weight)],
    ['post', emptyPost(tableOf(first.tables, 'post'))],
  ]);
}

/** Which characters a font has. */
export const lettersOf = (file: Buffer): ReadonlySet<number> => new Set(readCharacters(tableOf(readTables(file), 'cmap')).keys());

const tableOf = (tables: Tables, tag: string): Buffer => {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no table ${tag}`);
  return table;
};

/** Both formats have a directory of tables; in WOFF each may be packed. */
function readTables(file: Buffer): Tables {
  const isPacked = file.toString('latin1', 0, 4) === 'wOFF';
  const [start, step] = isPacked ? [44, 20] : [12, 16];
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(isPacked ? 12 : 4); i++) {
    const at = start + i * step;
    const offset = file.readUInt32BE(at + (isPacked ? 4 : 8));
    const length = file.readUInt32BE(at + 12);
    const stored = isPacked ? file.readUInt32BE(at + 8) : length;
    const data = file.subarray(offset, offset + stored);
    tables.set(file.toString('latin1', at, at + 4), stored < length ? inflateSync(data) : data);
  }
  return tables;
}

function readPart(file: Buffer): Part {
  const tables = readTables(file);
  const [head, hhea, loca, glyf, hmtx] = ['head', 'hhea', 'loca', 'glyf', 'hmtx'].map((tag) => tableOf(tables, tag)) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const count = tableOf(tables, 'maxp').readUInt16BE(4);
  const isLong = head.readInt16BE(50) === 1;
  const start = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const full = hhea.readUInt16BE(34);
  const metric = (glyph: number): readonly [number, number] => {
    const last = Math.min(glyph, full - 1);
    return [hmtx.readUInt16BE(last * 4), glyph < full ? hmtx.readInt16BE(glyph * 4 + 2) : hmtx.readInt16BE(full * 4 + (glyph - full) * 2)];
  };
  const all = Array.from({ length: count }, (_, i) => i);
  return { tables, glyphs: all.map((glyph) => glyf.subarray(start(glyph), start(glyph + 1))), metrics: all.map(metric), characters: readCharacters(tableOf(tables, 'cmap')) };
}

/** Character -> glyph, from subtables of format 4 and 12. */
function readCharacters(cmap: Buffer): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const sub = cmap.subarray(cmap.readUInt32BE(8 + i * 8));
    if (sub.readUInt16BE(0) === 12) {
      for (let g = 0; g < sub.readUInt32BE(12); g++) {
        const [first, last, glyph] = [0, 4, 8].map((o) => sub.readUInt32BE(16 + g * 12 + o)) as [number, number, number];
        for (let c = first; c <= last; c++) found.set(c, glyph + c - first);
      }
    } else if (sub.readUInt16BE(0) === 4) readSegments(sub, found);
  }
  return found;
}

function readSegments(sub: Buffer, found: Map<number, number>): void {
  const size = sub.readUInt16BE(6);
  for (let s = 0; s < size; s += 2) {
    const [last, first] = [sub.readUInt16BE(14 + s), sub.readUInt16BE(16 + size + s)];
    const [delta, offset] = [sub.readUInt16BE(16 + 2 * size + s), sub.readUInt16BE(16 + 3 * size + s)];
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const glyph = offset === 0 ? c : sub.readUInt16BE(16 + 3 * size + s + offset + (c - first) * 2);
      if (glyph !== 0) found.set(c, (glyph + delta) & 0xffff);
    }
  }
}

/** A part with the glyphs of some letters, those that they are made of, and the sign for a missing one. */
function only(part: Part, letters: string): Part {
  const wanted = [...letters].map((letter) => letter.codePointAt(0) ?? 0).filter((c) => part.characters.has(c));
  const kept = [...new Set([0, ...wanted.map((c) => part.characters.get(c) ?? 0)])];
  for (const glyph of kept) {
    renumbered(part.glyphs[glyph] ?? Buffer.alloc(0), (inner) => {
      if (!kept.includes(inner)) kept.push(inner);
      return inner;
    });
  }
  const number = new Map(kept.map((glyph, i) => [glyph, i]));
  return {
    tables: part.tables,
    glyphs: kept.map((glyph) => renumbered(part.glyphs[glyph] ?? Buffer.alloc(0), (inner) => number.get(inner) ?? 0)),
    metrics: kept.map((glyph) => part.metrics[glyph] ?? [0, 0]),
    characters: new Map(wanted.map((c) => [c, number.get(part.characters.get(c) ?? 0) ?? 0])),
  };
}

/** A glyph made of others names them by number. */
function renumbered(glyph: Buffer, numberOf: (glyph: number) => number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph;
  const copy = Buffer.from(glyph);
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(numberOf(copy.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
  return copy;
}

const pair = (advance: number, bearing: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16BE(advance, 0);
  bytes.writeInt16BE(bearing, 2);
  return bytes;
};

function offsets(glyphs: readonly Buffer[]): Buffer {
  const bytes = Buffer.alloc((glyphs.length + 1) * 4);
  let at = 0;
  for (const [i, glyph] of glyphs.entries()) {
    at += glyph.length;
    bytes.writeUInt32BE(at, (i + 1) * 4);
  }
  return bytes;
}

/** One subtable of format 12, a group for each run of characters. */
function characterMap(characters: ReadonlyMap<number, number>): Buffer {
  const groups: [number, number, number][] = [];
  for (const [c, glyph] of [...characters].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last && last[1] === c - 1 && last[2] + c - last[0] === glyph) last[1] = c;
    else groups.push([c, c, glyph]);
  }
  const bytes = Buffer.alloc(12 + 16 + groups.length * 12);
  [0, 1, 3, 10].forEach((value, i) => bytes.writeUInt16BE(value, i * 2));
  bytes.writeUInt32BE(12, 8);
  bytes.writeUInt16BE(12, 12);
  [bytes.length - 12, 0, groups.length].forEach((value, i) => bytes.writeUInt32BE(value, 16 + i * 4));
  groups.flat().forEach((value, i) => bytes.writeUInt32BE(value, 28 + i * 4));
  return bytes;
}

function names(family: string, weight: number): Buffer {
  const texts: readonly (readonly [number, string])[] = [[1, family], [2, 'Regular'], [4, `${family} ${weight}`], [6, `${family}-${weight}`]];
  const records = texts.map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()] as const);
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let at = 0;
  for (const [i, [id, text]] of records.entries()) {
    [3, 1, 0x409, id, text.length, at].forEach((value, j) => head.writeUInt16BE(value, 6 + 12 * i + 2 * j));
    at += text.length;
  }
  return Buffer.concat([head, ...records.map(([, text]) => text)]);
}

/** Version 3: glyphs have no names. */
function emptyPost(post: Buffer): Buffer {
  const bytes = Buffer.from(post.subarray(0, 32));
  bytes.writeUInt32BE(0x00030000, 0);
  return bytes;
}

function fontOf(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(0x00010000, 0);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, i) => head.writeUInt16BE(value, 4 + i * 2));
  let at = head.length;
  const bodies = tables.map(([tag, data], i) => {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    head.write(tag, 12 + 16 * i, 'latin1');
    [sumOf(padded), at, data.length].forEach((value, j) => head.writeUInt32BE(value, 16 + 16 * i + 4 * j));
    at += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}
