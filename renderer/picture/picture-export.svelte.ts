/** What somebody chose for a picture, and what became of it. The choice is kept while the window is open. */
import type { PictureChoice } from '../../core/contract/picture.ts';
import type { Problem } from '../../core/contract/errors.ts';
import type { Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import { request } from '../bridge.ts';

/** What the window shows. */
export type Shown = Pick<PictureChoice, 'scenario' | 'workflow' | 'lens' | 'heat'>;

export const scales = [1, 2, 3, 4] as const;

export class PictureExport {
  format = $state<PictureChoice['format']>('png');
  scale = $state(2);
  isTransparent = $state(false);
  hasLegend = $state(true);
  theme = $state<PictureChoice['theme']>('light');
  density = $state<PictureChoice['density']>('detail');
  isWorking = $state(false);
  problem = $state.raw<Problem | undefined>();
  /** What was done last, in words. */
  done = $state('');
  hasSaved = $state(false);

  /** Starts in the colours of the screen. */
  open(theme: PictureChoice['theme']): void {
    this.theme = theme;
    [this.problem, this.done, this.hasSaved] = [undefined, '', false];
  }

  /** Saved? */
  async save(shown: Shown): Promise<boolean> {
    const answer = await this.#work(() => request('picture.save', this.#choice(shown)));
    if (!answer?.ok) return false;
    this.done = t.picture.saved(answer.value.path.split(/[\\/]/).at(-1) ?? '');
    this.hasSaved = true;
    return true;
  }

  async copy(shown: Shown): Promise<boolean> {
    const answer = await this.#work(() => request('picture.copy', this.#choice(shown)));
    if (!answer?.ok) return false;
    this.done = t.picture.copied;
    return true;
  }

  show(): Promise<unknown> {
    return request('picture.show', {});
  }

  #choice({ scenario, workflow, lens, heat }: Shown): PictureChoice {
    const { format, scale, isTransparent, hasLegend, theme, density } = this;
    return { scenario, workflow, lens, heat, format, scale, isTransparent, hasLegend, theme, density };
  }

  async #work<T>(ask: () => Promise<Result<T>>): Promise<Result<T> | undefined> {
    if (this.isWorking) return undefined;
    [this.isWorking, this.problem, this.done, this.hasSaved] = [true, undefined, '', false];
    const answer = await ask();
    this.isWorking = false;
    if (!answer.ok && answer.error.code !== 'cancelled') this.problem = answer.error;
    return answer;
  }
}
