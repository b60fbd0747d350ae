import { describe, expect, it } from 'vitest';
import { lookup as lookupOf } from '../../../core/model/lookup.ts';
import { contentsOf } from '../../../core/report/report.ts';
import { fillPageNumbers } from '../../../core/report/html/page-tokens.ts';
import { example as bundledExample } from '../../fixtures/example.ts';
import { Draft } from '../../fixtures/draft.ts';
import { generated } from '../../fixtures/generated.ts';
import { HOSTILE, hostileProject } from '../../fixtures/hostile.ts';
import { blocksOf, htmlOf, reportOf, textOf } from '../../fixtures/report.ts';
import { exampleOne } from '../../fixtures/times.ts';

const example = () => bundledExample('As-is');

describe('the report of the example', () => {
  it('names every stage, step, participant, system and artifact that is passed', async () => {
    const { model, scenario } = example();
    const lookup = lookupOf(model, scenario);
    const text = textOf(htmlOf(model, scenario));
    const names = [
      ...(['stage', 'participant', 'system', 'process'] as const).flatMap((table) => lookup.all(table).map((row) => row.name)),
      ...lookup.all('step').map((step) => step.text),
      ...lookup.all('handoffArtifact').map((link) => lookup.get('artifact', link.artifact)!.name),
    ];
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(80);
  });

  it('numbers handoffs in the table as on the map, and steps with their nesting', async () => {
    const { model, scenario } = example();
    const lookup = lookupOf(model, scenario);
    const blocks = blocksOf(reportOf(model, scenario));
    const table = blocks.find((block) => block.kind === 'table' && block.columns.some(({ title }) => title === 'Accepted when'));
    const froms = table?.kind === 'table' ? table.rows.map((row) => [row[0]?.[0]?.text, row[1]?.[0]?.text]) : [];
    expect(froms).toEqual(lookup.handoffs(lookup.workflows()[0]!.id).map((one, i) => [String(i + 1), lookup.get('stage', one.from)!.name]));
    const checklist = blocks.find((block) => block.kind === 'checklist');
    expect(checklist?.kind === 'checklist' && checklist.items.map((item) => item.number)).toEqual(['1', '2', '2.1', '2.2', '2.3', '3', '4', '5']);
  });

  it('says what needs attention with names and numbers', async () => {
    const { model, scenario } = example();
    const [summary] = (reportOf(model, scenario)).sections;
    const list = summary?.blocks.find((block) => block.kind === 'list');
    expect(list?.kind === 'list' && list.items.map((item) => item.text).slice(0, 3)).toEqual([
      'Nobody owns “Hold kick-off call”.',
      '“Triage agent” is an AI with no accountable human.',
      'One handoff says nothing about what is passed: from “Set up billing” to “Hold kick-off call”.',
    ]);
  });

  it('lists in its contents what has an address on the page, each once', async () => {
    const { model, scenario } = example();
    const html = htmlOf(model, scenario);
    const ids = contentsOf(reportOf(model, scenario)).flatMap(({ id, inside }) => [id, ...inside.map((one) => one.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(html.split(` id="${id}"`).length - 1, id).toBe(1);
    const filled = fillPageNumbers(html, new Map(ids.map((id, i) => [id, i + 3])));
    expect(filled).not.toContain('<!--page');
    expect(filled).toContain('<a href="#summary"><span>Summary</span><span class="page">3</span>');
  });
});

describe('figures', () => {
  it('are those of the worked example, in words', async () => {
    const text = textOf(htmlOf(exampleOne().draft.model()));
    expect(text).toContain('Lead time, expected 1 working day best 6 h 34 min, worst 1.3 working days');
    expect(text).toContain('Work 3 h 10 min');
    expect(text).toContain('Flow efficiency 38 %');
    expect(text).toContain('Between teams 23 % 1 h 54 min of waiting at handoffs');
  });

  it('that cannot be computed give the reason', async () => {
    const flow = exampleOne().way('C > A', { kind: 'rework', probability: 1 });
    expect(textOf(htmlOf(flow.draft.model()))).toContain('The lead time cannot be computed. “A”, “B” and “C” lead to one another and never to an end.');
  });
});

describe('names that try to be markup', () => {
  it('stand as text: no element, attribute or comment comes of them', async () => {
    const html = htmlOf(hostileProject());
    const text = textOf(html.replace(/<!--page [a-z0-9-]+-->/g, ''));
    for (const name of Object.values(HOSTILE)) expect(text).toContain(name.replace(/\s+/g, ' '));
    // In text every < is written otherwise, so what looks like a tag is one.
    const tags = html.match(/<[^!/][^>]*>/g) ?? [];
    const names = new Set(tags.map((tag) => /^<[a-z0-9]*/i.exec(tag)?.[0].slice(1)));
    const known = 'html head meta title style body section p div h1 h2 h3 span strong b i ul li a dl dt dd header figure figcaption table colgroup col thead tbody tr th td blockquote br svg g path rect circle text defs pattern';
    expect([...names].filter((name) => !known.split(' ').includes(name ?? ''))).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith('<style'))).toHaveLength(1);
    expect(tags.filter((tag) => /\s(?:on\w+|style|src)=|href="(?!#)/.test(tag))).toEqual([]);
    expect(html.includes('url(http')).toBe(false);
  });

  it('do not take the place of page numbers', async () => {
    const html = fillPageNumbers(htmlOf(hostileProject()), new Map([['summary', 42]]));
    expect(html.split('42</span>').length - 1).toBe(1);
  });
});

it('a project with nothing in it has a report too', async () => {
  const html = htmlOf(new Draft().model());
  expect(textOf(html)).toContain('0 workflows with 0 stages');
});

it('a workflow of 300 stages is set in seconds, its map in readable parts', async () => {
  const { model } = generated(300, 6, 1);
  const started = performance.now();
  const html = htmlOf(model);
  expect(performance.now() - started).toBeLessThan(10_000);
  const parts = html.split('class="map-page"').length - 1;
  expect(parts).toBeGreaterThan(4);
  expect(parts).toBeLessThan(80);
});
