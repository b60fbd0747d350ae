/**
 * The day where the person is.
 * @example dayOf(new Date(2026, 2, 2, 23, 59)) // '2026-03-02'
 */
export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
