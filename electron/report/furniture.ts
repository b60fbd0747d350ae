/** What stands around the text of each printed page: the section that runs there, and in the contents the numbers of pages. */
import type { ContentsEntry } from '../../core/report/report.ts';
import type { PageFurniture } from '../../core/report/html/furniture.ts';
import { t } from '../../core/text/text.ts';
import type { Printed } from './read-pages.ts';

/** From the top of a line of the contents to where its letters stand, in millimetres. */
const BASELINE = { chapter: 3.75, inside: 3.5 } as const;

/**
 * @param printed with the empty page in front
 * @param before how many pages come before the first of these: the cover, or none
 */
export function furnitureOf({ pages, numbers }: Printed, running: readonly { readonly id: string; readonly title: string }[], contents: readonly ContentsEntry[], before: number): readonly PageFurniture[] {
  const chapters = new Set(contents.map(({ id }) => id));
  const starts = running.flatMap(({ id, title }) => {
    const page = numbers.get(id);
    return page === undefined ? [] : [{ page, title }];
  });
  return pages.slice(1).map(({ isAcross, links }, i): PageFurniture => {
    // With the empty page in front, as in the numbers.
    const page = i + 2;
    const begins = starts.find((start) => start.page === page);
    const runs = starts.filter((start) => start.page < page).at(-1);
    const entries = links.flatMap(({ to, y }) => {
      const number = numbers.get(to);
      const isChapter = chapters.has(to);
      return number === undefined ? [] : [{ y: y + (isChapter ? BASELINE.chapter : BASELINE.inside), page: number - 1 + before, isChapter }];
    });
    return { isAcross, section: (begins ?? runs)?.title ?? t.report.contents, entries };
  });
}
