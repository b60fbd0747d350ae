import { describe, expect, it } from 'vitest';
import { unknownNames } from '../../../core/process/add-steps.ts';
import { libraryIn } from '../../../core/process/library/index.ts';
import { sketchesTime } from '../../../core/process/sketches-time.ts';
import { changesOf, giveBack, takeOver, type Difference } from '../../../core/process/template-changes.ts';
import { insertTemplate, projectSources, saveTemplate, sketchesOf, type Source } from '../../../core/process/template.ts';
import { unknownPlaceholders } from '../../../core/process/communications.ts';
import { expectedOf } from '../../../core/model/estimate.ts';
import { processTime } from '../../../core/model/touch.ts';
import { threeStages, type Bench } from '../../fixtures/bench.ts';

/** A checklist of a stage kept as a template, and a copy of it in another stage. */
function copied() {
  const made = threeStages();
  const { bench, quote, sign, sales } = made;
  const process = bench.add('process', { stage: quote.id, name: 'Prepare' });
  const first = bench.add('step', { process: process.id, text: 'A', performer: sales.id, minutes: { likely: 10 } });
  bench.add('step', { process: process.id, text: 'A1', parent: first.id });
  bench.add('step', { process: process.id, text: 'B' });
  bench.do(saveTemplate(bench.lookup, process, 'Preparation', bench.env.newId).command);
  const [source] = projectSources(bench.lookup) as [Source];
  const inserted = insertTemplate(bench.lookup, sign.id, source, bench.env.newId);
  bench.do(inserted.command);
  const copy = () => bench.row('process', inserted.process);
  const step = (text: string, of = inserted.process) => bench.lookup.by('step', 'process', of).find((row) => row.text === text)!;
  const changes = (of = copy()) => changesOf(bench.lookup, of, projectSources(bench.lookup)[0]!);
  return { ...made, process, source, copy, step, changes };
}

const take = (bench: Bench, of: ReturnType<typeof copied>, some: readonly Difference[]) =>
  bench.do({ type: 'batch', label: 'Take over', commands: some.flatMap((one) => takeOver(bench.lookup, of.copy(), of.source, one, bench.env.newId)) });
const words = (changes: readonly Difference[]) => changes.map((one) => [one.kind, one.text, ...(one.kind === 'changed' ? [one.field] : [])].join(' '));

describe('a template', () => {
  it('is inserted as it was kept, with who does what, and nothing differs', () => {
    const of = copied();
    const { bench, sales, step, copy, changes, process } = of;
    expect(sketchesOf(bench.lookup, copy().id).map(({ depth, text }) => [depth, text])).toEqual([[0, 'A'], [1, 'A1'], [0, 'B']]);
    expect(step('A').performer).toBe(sales.id);
    expect(changes()).toEqual([]);
    expect(changes(bench.row('process', process.id))).toEqual([]);
  });

  it('shows what a copy does otherwise, and takes each difference back by itself', () => {
    const of = copied();
    const { bench, step, changes, copy } = of;
    const { scenario } = bench;
    bench.do({ type: 'step.set', scenario, id: step('A').id, minutes: { likely: 30 }, performer: null });
    bench.do({ type: 'step.remove', scenario, id: step('A1').id });
    bench.do({ type: 'step.move', scenario, id: step('B').id, before: step('A').id });
    bench.add('step', { process: copy().id, text: 'Extra' });
    expect(words(changes()).filter((line) => !line.startsWith('moved')).sort()).toEqual(['added Extra', 'changed A minutes', 'changed A performer', 'missing A1']);
    expect(changes().filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    for (const wanted of ['missing', 'moved', 'added'] as const) {
      const before = changes().length;
      take(bench, of, changes().filter(({ kind }) => kind === wanted).slice(0, 1));
      expect(changes()).toHaveLength(before - 1);
    }
    take(bench, of, changes());
    expect(changes()).toEqual([]);
    expect(sketchesOf(bench.lookup, copy().id).map(({ depth, text }) => [depth, text])).toEqual([[0, 'A'], [1, 'A1'], [0, 'B']]);
  });

  it('is made like one of its copies, from which the others then differ', () => {
    const { bench, step, changes, copy, process } = copied();
    bench.do({ type: 'step.set', scenario: bench.scenario, id: step('B').id, text: 'B, carefully' });
    bench.do(giveBack(bench.lookup, copy()));
    expect(changes()).toEqual([]);
    expect(words(changes(bench.row('process', process.id)))).toEqual(['changed B text']);
  });
});

describe.each(['en', 'de'] as const)('the processes that come with the app (%s)', (language) => {
  const library = libraryIn(language);

  it('are at least twelve, each with a name, a purpose, its own key and steps of several kinds', () => {
    expect(library.length).toBeGreaterThanOrEqual(12);
    expect(new Set(library.map(({ origin }) => origin)).size).toBe(library.length);
    for (const { description, steps, name } of library) {
      expect(description.length, name).toBeGreaterThan(20);
      expect(steps.length, name).toBeGreaterThanOrEqual(6);
      expect(new Set(steps.map(({ kind }) => kind)).size, name).toBeGreaterThanOrEqual(3);
      expect(new Set(steps.map(({ key }) => key)).size, name).toBe(steps.length);
      expect(steps.flatMap(({ template }) => unknownPlaceholders(template)), name).toEqual([]);
      expect(sketchesTime(steps), name).toBeGreaterThan(0);
    }
  });

  it.each(library.map((one) => [one.name, one] as const))('%s is inserted with all it needs, and takes as long as it says', (_, source) => {
    const { bench, quote } = threeStages();
    const missing = unknownNames(bench.lookup, source.steps);
    expect(new Set(missing.map(({ table, name }) => `${table} ${name.toLowerCase()}`)).size).toBe(missing.length);
    const { command, process } = insertTemplate(bench.lookup, quote.id, source, bench.env.newId);
    bench.do(command);
    expect(bench.lookup.steps(process)).toHaveLength(source.steps.length);
    expect(expectedOf(processTime(bench.lookup, process)!)).toBeCloseTo(sketchesTime(source.steps), 6);
    expect(unknownNames(bench.lookup, source.steps)).toEqual([]);
    expect(changesOf(bench.lookup, bench.row('process', process), source)).toEqual([]);
  });
});
