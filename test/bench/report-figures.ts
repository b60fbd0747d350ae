/** Measures reports in the real app; see report.ts. */
import type { ElectronApplication, Page } from '@playwright/test';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Bridge } from '../../core/contract/bridge.ts';
import { plainModel, type Model } from '../../core/model/model.ts';
import type { ReportSettings } from '../../core/model/report-settings.ts';
import type { ReportHtml, ReportHtmlInput } from '../../electron/report/report-html.ts';
import { launchApp } from '../app/harness/launch.ts';

export interface ReportCase {
  readonly name: string;
  readonly model: Model;
  readonly scenario: string;
  readonly settings: ReportSettings;
  readonly runs: number;
}

export interface ReportFigure {
  readonly case: string;
  readonly pages: number;
  readonly kilobytes: number;
  /** Medians: the whole report, and Chromium's print of its HTML alone. */
  readonly report: number;
  readonly print: number;
  readonly ratio: number;
  /** How often it told how far it is, and the longest time between two of these. */
  readonly told: number;
  readonly longestSilence: number;
  readonly longestFrame: number;
  /** What each step of the last one took. */
  readonly steps: Readonly<Record<string, number>>;
}

const jobs = resolve(import.meta.dirname, '../../.build/jobs');

export async function reportFigures({ name, model, scenario, settings, runs }: ReportCase, file: string): Promise<ReportFigure> {
  // Tagged means in one part; that is all it means to the HTML.
  const html = await htmlOf({ model: plainModel(model), scenario, settings: { ...settings, isTagged: true }, book: null, date: '2026-03-02', nonce: 'bench', logo: '' });
  const running = await launchApp({ file });
  try {
    await running.page.locator('[data-testid="map"][data-ready="true"]').waitFor();
    const prints: number[] = [];
    const reports: Made[] = [];
    for (let run = 0; run < runs; run += 1) {
      prints.push(await printOnce(running.app, html));
      reports.push(await makeOnce(running.page, scenario, settings));
    }
    const last = reports.at(-1) as Made;
    const [report, print] = [median(reports.map(({ time }) => time)), median(prints)];
    return {
      case: name,
      pages: last.pages,
      kilobytes: Math.round(last.bytes / 1024),
      report: Math.round(report),
      print: Math.round(print),
      ratio: Math.round((report / print) * 100) / 100,
      told: last.told,
      longestSilence: Math.round(Math.max(...reports.map(({ silence }) => silence))),
      longestFrame: Math.round(Math.max(...reports.map(({ frame }) => frame))),
      steps: last.steps,
    };
  } finally {
    await running.close();
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The finished page, as the app itself makes it. */
function htmlOf(input: ReportHtmlInput): Promise<string> {
  const worker = new Worker(join(jobs, 'report-html.cjs'), { workerData: input });
  return new Promise((done, fail) => {
    worker.on('message', (message: ReportHtml | { readonly said: unknown }) => 'body' in message && done(message.body.join('')));
    worker.once('error', fail);
  });
}

/** From an address to the bytes of its PDF, in a window that is there already. */
function printOnce(app: ElectronApplication, html: string): Promise<number> {
  return app.evaluate(async ({ BrowserWindow, session }, html) => {
    const own = session.fromPartition(`bench ${performance.now()}`, { cache: false });
    own.protocol.handle('app', () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
    const window = new BrowserWindow({ show: false, webPreferences: { session: own, javascript: false, sandbox: true } });
    const started = performance.now();
    await window.loadURL('app://bench/report');
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    const time = performance.now() - started;
    window.destroy();
    return time;
  }, html);
}

interface Made {
  readonly time: number;
  readonly pages: number;
  readonly bytes: number;
  readonly told: number;
  readonly silence: number;
  readonly frame: number;
  readonly steps: Readonly<Record<string, number>>;
}

function makeOnce(page: Page, scenario: string, settings: ReportSettings): Promise<Made> {
  return page.evaluate(
    async ({ scenario, settings }) => {
      const { atlas } = globalThis as unknown as { readonly atlas: Bridge };
      const started = performance.now();
      const told = [started];
      const steps: Record<string, number> = {};
      let step = 'layout';
      const note = (now: number) => (steps[step] = Math.round((steps[step] ?? 0) + now - (told.at(-1) ?? now)));
      const stop = atlas.subscribe((event) => {
        if (event.name !== 'report.progress') return;
        const now = performance.now();
        note(now);
        told.push(now);
        step = event.detail.progress.step;
      });
      let [frame, last, isOver] = [0, started, false];
      const watch = (now: number) => {
        frame = Math.max(frame, now - last);
        last = now;
        if (!isOver) requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
      const answer = await atlas.invoke('report.preview', { scenario, settings, book: null });
      const ended = performance.now();
      note(ended);
      isOver = true;
      stop();
      if (!answer.ok) throw new Error(answer.error.message);
      const { pdf, pages } = answer.value as { readonly pdf: Uint8Array; readonly pages: number };
      const times = [...told, ended];
      return { time: ended - started, pages, bytes: pdf.byteLength, told: told.length - 1, silence: Math.max(...times.slice(1).map((time, i) => time - (times[i] ?? time))), frame, steps };
    },
    { scenario, settings },
  );
}
