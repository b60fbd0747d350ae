/**
 * The health check, off the thread that draws. It keeps a copy of the project: told once as a whole, then difference by difference.
 * Earlier states of the project come with the question.
 */
import { healthOf, type Health } from '../../core/analysis/findings/report.ts';
import { isLanguage, speak } from '../../core/text/text.ts';
import { apply, type Diff } from '../../core/model/diff.ts';
import { idMaker } from '../../core/model/ids.ts';
import { lookup } from '../../core/model/lookup.ts';
import { emptyModel, type Model } from '../../core/model/model.ts';

/** What is checked: a workflow of a scenario, or all of it. */
export interface Scope {
  readonly scenario: string;
  readonly workflow: string | null;
}

export type Told =
  | { readonly kind: 'model'; readonly model: Model }
  | { readonly kind: 'diff'; readonly diff: Diff }
  /** `of`: another state than the one that is kept. */
  | { readonly kind: 'ask'; readonly id: number; readonly scope: Scope; readonly today: string; readonly of?: Model };

export interface Answered {
  readonly id: number;
  readonly health: Health;
}

// The window says by the worker's name what it speaks.
if (isLanguage(self.name)) speak(self.name);

const newId = idMaker(Date.now, (count) => crypto.getRandomValues(new Uint8Array(count)));
let model = emptyModel();

self.onmessage = ({ data }: MessageEvent<Told>) => {
  if (data.kind === 'model') model = data.model;
  else if (data.kind === 'diff') model = apply(model, data.diff);
  else {
    const { id, scope, today, of = model } = data;
    const health = healthOf(lookup(of, scope.scenario), { today, newId }, scope.workflow);
    self.postMessage({ id, health } satisfies Answered);
  }
};
