import { expect, it } from 'vitest';
import { clipPath } from '../../../core/report/html/clip-path.ts';

const window = { x: 0, y: 100, width: 50, height: 50 };

it('a long line along an axis ends soon behind the window', () => {
  expect(clipPath('M5 0V9000', window, 10)).toBe('M5 90L5 160');
  expect(clipPath('M-900 120L900 120', window, 10)).toBe('M-10 120L60 120');
});

it('a line that does not come near is gone', () => {
  expect(clipPath('M500 0V9000', window, 10)).toBe('');
  expect(clipPath('M0 0L50 0Q60 0 60 10', window, 10)).toBe('');
});

it('of a line with corners those pieces stay that are near, in one stroke where they hang together', () => {
  expect(clipPath('M20 -500L20 110Q20 120 30 120L800 120Q810 120 810 130V400', window, 10)).toBe('M20 90L20 110Q20 120 30 120L60 120');
});

it('what it does not know stays as it is', () => {
  expect(clipPath('M0 0A5 5 0 0 1 9 9', window, 10)).toBe('M0 0A5 5 0 0 1 9 9');
});
