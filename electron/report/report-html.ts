/** What the worker is given that sets a report as HTML (electron/jobs/report-html.ts), and what it answers. */
import type { Model } from '../../core/model/model.ts';
import type { ReportSettings } from '../../core/model/report-settings.ts';
import type { ContentsEntry, Report } from '../../core/report/report.ts';

export interface ReportHtmlInput {
  readonly model: Model;
  readonly scenario: string;
  readonly settings: ReportSettings;
  readonly book: string | null;
  readonly date: string;
  readonly nonce: string;
  /** The client's logo as a data address; empty: there is none. */
  readonly logo: string;
}

export interface ReportHtml extends Pick<Report, 'title' | 'author' | 'subject' | 'language' | 'paper' | 'cover'> {
  /** The pages to print, in parts. */
  readonly body: readonly string[];
  readonly contents: readonly ContentsEntry[];
  /** What stands above the pages from each section on. */
  readonly running: readonly { readonly id: string; readonly title: string }[];
}

/** What the worker says before its answer: so much of the layout is done, from 0 to 1. */
export type ReportHtmlSaid = { readonly laidOut: number };
