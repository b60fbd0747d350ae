/** How to read this report: the signs of its maps, the letters of its tables, and what its figures count. */
import { legend } from '../../map/legend.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, heads } from '../words.ts';

const say = t.reportSections;

export function guideSection({ stages, scope }: Sources): readonly Section[] {
  if (stages.length === 0) return [];
  const { hoursPerDay, daysPerWeek } = scope.project;
  const rows = say.guideRows(hoursPerDay, daysPerWeek).map(([what, how]): readonly Cell[] => [cell(what, 'strong'), cell(how)]);
  const blocks: readonly Block[] = [
    { kind: 'table', columns: heads([[say.where, 26], [say.reading, 74]]), rows },
    { kind: 'heading', text: say.signs },
    { kind: 'legend', entries: legend() },
  ];
  return [{ id: 'guide', level: 1, kicker: '', title: say.guide, intro: '', blocks }];
}
