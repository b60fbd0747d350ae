import { describe, expect, test } from 'vitest';
import type { AppDeps, WindowId } from '../../../electron/handlers/deps.ts';
import { dispatch, MAX_INPUT_BYTES, type DispatchDeps } from '../../../electron/handlers/dispatch.ts';
import { handlers } from '../../../electron/handlers/index.ts';

const info = { name: 'Workflow Atlas', version: '0.1.0', electron: '45', chrome: '150', platform: 'linux' };
const window = 1 as WindowId;

function given(over: Partial<DispatchDeps> = {}) {
  const logged: string[] = [];
  // The requests asked here need no more of the app than this.
  const app = { info, hasGraphicsCard: () => true, log: { error: (message: string) => void logged.push(message) } } as unknown as AppDeps;
  return { logged, ask: (raw: unknown) => dispatch({ app, handlers, ...over }, window, raw) };
}

describe('a request', () => {
  test('is answered by its handler', async () => {
    const { ask } = given();
    expect(await ask({ name: 'app.info', input: {} })).toEqual({ ok: true, value: { ...info, hasGraphicsCard: true, language: 'en' } });
  });

  test.each(['app.nothing', '__proto__', 'constructor', 'toString', '', 7, null])('with the unknown name %j is refused', async (name) => {
    const { ask } = given();
    expect(await ask({ name, input: {} })).toMatchObject({ ok: false, error: { code: 'unknown-request' } });
  });

  test.each([undefined, null, 'app.info', 5, [], {}, { name: 'app.info', input: {}, more: 1 }])('of the shape %j is refused', async (raw) => {
    const { ask } = given();
    expect(await ask(raw)).toMatchObject({ ok: false, error: { code: 'unknown-request' } });
  });

  test('whose input does not fit the schema is refused with the field that is wrong', async () => {
    const { ask } = given();
    const answer = await ask({ name: 'app.info', input: { surplus: true } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', message: expect.stringContaining('surplus') as string } });
  });

  test('that is too large, too deep or not plain data is refused before anything looks at it', async () => {
    const { ask } = given();
    let deep: unknown = {};
    for (let i = 0; i < 100; i++) deep = { deep };
    for (const input of ['x'.repeat(MAX_INPUT_BYTES), new Uint8Array(MAX_INPUT_BYTES + 1), deep, new Map(), new Date()]) {
      expect(await ask({ name: 'app.info', input })).toMatchObject({ ok: false, error: { code: 'too-large' } });
    }
  });

  test('whose handler throws is answered with a problem, and what was thrown is logged', async () => {
    const broken = {
      ...handlers,
      'app.info': () => {
        throw new Error('secret detail');
      },
    };
    const { ask, logged } = given({ handlers: broken });
    const answer = await ask({ name: 'app.info', input: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(logged).toEqual(['app.info failed']);
  });
});
