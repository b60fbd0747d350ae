/** The words of the report, of its figures and of this project. */
import type { Lookup } from '../../model/lookup.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, choice, heads, systemName } from '../words.ts';

const say = t.reportSections;

export function glossarySection({ lookup, stages }: Sources): readonly Section[] {
  if (stages.length === 0) return [];
  const terms = Object.values(say.terms).map(({ term, means }): readonly Cell[] => [cell(term, 'strong'), cell(means)]);
  const figures = Object.values(t.metrics).map(({ name, formula }): readonly Cell[] => [cell(name, 'strong'), cell(formula)]);
  const artifacts = artifactRows(lookup);
  const table = (head: string, rows: readonly (readonly Cell[])[]): Block => ({ kind: 'table', columns: heads([[head, 28], [say.means, 72]]), rows });
  const blocks: readonly Block[] = [
    table(say.word, terms),
    ...(artifacts.length > 0 ? [{ kind: 'heading', text: say.artifacts } as const, table(say.artifact, artifacts)] : []),
    { kind: 'heading', text: say.figuresMeant },
    table(say.figure, figures),
  ];
  return [{ id: 'glossary', level: 1, kicker: '', title: say.glossary, intro: '', blocks }];
}

/** What is passed and produced, by name. */
function artifactRows(lookup: Lookup): readonly (readonly Cell[])[] {
  return [...lookup.all('artifact')]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((artifact) => {
      const home = artifact.systemOfRecord ? say.keptIn(systemName(lookup, artifact.systemOfRecord)) : '';
      const means = [artifact.description, [choice(artifact.kind), home].filter((part) => part !== '').join(', ')].filter((part) => part !== '').join(' · ');
      return [[{ text: artifact.name, tone: 'strong', of: { table: 'artifact', id: artifact.id }, isHome: true } as const], cell(means)];
    });
}
