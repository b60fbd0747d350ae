/** Minutes of working time to pixels along a time line. */
import type { Calendar } from '../../core/model/estimate.ts';

const LEAST_BETWEEN = 84;

export class Scale {
  readonly width: number;
  readonly #end: number;

  constructor(end: number, width: number) {
    this.#end = Math.max(1, end);
    this.width = width;
  }

  at = (minutes: number): number => (minutes / this.#end) * (this.width - 200);

  /** Round times that stand far enough apart to be read. */
  ticks(calendar: Calendar): readonly number[] {
    const day = 60 * calendar.hoursPerDay;
    const week = day * calendar.daysPerWeek;
    const steps = [30, 60, 120, day / 2, day, 2 * day, week, 2 * week, 4 * week, 12 * week, 52 * week];
    const step = steps.find((one) => this.at(one) >= LEAST_BETWEEN) ?? this.#end;
    return Array.from({ length: Math.floor(this.#end / step) + 1 }, (_, i) => i * step);
  }
}

export interface Placed<T> {
  readonly item: T;
  readonly left: number;
  readonly row: number;
}

/** Cards of one width above each other where they would cover each other, each in the first row with room. */
export function stack<T>(items: readonly { readonly item: T; readonly left: number }[], width: number, gap = 8): readonly Placed<T>[] {
  const ends: number[] = [];
  return items.map(({ item, left }) => {
    const free = ends.findIndex((end) => end + gap <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + width;
    return { item, left, row };
  });
}
