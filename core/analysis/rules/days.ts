/**
 * Whole days from one calendar day to another.
 * @example daysBetween('2026-03-01', '2026-03-31') // 30
 */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
