/** Puts the caret into a step once it is on the page. */
import { tick } from 'svelte';
import { AfterFrame } from '../state/after-frame.ts';
import { releaseKeys } from '../state/type-ahead.ts';

const FRAMES = 10;

const afterFrame = new AfterFrame();

/** @param caret at the end of the text, or where it is when the step has the focus already */
export async function focusStep(id: string, caret: 'end' | 'keep' = 'end'): Promise<void> {
  await tick();
  // A list that shows only what is in sight brings the step a frame or two after it was asked to.
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const input = document.querySelector<HTMLTextAreaElement>(`[data-step-id="${CSS.escape(id)}"] textarea`);
    if (input) return place(input, caret);
    await new Promise(requestAnimationFrame);
  }
}

function place(input: HTMLTextAreaElement, caret: 'end' | 'keep'): void {
  if (caret === 'keep' && document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.setSelectionRange(input.value.length, input.value.length);
  bringNear(input);
  releaseKeys(input);
}

/**
 * Row by row: a leap of half a page would have a long list make half a page of rows in one frame. Where the step is in sight already,
 * the caret is shown first and the list follows with the next frame.
 */
function bringNear(input: HTMLTextAreaElement): void {
  const scroll = () => input.closest('[data-step-id]')?.scrollIntoView({ block: 'nearest' });
  if (!isInSight(input)) return scroll();
  afterFrame.run(() => document.activeElement === input && scroll());
}

function isInSight(input: HTMLTextAreaElement): boolean {
  const page = input.closest('.page')?.getBoundingClientRect();
  const { top, bottom } = input.getBoundingClientRect();
  return page !== undefined && top >= page.top && bottom <= page.bottom;
}
