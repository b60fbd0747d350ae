import { expect, test } from 'vitest';
import { dayText, momentText, timeText } from '../../../core/text/moment.ts';

const now = new Date(2026, 2, 2, 12);

test('days are named as people name them', () => {
  expect(dayText(new Date(2026, 2, 2, 0, 1), now)).toBe('Today, 2 March');
  expect(dayText(new Date(2026, 2, 1, 23, 59), now)).toBe('Yesterday, 1 March');
  expect(dayText(new Date(2026, 1, 20), now)).toBe('Friday, 20 February');
  expect(dayText(new Date(2025, 11, 31), now)).toBe('Wednesday, 31 December 2025');
});

test('a moment says its day only where it is another one', () => {
  expect(timeText(new Date(2026, 2, 2, 9, 5))).toBe('09:05');
  expect(momentText(new Date(2026, 2, 2, 9, 5), now)).toBe('09:05');
  expect(momentText(new Date(2026, 2, 1, 9, 5), now)).toBe('1 March, 09:05');
  expect(momentText(new Date(2025, 2, 1, 9, 5), now)).toBe('1 March 2025, 09:05');
});
