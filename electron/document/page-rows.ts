/**
 * Rows straight from a database file's pages, for what SQLite no longer finds its way to: below a broken inner page, or with a broken
 * schema. After https://www.sqlite.org/fileformat2.html: b-tree leaf pages (1.6), record format (2.1), overflow pages (1.5).
 */
import type { SqlValue } from './columns.ts';

const LEAF = 0x0d;
const FILE_HEADER = 100;

/** The rows of all tables, in no order; what makes no sense is left out. */
export function* pageRows(file: Buffer): Generator<SqlValue[]> {
  const pageSize = file.readUInt16BE(16) === 1 ? 65_536 : file.readUInt16BE(16);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return;
  for (let start = 0; start + pageSize <= file.length; start += pageSize) {
    const page = file.subarray(start, start + pageSize);
    const header = start === 0 ? FILE_HEADER : 0;
    if (page[header] !== LEAF) continue;
    const count = page.readUInt16BE(header + 3);
    for (let i = 0; i < count && header + 10 + i * 2 <= pageSize; i += 1) {
      const values = readable(() => recordOf(payloadAt(file, page, page.readUInt16BE(header + 8 + i * 2))));
      if (values) yield values;
    }
  }
}

class Nonsense extends Error {}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Nonsense || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A number of one to nine bytes, and where it ends. */
function varint(bytes: Buffer, at: number): [number, number] {
  let value = 0n;
  for (let i = 0; i < 8; i += 1) {
    const byte = bytes.readUInt8(at + i);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return [Number(value), at + i + 1];
  }
  return [Number(BigInt.asIntN(64, (value << 8n) | BigInt(bytes.readUInt8(at + 8)))), at + 9];
}

/** A cell's payload, with what stands on pages of its own. */
function payloadAt(file: Buffer, page: Buffer, at: number): Buffer {
  const usable = page.length;
  const [size, afterSize] = varint(page, at);
  const [, start] = varint(page, afterSize);
  if (size <= 0 || size > file.length) throw new Nonsense();
  const most = usable - 35;
  if (size <= most) return slice(page, start, size);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wished = least + ((size - least) % (usable - 4));
  const local = wished <= most ? wished : least;
  const parts = [slice(page, start, local)];
  let next = page.readUInt32BE(start + local);
  for (let left = size - local; left > 0; ) {
    const overflow = slice(file, (next - 1) * usable, usable);
    const part = slice(overflow, 4, Math.min(left, usable - 4));
    parts.push(part);
    left -= part.length;
    next = overflow.readUInt32BE(0);
    if (left > 0 && next < 2) throw new Nonsense();
  }
  return Buffer.concat(parts);
}

function slice(bytes: Buffer, start: number, length: number): Buffer {
  if (start < 0 || length <= 0 || start + length > bytes.length) throw new Nonsense();
  return bytes.subarray(start, start + length);
}

function recordOf(payload: Buffer): SqlValue[] {
  const [headerSize, first] = varint(payload, 0);
  if (headerSize > payload.length) throw new Nonsense();
  const values: SqlValue[] = [];
  let body = headerSize;
  for (let at = first; at < headerSize; ) {
    const [type, next] = varint(payload, at);
    const [value, length] = valueOf(payload, type, body);
    values.push(value);
    body += length;
    at = next;
  }
  if (body !== payload.length) throw new Nonsense();
  return values;
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];
const strict = new TextDecoder('utf-8', { fatal: true });

/** A value by its serial type, and how many bytes it takes. Blobs are no part of a model's rows. */
function valueOf(payload: Buffer, type: number, at: number): [SqlValue, number] {
  if (type === 0) return [null, 0];
  if (type === 8 || type === 9) return [type - 8, 0];
  if (type === 7) return [payload.readDoubleBE(at), 8];
  const bytes = INTEGER_BYTES[type];
  if (bytes === 8) return [Number(payload.readBigInt64BE(at)), 8];
  if (bytes !== undefined) return [payload.readIntBE(at, bytes), bytes];
  if (type < 13 || type % 2 === 0) throw new Nonsense();
  const length = (type - 13) / 2;
  return [length === 0 ? '' : textOf(slice(payload, at, length)), length];
}

function textOf(bytes: Buffer): string {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Nonsense();
    throw error;
  }
}
