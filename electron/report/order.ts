/** What is asked of whoever makes a report, and what comes of it. */
import type { WrittenReport } from '../../core/contract/report.ts';
import type { Result } from '../../core/contract/result.ts';
import type { Model } from '../../core/model/model.ts';
import type { ReportSettings } from '../../core/model/report-settings.ts';
import type { ContentsEntry, Report } from '../../core/report/report.ts';
import type { Watch } from './progress.ts';

/** What is wanted of a report. */
export interface ReportOrder {
  readonly model: Model;
  readonly scenario: string;
  /** Nothing: as the project wants it. */
  readonly settings?: ReportSettings | null;
  /** A workflow of which only the checklists are wanted. */
  readonly book?: string | null;
  /** The client's logo as a data address. */
  readonly logo?: string;
}

/** What the printed parts still lack. */
export interface FinishOrder extends Pick<Report, 'title' | 'author' | 'subject' | 'language'> {
  /** Behind an empty page: the cover, where there is one, and a page to lay over each of the body's. */
  readonly around: Uint8Array;
  readonly hasCover: boolean;
  readonly creator: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly contents: readonly ContentsEntry[];
}

export interface FinishedPdf {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** The PDF itself; `cancelled` where it was ended. */
export type ReportMaker = (order: ReportOrder, watch: Watch) => Promise<Result<FinishedPdf>>;
/** @example await writeReport({ model, scenario: scenario.id }, '/home/ann/report.pdf') */
export type ReportWriter = (order: ReportOrder, path: string, watch?: Watch) => Promise<Result<WrittenReport>>;
