/** The report's pages as they would be printed now: made anew, in the background, some time after the last change. */
import type { Problem } from '../../core/contract/errors.ts';
import type { ReportProgress } from '../../core/contract/report.ts';
import { onEvent, request } from '../bridge.ts';
import type { Pdf, PdfPage } from './pdf.ts';

/** Milliseconds of quiet before pages are made anew. */
const QUIET = 350;

export class ReportPreview {
  /** Of the last report that was made; they stay while the next one is made. */
  pages = $state.raw<readonly PdfPage[]>([]);
  /** Nothing: what is shown is how it is. */
  progress = $state.raw<ReportProgress | undefined>();
  problem = $state.raw<Problem | undefined>();
  #pdf: Pdf | undefined;
  #newest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Hears how far it is; gives the way to stop, which also ends what is being made. */
  follow(): () => void {
    const stop = onEvent('report.progress', ({ what, progress }) => {
      if (what === 'preview' && this.progress) this.progress = progress;
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#newest += 1;
      this.progress = undefined;
      void request('report.cancel', { what: 'preview' });
      this.#pdf?.close();
    };
  }

  /** As the project wants it now. */
  refresh(scenario: string): void {
    clearTimeout(this.#timer);
    this.progress = { step: 'layout', share: 0 };
    this.#timer = setTimeout(() => void this.#make(scenario), QUIET);
  }

  async #make(scenario: string): Promise<void> {
    const own = (this.#newest += 1);
    const answer = await request('report.preview', { scenario, settings: null, book: null });
    if (own !== this.#newest) return;
    if (!answer.ok) {
      this.progress = undefined;
      this.problem = answer.error.code === 'cancelled' ? undefined : answer.error;
      return;
    }
    // Loaded with the first report that is looked at.
    const { openPdf } = await import('./pdf.ts');
    const pdf = await openPdf(answer.value.pdf);
    if (own !== this.#newest) return pdf.close();
    this.#pdf?.close();
    this.#pdf = pdf;
    [this.pages, this.progress, this.problem] = [pdf.pages, undefined, undefined];
  }
}
