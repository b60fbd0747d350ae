/** The sizes of paper and what the margins leave of it; millimetres, and CSS pixels where pictures are fitted. */
import type { Paper } from '../../model/report-settings.ts';

interface Sheet {
  /** Upright. */
  readonly width: number;
  readonly height: number;
  /** As CSS calls it. */
  readonly name: string;
}

export const sheets: Readonly<Record<Paper, Sheet>> = {
  a4: { width: 210, height: 297, name: 'A4' },
  letter: { width: 215.9, height: 279.4, name: 'letter' },
};

/** At the left and right of all pages. */
export const SIDE = 18;
/** Above and below, on upright pages and on those of maps. */
export const UPRIGHT = { top: 25, bottom: 22 } as const;
export const ACROSS = { top: 20, bottom: 14 } as const;

const PIXELS = 96 / 25.4;

/** How wide the text is. */
export const textWidth = (paper: Paper): number => sheets[paper].width - 2 * SIDE;
/** How wide a page on its side is between the margins. */
export const acrossWidth = (paper: Paper): number => sheets[paper].height - 2 * SIDE;

/** What a page on its side leaves below its title; with the legend under the picture less. */
export function plateRoom(paper: Paper, legendHeight = 0): { readonly width: number; readonly height: number } {
  const height = sheets[paper].width - ACROSS.top - ACROSS.bottom - 11.4 - legendHeight;
  return { width: Math.floor(acrossWidth(paper) * PIXELS), height: Math.floor(height * PIXELS) };
}
