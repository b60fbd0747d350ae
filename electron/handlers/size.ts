/**
 * The size of a request's input in bytes, roughly; Infinity when it is over the limit, too deep, or holds anything but plain
 * objects, arrays, primitives and byte arrays. Counting stops at the limit, so a huge input costs little.
 * @example sizeOf({ name: 'Sales' }, 1000) // 34
 */
export function sizeOf(value: unknown, limit: number, depth = 64): number {
  if (typeof value === 'string') return value.length * 2;
  if (value === null || typeof value !== 'object') return 8;
  if (value instanceof Uint8Array) return value.byteLength;
  if (depth === 0 || !isPlain(value)) return Infinity;
  let size = 16;
  for (const [key, item] of Object.entries(value)) {
    size += (Array.isArray(value) ? 0 : key.length * 2) + sizeOf(item, limit - size, depth - 1);
    if (size > limit) return Infinity;
  }
  return size;
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
