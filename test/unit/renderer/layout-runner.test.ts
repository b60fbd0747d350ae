/** Which layout is made when several are asked for; with a worker that answers when it is told to. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arrange } from '../../../core/layout/layout.ts';
import { layoutInput } from '../../../core/map/layout-input.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { LayoutRunner } from '../../../renderer/layout/engine.ts';
import type { Asked } from '../../../renderer/layout/worker.ts';
import { SCENARIO } from '../../fixtures/draft.ts';
import { generatedWorkflow } from '../../fixtures/generated-workflow.ts';

class SlowWorker {
  static last: SlowWorker;
  onmessage: (event: { data: unknown }) => void = () => undefined;
  readonly #asked: Asked[] = [];

  constructor() {
    SlowWorker.last = this;
  }

  postMessage(asked: Asked): void {
    this.#asked.push(asked);
  }

  answerAll(): void {
    for (const { id, input } of this.#asked.splice(0)) this.onmessage({ data: { id, layout: arrange(input) } });
  }

  terminate(): void {
    this.#asked.length = 0;
  }
}

beforeEach(() => void vi.stubGlobal('Worker', SlowWorker));
afterEach(() => void vi.unstubAllGlobals());

/** Of more stages than are laid out at once. */
function largeInput(density: 'overview' | 'detail') {
  const { model, workflow } = generatedWorkflow(40, 1);
  return layoutInput(lookup(model, SCENARIO), workflow, { density });
}

test('what is made ahead never takes the place of what is waited for', async () => {
  const runner = new LayoutRunner();
  const shown = runner.run(largeInput('detail'));
  const ahead = runner.ahead(largeInput('overview'));
  SlowWorker.last.answerAll();
  expect(await ahead).toBeNull();
  expect((await shown)?.density).toBe('detail');
});

test('what is waited for takes the place of what is made ahead', async () => {
  const runner = new LayoutRunner();
  const ahead = runner.ahead(largeInput('overview'));
  const shown = runner.run(largeInput('detail'));
  SlowWorker.last.answerAll();
  expect(await ahead).toBeNull();
  expect((await shown)?.density).toBe('detail');
});

test('made ahead while nothing else is asked for, a layout is there', async () => {
  const runner = new LayoutRunner();
  const ahead = runner.ahead(largeInput('overview'));
  SlowWorker.last.answerAll();
  expect((await ahead)?.density).toBe('overview');
});
