/**
 * Makes the report of a scenario as a PDF. Layout, HTML and all work on the PDF are done in workers. The hidden window prints twice: all
 * but the cover; and, as the numbers of pages are known only then, the cover with what stands around the text of each page.
 */
import { randomBytes } from 'node:crypto';
import { plainModel, projectOf } from '../../core/model/model.ts';
import { reportSettings } from '../../core/model/report-settings.ts';
import { aroundHtml } from '../../core/report/html/html.ts';
import type { ContentsEntry } from '../../core/report/report.ts';
import { dayOf } from '../../core/text/day-of.ts';
import type { ReportHtml, ReportHtmlInput, ReportHtmlSaid } from './report-html.ts';
import { openAssembly } from './assembly.ts';
import { fonts } from './fonts.ts';
import { furnitureOf } from './furniture.ts';
import type { FinishedPdf, ReportOrder } from './order.ts';
import type { PrinterOptions } from './print.ts';
import { printAll } from './print-all.ts';
import { progressOf, type Watch } from './progress.ts';
import { runJob } from './run-job.ts';

export interface ReportEnv {
  /** Where the build puts the workers. */
  readonly jobs: string;
  /** The app and its version, for the PDF's metadata. */
  readonly creator: string;
  now(): Date;
}

/** Refused with the signal's reason when it is ended. */
export async function makePdf(env: ReportEnv, { model, scenario, settings, book = null, logo = '' }: ReportOrder, { signal, tell }: Watch): Promise<FinishedPdf> {
  const nonce = randomBytes(16).toString('base64');
  const madeAt = env.now();
  const wanted = settings ?? reportSettings(projectOf(model).report);
  const input: ReportHtmlInput = { model: plainModel(model), scenario, settings: wanted, book, date: dayOf(madeAt), nonce, logo };
  tell(progressOf('layout'));
  const onSaid = ({ laidOut }: ReportHtmlSaid) => tell(laidOut < 1 ? progressOf('layout', laidOut) : progressOf('text'));
  const { body: html, running, cover, contents, ...about } = await runJob<ReportHtml, ReportHtmlSaid>(env.jobs, 'report-html', input, { onSaid, signal });
  const assembly = openAssembly(env.jobs, signal);
  try {
    tell(progressOf('print'));
    const options: PrinterOptions = { nonce, isTagged: wanted.isTagged, hasImages: logo !== '' };
    await printAll(html, options, signal, ({ pdf, at, share }) => {
      assembly.take(at, pdf);
      tell(progressOf('print', share));
    });
    tell(progressOf('number'));
    const printed = await assembly.read(idsOf(contents));
    const furniture = furnitureOf(printed, running, contents, cover ? 1 : 0);
    let around: Uint8Array = new Uint8Array();
    await printAll([aroundHtml({ ...about, cover }, furniture, { fonts, nonce })], options, signal, ({ pdf }) => (around = pdf));
    tell(progressOf('finish'));
    const { title, author, subject, language } = about;
    return await assembly.finish({ title, author, subject, language, around, hasCover: cover !== null, contents, creator: env.creator, madeAt: madeAt.getTime() });
  } finally {
    assembly.close();
  }
}

const idsOf = (entries: readonly ContentsEntry[]): readonly string[] => entries.flatMap(({ id, inside }) => [id, ...idsOf(inside)]);
