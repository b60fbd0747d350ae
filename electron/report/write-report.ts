/** Makes the report of a scenario and writes it as a file; nothing is left behind of one that was ended. */
import { ok, problem } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import { makePdf, type ReportEnv } from './make-pdf.ts';
import type { ReportMaker, ReportWriter } from './order.ts';
import { unwatched } from './progress.ts';
import { openPending } from './write-file.ts';

export const reportMaker = (env: ReportEnv): ReportMaker => async (order, watch) => {
  try {
    return ok(await makePdf(env, order, watch));
  } catch (error) {
    if (watch.signal.aborted) return problem('cancelled', t.project.cancelled, '');
    throw error;
  }
};

export function reportWriter(env: ReportEnv): ReportWriter {
  const make = reportMaker(env);
  return async (order, path, watch = unwatched()) => {
    // Opened first, so that a place that cannot be written is said at once.
    const file = openPending(path);
    if (!file.ok) return file;
    try {
      const made = await make(order, watch);
      if (!made.ok) {
        file.value.cancel();
        return made;
      }
      const written = file.value.finish(made.value.pdf);
      return written.ok ? ok({ path, pages: made.value.pages }) : written;
    } catch (error) {
      file.value.cancel();
      throw error;
    }
  };
}
