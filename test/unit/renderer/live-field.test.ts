import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveField } from '../../../renderer/state/field.svelte.ts';
import { Typing } from '../../../renderer/state/typing.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function given(options: { check?: (value: string) => string | undefined; whole?: boolean } = {}) {
  const typing = new Typing();
  const sent: [string, string][] = [];
  let model = 'Quote';
  const field = new LiveField({ typing, value: () => model, send: (value, group) => void sent.push([(model = value), group]), ...options });
  return { typing, field, sent, undo: (value: string) => void (model = value) };
}

it('sends after a pause, and a run of typing shares one group', () => {
  const { field, sent } = given();
  field.type('Off');
  vi.advanceTimersByTime(500);
  field.type('Offer');
  vi.advanceTimersByTime(500);
  expect(sent.map(([value]) => value)).toEqual(['Off', 'Offer']);
  expect(sent[0]![1]).toBe(sent[1]![1]);
});

it('starts a new group after it was left', () => {
  const { field, sent } = given();
  for (const value of ['A', 'B']) {
    field.type(value);
    field.finish();
  }
  expect(sent[0]![1]).not.toBe(sent[1]![1]);
});

it('sends what waits before an undo, and then shows what the model says', () => {
  const { field, sent, typing, undo } = given();
  field.type('Offer');
  typing.flush();
  typing.dropDrafts();
  undo('Quote');
  expect(sent).toHaveLength(1);
  expect(field.text).toBe('Quote');
});

it('does not send a value that is wrong, says so, and goes back to the model on leaving', () => {
  const { field, sent } = given({ check: (value) => (value === '' ? 'empty' : undefined) });
  field.type('');
  vi.advanceTimersByTime(500);
  expect([field.error, sent]).toEqual(['empty', []]);
  field.finish();
  expect([field.text, field.error]).toEqual(['Quote', 'empty']);
  field.type('Offer');
  expect(field.error).toBeUndefined();
});

it('sends a whole value only when it is finished or needed', () => {
  const { field, sent, typing } = given({ whole: true });
  field.type('1h 3');
  vi.advanceTimersByTime(5000);
  expect(sent).toEqual([]);
  field.type('1h 30m');
  typing.flush();
  expect(sent.map(([value]) => value)).toEqual(['1h 30m']);
});
