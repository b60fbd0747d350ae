/** The words for durations in English. */
const count = (n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`;

export const durationText = {
  none: '0 min',
  minutes: (n: string) => `${n} min`,
  hours: (n: string) => `${n} h`,
  workingDays: (n: string) => count(n, 'working day', 'working days'),
  days: (n: string) => count(n, 'day', 'days'),
  weeks: (n: string) => count(n, 'week', 'weeks'),
  shortDays: (n: string) => `${n} d`,
  shortWeeks: (n: string) => `${n} wk`,
};
