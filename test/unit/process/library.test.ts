/** The ready processes are the same in both languages, but for their words. */
import { afterEach, expect, test } from 'vitest';
import { placeholdersIn } from '../../../core/process/communications.ts';
import { library, libraryIn, readySource } from '../../../core/process/library/index.ts';
import type { Sketch, Someone } from '../../../core/process/sketch.ts';
import { changesOf } from '../../../core/process/template-changes.ts';
import { insertTemplate, type Source } from '../../../core/process/template.ts';
import { speak, textIn } from '../../../core/text/text.ts';
import { threeStages } from '../../fixtures/bench.ts';

afterEach(() => speak('en'));

const german = libraryIn('de');
const pairs = libraryIn('en').map((source, i) => [source.name, source, german[i]!] as const);

/** Called the same in German. */
const NAMES = ['CRM', 'Monitoring'];

/** What is left of a step without its words: what it says something about, and what it asks for in braces. */
function shapeOf({ text, detail, condition, template, system, produces, performer, audience, ...rest }: Sketch) {
  const kindOf = (one: Someone | null) => one?.kind;
  const isSaid = [text, detail, condition, template, system, produces].map((words) => words !== null && words !== '');
  return { ...rest, isSaid, performer: kindOf(performer), audience: kindOf(audience), placeholders: placeholdersIn(template).slice().sort() };
}

const wordsOf = ({ name, description, steps }: Source): readonly string[] => [
  name,
  description,
  ...steps.flatMap(({ text, detail, condition, template, system, produces, performer, audience }) => [text, detail, condition, template, system ?? '', produces ?? '', performer?.name ?? '', audience?.name ?? '']),
];

test.each(pairs)('%s has the same steps in German, with the same people, times and placeholders', (_, english, other) => {
  expect(other.origin).toBe(english.origin.replace('library/', 'library/de/'));
  expect(other.steps.map(shapeOf)).toEqual(english.steps.map(shapeOf));
});

test.each(pairs)('%s has German words throughout', (_, english, other) => {
  const said = wordsOf(english);
  expect(wordsOf(other).filter((words, i) => words !== '' && words === said[i] && !NAMES.includes(words))).toEqual([]);
});

test('whom and what it names are as many in both languages', () => {
  for (const language of ['en', 'de'] as const) {
    const { roles, systems, processes } = textIn(language).ready;
    for (const names of [roles, systems]) expect(new Set(Object.values(names).map((name) => name.toLowerCase())).size).toBe(Object.keys(names).length);
    expect(Object.keys(processes)).toHaveLength(libraryIn(language).length);
    // No words are left over from a step that is gone.
    expect(Object.values(processes).flatMap(({ steps }) => Object.keys(steps))).toHaveLength(libraryIn(language).flatMap(({ steps }) => steps).length);
  }
});

test('a copy is held against what was inserted, whatever language is spoken later', () => {
  const { bench, quote } = threeStages();
  speak('de');
  const kickOff = library().find(({ origin }) => origin.endsWith('/kick-off'))!;
  expect(kickOff.name).toBe('Projekt-Kick-off');
  const { command, process } = insertTemplate(bench.lookup, quote.id, kickOff, bench.env.newId);
  bench.do(command);
  speak('en');
  expect(library()).not.toContain(kickOff);
  const copy = bench.row('process', process);
  expect(changesOf(bench.lookup, copy, readySource(copy.origin)!)).toEqual([]);
});

test('a copy from before there was German is still found', () => expect(readySource('library/kick-off')?.name).toBe('Project kick-off'));
