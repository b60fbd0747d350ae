/** Prints several pages of HTML, two at a time: each hidden window has a process of its own. */
import { openPrinter, type PrinterOptions } from './print.ts';

const AT_ONCE = 2;

/** @param onDone hears how much of it is printed, from 0 to 1 */
export async function printAll(pages: readonly string[], options: PrinterOptions, signal: AbortSignal, onDone: (share: number) => void): Promise<readonly Uint8Array[]> {
  const all = pages.reduce((sum, { length }) => sum + length, 0);
  const waiting = pages.map((html, at) => ({ html, at })).sort((a, b) => b.html.length - a.html.length);
  const printed: Uint8Array[] = [];
  let done = 0;
  const work = async () => {
    const printer = await openPrinter(options, signal);
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        printed[next.at] = await printer.print(next.html);
        done += next.html.length;
        onDone(done / all);
      }
    } finally {
      printer.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, pages.length) }, work));
  return printed;
}
