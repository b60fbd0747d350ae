/**
 * Identity. Every row has a UUID that never changes: version 7 (time first) for things people make, version 5 (made
 * from what it says) for link rows, so that two people who make the same link make the same row.
 */
import { v5 } from 'uuid';
import { tableOf, type TableName } from './tables.ts';

/** The namespace of all link rows; never change it. */
const LINKS = 'f4f3b1f6-3c53-5d0c-9a39-57464100c0de';

/** Makes a new UUID v7; clock and randomness come with it. */
export type NewId = () => string;

/**
 * A maker of UUIDs of version 7 (RFC 9562): 48 bits of milliseconds since 1970, then randomness. Ids of one millisecond
 * ascend: the 12 bits behind the version count up.
 * @param now milliseconds since 1970
 * @param randomBytes that many random bytes
 */
export function idMaker(now: () => number, randomBytes: (count: number) => Uint8Array): NewId {
  let last = 0;
  let counter = 0;
  return () => {
    const time = Math.max(now(), last);
    counter = time === last ? counter + 1 : 0;
    last = counter > 0xfff ? time + 1 : time;
    if (counter > 0xfff) counter = 0;
    const random = randomBytes(8);
    const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const stamp = last.toString(16).padStart(12, '0');
    const variant = ((random[0] ?? 0) & 0x3f) | 0x80;
    const third = `7${counter.toString(16).padStart(3, '0')}`;
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${third}-${variant.toString(16)}${hex.slice(2, 4)}-${hex.slice(4, 16)}`;
  };
}

/**
 * The id of a link row: UUID v5 of its table and what it links, in column order. The scenario is not part of it.
 * @param fields the row's fields
 */
export function linkId(table: TableName, fields: Readonly<Record<string, unknown>>): string {
  const parts = (tableOf(table).link ?? []).map((name) => {
    const value = fields[name];
    if (value === null || value === undefined) return '';
    return typeof value === 'object' ? Object.values(value).join(':') : String(value as string);
  });
  return v5([table, ...parts].join('\n'), LINKS);
}

/** The id of the handoff that joins the neighbours of a removed stage. */
export const bridgeId = (stage: string): string => v5(stage, LINKS);
