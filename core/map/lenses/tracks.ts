/** Spans side by side: each on the first track where it meets no other (greedy colouring of intervals, shortest first). */

export interface OnTrack<T> {
  readonly item: T;
  readonly track: number;
}

/**
 * @param mayTouch spans that only meet at their ends may share a track
 * @example inTracks([[0, 1], [2, 3], [0, 3]], (span) => span).count // 2
 */
export function inTracks<T>(items: readonly T[], spanOf: (item: T) => readonly [number, number], mayTouch = false): { readonly items: readonly OnTrack<T>[]; readonly count: number } {
  const tracks: (readonly [number, number])[][] = [];
  const spans = items.map((item) => {
    const [a, b] = spanOf(item);
    return { item, span: [Math.min(a, b), Math.max(a, b)] as const };
  });
  const meets = (a: readonly [number, number], b: readonly [number, number]) => (mayTouch ? a[0] < b[1] && b[0] < a[1] : a[0] <= b[1] && b[0] <= a[1]);
  const shortestFirst = [...spans].sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || a.span[0] - b.span[0]);
  const placed = shortestFirst.map(({ item, span }): OnTrack<T> => {
    let track = tracks.findIndex((taken) => !taken.some((other) => meets(span, other)));
    if (track < 0) track = tracks.push([]) - 1;
    tracks[track]?.push(span);
    return { item, track };
  });
  return { items: placed, count: tracks.length };
}
