import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openJob } from '../../../electron/report/run-job.ts';

let folder = '';
const worker = `
  const { parentPort } = require('node:worker_threads');
  let sum = 0;
  parentPort.on('message', (asked) => {
    if (asked === 'fail') Promise.reject(new Error('cannot'));
    else if (asked === 'end') process.exit(3);
    else if (asked === 'sum') parentPort.postMessage(sum);
    else if (asked !== 'nothing') sum += asked;
  });
`;
const open = (signal = new AbortController().signal) => openJob<number | string>(folder, 'sum', { signal });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-job-'));
  writeFileSync(join(folder, 'sum.cjs'), worker);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a worker that is told and asked', () => {
  test('answers from all that it was told before', async () => {
    const job = open();
    job.tell(2);
    job.tell(3);
    expect(await job.ask('sum')).toBe(5);
    job.tell(4);
    expect(await job.ask('sum')).toBe(9);
    job.close();
  });

  test('hands on what failed in it, also before it was asked', async () => {
    const asked = open();
    await expect(asked.ask('fail')).rejects.toThrow('cannot');
    const told = open();
    told.tell('fail');
    await expect(told.ask('nothing')).rejects.toThrow('cannot');
    await expect(told.ask('sum')).rejects.toThrow('cannot');
  });

  test('is missed when it ends without an answer', async () => {
    await expect(open().ask('end')).rejects.toThrow('The job sum ended with 3');
  });

  test('is refused with the reason of whoever calls it off', async () => {
    const ended = new AbortController();
    const job = open(ended.signal);
    const answer = job.ask('nothing');
    ended.abort(new Error('called off'));
    await expect(answer).rejects.toThrow('called off');
    expect(() => open(ended.signal)).toThrow('called off');
    job.close();
  });
});
