import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Gathered } from '../../../renderer/state/gathered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gathered() {
  const shown: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  const all = new Gathered<number>((held) => shown.push(held), 25);
  const ask = () => all.awaits(new Promise<void>((end) => ends.push(end)));
  return { all, shown, ends, ask };
}

describe('what comes in', () => {
  test('is shown at once where nothing was asked', () => {
    const { all, shown } = gathered();
    all.take(1);
    all.take(2);
    expect(shown).toEqual([[1], [2]]);
  });

  test('is shown together, in its order, with the last answer', async () => {
    const { all, shown, ends, ask } = gathered();
    const answers = [ask(), ask()];
    all.take(1);
    ends[0]?.();
    await answers[0];
    all.take(2);
    expect(shown).toEqual([]);
    ends[1]?.();
    await answers[1];
    expect(shown).toEqual([[1, 2]]);
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toEqual([[1, 2]]);
  });

  test('does not wait for an answer that does not come', async () => {
    const { all, shown, ask } = gathered();
    void ask();
    all.take(1);
    await vi.advanceTimersByTimeAsync(20);
    all.take(2);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(5);
    expect(shown).toEqual([[1, 2]]);
    all.take(3);
    await vi.advanceTimersByTimeAsync(25);
    expect(shown).toEqual([[1, 2], [3]]);
  });

  test('is shown also when the answer is an error', async () => {
    const { all, shown } = gathered();
    const answer = all.awaits(Promise.reject(new Error('gone')));
    all.take(1);
    await expect(answer).rejects.toThrow('gone');
    expect(shown).toEqual([[1]]);
  });
});
