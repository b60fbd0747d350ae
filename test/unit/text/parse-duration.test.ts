import { expect, it } from 'vitest';
import { parseDuration, parsePoints } from '../../../core/text/parse-duration.ts';

const calendar = { hoursPerDay: 8, daysPerWeek: 5 };

it.each([
  ['90', 90],
  ['2h 30m', 150],
  ['2 h 30 min', 150],
  ['1.5 d', 720],
  ['1,5d', 720],
  ['2 weeks', 4800],
  ['3 working days', 1440],
  ['1 day and 2 hours', 600],
])('reads “%s”', (text, minutes) => expect(parseDuration(text, calendar)).toBe(minutes));

it.each(['', 'soon', '5 apples', '2h later', '-'])('does not read “%s”', (text) => expect(parseDuration(text, calendar)).toBeUndefined());

it('counts elapsed days by the clock', () => expect(parseDuration('2d', calendar, 'elapsed')).toBe(2880));

it('reads one, two and three points', () => {
  expect(parsePoints('45m', calendar)).toEqual({ likely: 45 });
  expect(parsePoints('1h – 3h', calendar)).toEqual({ min: 60, max: 180 });
  expect(parsePoints('30m / 45m / 2h', calendar)).toEqual({ min: 30, likely: 45, max: 120 });
  expect(parsePoints('30m / soon', calendar)).toBeUndefined();
});
