/** Prints several pages of HTML, two at a time: each hidden window has a process of its own. */
import { openPrinter, type PrinterOptions } from './print.ts';

const AT_ONCE = 2;

export interface PrintedPart {
  readonly pdf: Uint8Array;
  /** Which of the pages it is, from 0. */
  readonly at: number;
  /** How much of all is printed now, from 0 to 1. */
  readonly share: number;
}

/** @param onPrinted hears of each as soon as it is there */
export async function printAll(pages: readonly string[], options: PrinterOptions, signal: AbortSignal, onPrinted: (part: PrintedPart) => void): Promise<void> {
  const all = pages.reduce((sum, { length }) => sum + length, 0);
  const waiting = pages.map((html, at) => ({ html, at })).sort((a, b) => b.html.length - a.html.length);
  let done = 0;
  const work = async () => {
    const printer = await openPrinter(options, signal);
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const pdf = await printer.print(next.html);
        done += next.html.length;
        onPrinted({ pdf, at: next.at, share: done / all });
      }
    } finally {
      printer.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, pages.length) }, work));
}
