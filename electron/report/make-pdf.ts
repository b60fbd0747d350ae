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
import type { FinishPdfInput } from '../jobs/finish-pdf.ts';
import type { ReadPagesInput } from '../jobs/read-pages.ts';
import type { ReportHtml, ReportHtmlInput, ReportHtmlSaid } from './report-html.ts';
import { fonts } from './fonts.ts';
import { furnitureOf } from './furniture.ts';
import type { FinishedPdf, ReportOrder } from './order.ts';
import type { PrinterOptions } from './print.ts';
import { printAll } from './print-all.ts';
import { progressOf, type Watch } from './progress.ts';
import type { Printed } from './read-pages.ts';
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
  tell(progressOf('print'));
  const options: PrinterOptions = { nonce, isTagged: wanted.isTagged, hasImages: logo !== '' };
  const parts = await printAll(html, options, signal, (share) => tell(progressOf('print', share)));
  tell(progressOf('number'));
  const read: ReadPagesInput = { parts, contents: idsOf(contents) };
  const printed = await runJob<Printed>(env.jobs, 'read-pages', read, { signal });
  const furniture = furnitureOf(printed, running, contents, cover ? 1 : 0);
  const [around] = await printAll([aroundHtml({ ...about, cover }, furniture, { fonts, nonce })], options, signal, () => undefined);
  tell(progressOf('finish'));
  const finish: FinishPdfInput = { ...about, parts, around: around as Uint8Array, hasCover: cover !== null, contents, creator: env.creator, madeAt: madeAt.getTime() };
  return await runJob<FinishedPdf>(env.jobs, 'finish-pdf', finish, { signal });
}

const idsOf = (entries: readonly ContentsEntry[]): readonly string[] => entries.flatMap(({ id, inside }) => [id, ...idsOf(inside)]);
