/** Draws the pages of a PDF on canvases, in the window itself, and tells where their links are. Sizes in points. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

export interface PdfLink {
  /** The name of the place that it leads to, and its page from 1. */
  readonly to: string;
  readonly page: number;
  /** From the upper left corner. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Gives the way to stop. @param scale pixels for each point */
  draw(canvas: HTMLCanvasElement, scale: number): () => void;
  links(): Promise<readonly PdfLink[]>;
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  close(): void;
}

export async function openPdf(data: Uint8Array): Promise<Pdf> {
  // The content policy allows no code made from text; fonts are in the file.
  const task = getDocument({ data, isEvalSupported: false, disableFontFace: false, useSystemFonts: false });
  const document = await task.promise;
  const pageOf = pageFinder(document);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(asPage(await document.getPage(number), number, pageOf));
  return { pages, close: () => void task.destroy() };
}

function asPage(page: PDFPageProxy, number: number, pageOf: (name: string) => Promise<number>): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    number,
    width,
    height,
    draw(canvas, scale) {
      const viewport = page.getViewport({ scale });
      [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
      const canvasContext = canvas.getContext('2d');
      if (!canvasContext) return () => undefined;
      const task = page.render({ canvasContext, viewport });
      // Stopping it is refused as well, and is no problem.
      task.promise.catch(() => undefined);
      return () => task.cancel();
    },
    async links() {
      const annotations = (await page.getAnnotations()) as readonly { readonly subtype: string; readonly dest?: unknown; readonly rect: readonly [number, number, number, number] }[];
      const inside = annotations.flatMap(({ subtype, dest, rect }) => (subtype === 'Link' && typeof dest === 'string' ? [{ to: dest, rect }] : []));
      return Promise.all(
        inside.map(async ({ to, rect: [left, bottom, right, top] }) => ({
          to,
          page: await pageOf(to),
          box: { x: left, y: height - top, width: right - left, height: top - bottom },
        })),
      );
    },
  };
}

/** The page of a named place. */
function pageFinder(document: PDFDocumentProxy): (name: string) => Promise<number> {
  const known = new Map<string, Promise<number>>();
  const find = async (name: string): Promise<number> => {
    const [page] = ((await document.getDestination(name)) ?? []) as readonly unknown[];
    return page ? (await document.getPageIndex(page as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1 : 1;
  };
  return (name) => {
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
}
