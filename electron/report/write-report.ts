/**
 * Makes the report of a scenario and writes it as a PDF. Layout and HTML, and all work on the PDF, are done in workers. The
 * hidden window prints three times: everything behind the cover; the cover, which has no margins; and the contents again, as
 * its numbers are known only then.
 */
import { randomBytes } from 'node:crypto';
import type { WrittenReport } from '../../core/contract/report.ts';
import { ok, type Result } from '../../core/contract/result.ts';
import { plainModel, type Model } from '../../core/model/model.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { fillPageNumbers } from '../../core/report/html/page-tokens.ts';
import type { FinishedPdf, FinishPdfInput } from '../jobs/finish-pdf.ts';
import type { PageNumbers } from '../jobs/page-numbers.ts';
import type { ReportHtml, ReportHtmlInput } from '../jobs/report-html.ts';
import { margins } from './margins.ts';
import { openPrinter } from './print.ts';
import { runJob } from './run-job.ts';
import { openPending } from './write-file.ts';

/**
 * @param book a workflow of which only the checklists are wanted
 * @example await writeReport(model, scenario.id, '/home/ann/report.pdf')
 */
export type ReportWriter = (model: Model, scenario: string, path: string, book?: string | null) => Promise<Result<WrittenReport>>;

export interface ReportEnv {
  /** Where the build puts the workers. */
  readonly jobs: string;
  /** The app and its version, for the PDF's metadata. */
  readonly creator: string;
  now(): Date;
}

export function reportWriter(env: ReportEnv): ReportWriter {
  return async (model, scenario, path, book = null) => {
    const file = openPending(path);
    if (!file.ok) return file;
    try {
      const { pdf, pages } = await makePdf(env, model, scenario, book);
      const written = file.value.finish(pdf);
      return written.ok ? ok({ path, pages }) : written;
    } catch (error) {
      file.value.cancel();
      throw error;
    }
  };
}

async function makePdf(env: ReportEnv, model: Model, scenario: string, book: string | null): Promise<FinishedPdf> {
  const nonce = randomBytes(16).toString('base64');
  const madeAt = env.now();
  const input: ReportHtmlInput = { model: plainModel(model), scenario, book, date: dayOf(madeAt), nonce };
  const { cover, body, contentsPage, ...about } = await runJob<ReportHtml>(env.jobs, 'report-html', input);
  const printer = await openPrinter(nonce);
  try {
    const pdf = await printer.print(body, margins(about.title));
    const [{ pages, numbers }, first] = await Promise.all([runJob<PageNumbers>(env.jobs, 'page-numbers', pdf), printer.print(cover)]);
    const numbered = await printer.print(fillPageNumbers(contentsPage, numbers), margins(about.title, pages));
    const finish: FinishPdfInput = { ...about, pdf, cover: first, numbered, creator: env.creator, madeAt: madeAt.getTime() };
    return await runJob<FinishedPdf>(env.jobs, 'finish-pdf', finish);
  } finally {
    printer.close();
  }
}
