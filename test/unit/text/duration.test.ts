import { describe, expect, test } from 'vitest';
import { formatMinutes, formatShort } from '../../../core/text/duration.ts';

const week = { hoursPerDay: 8, daysPerWeek: 5 };

describe('a duration in words', () => {
  test.each([
    [0, '0 min'],
    [0.5, '0.5 min'],
    [45, '45 min'],
    [60, '1 h'],
    [150, '2 h 30 min'],
    [480, '1 working day'],
    [1440, '3 working days'],
    [720, '1.5 working days'],
    [4800, '2 weeks'],
  ])('%d working minutes are %s', (minutes, text) => expect(formatMinutes(minutes, week)).toBe(text));

  test('elapsed time is told in days of 24 hours', () => {
    expect(formatMinutes(480, week, 'elapsed')).toBe('8 h');
    expect(formatMinutes(2880, week, 'elapsed')).toBe('2 days');
  });

  test.each([
    [30, '30 min'],
    [90, '1.5 h'],
    [960, '2 d'],
    [7200, '3 wk'],
  ])('%d minutes are %s on a badge', (minutes, text) => expect(formatShort(minutes, week)).toBe(text));
});
