import { describe, expect, it } from 'vitest';
import { inLine } from '../../../core/takeaways/document/markdown.ts';
import { onlyWorkflows } from '../../../core/takeaways/only-workflows.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { Draft } from '../../fixtures/draft.ts';
import { example } from '../../fixtures/example.ts';
import { HOSTILE, hostileProject } from '../../fixtures/hostile.ts';
import { take, textOf } from '../../fixtures/takeaway.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];

describe('the report as a document', () => {
  it('has headings, tables with heads and the maps as pictures beside it, and no script', async () => {
    const { model, scenario } = example('As-is');
    const { bytes, beside } = await take(model, 'document', { scenario, name: 'Lindqvist report' });
    const html = textOf(bytes);
    for (const part of ['<h1>Onboarding at Lindqvist</h1>', '<h2>Workflow: Customer onboarding</h2>', '<th>Stage</th>', '<b>Hand over deal</b>', '<img src="Lindqvist%20report.map-1.png" alt="Customer onboarding: map">']) expect(html).toContain(part);
    expect(html).not.toMatch(/<script|<svg|<link/);
    expect(beside.map(({ name }) => name)).toEqual([1, 2, 3].map((n) => `Lindqvist report.map-${n}.png`));
    for (const picture of beside) expect([...picture.bytes.slice(0, 4)]).toEqual(PNG);
  });

  it('has hostile names as text', async () => {
    const html = textOf((await take(hostileProject(), 'document')).bytes);
    for (const name of [HOSTILE.image, HOSTILE.script, HOSTILE.frame, HOSTILE.style, HOSTILE.link, HOSTILE.comment]) expect(html).not.toContain(name);
    expect(html).toContain('&lt;script&gt;document.title=&quot;owned&quot;&lt;/script&gt;');
  });

  it('tells only of the workflows that were chosen', async () => {
    const { model, scenario, workflow } = example('As-is');
    const { bytes, beside } = await take(model, 'document', { scenario, workflows: [workflow] });
    expect(beside).toHaveLength(1);
    expect(textOf(bytes)).not.toContain('Workflow: Win the customer');
    const rows = lookup(onlyWorkflows(model, scenario, [workflow]), scenario);
    expect(new Set(rows.all('stage').map((stage) => stage.workflow))).toEqual(new Set([workflow]));
    for (const handoff of rows.all('handoff')) expect(rows.get('stage', handoff.to)).toBeDefined();
    expect(rows.all('step').length).toBeGreaterThan(10);
  });
});

describe('the report as Markdown', () => {
  it('has headings, tables whose rows have as many cells as their heads, and the maps as drawings beside it', async () => {
    const { model, scenario } = example('As-is');
    const { bytes, beside } = await take(model, 'md', { scenario });
    const text = textOf(bytes);
    for (const part of ['# Onboarding at Lindqvist\n', '## Workflow: Customer onboarding\n', '| Stage | Owner |', '![Customer onboarding: map](<out.map-1.svg>)']) expect(text).toContain(part);
    expect(beside.map(({ name }) => name)).toEqual(['out.map-1.svg', 'out.map-2.svg', 'out.map-3.svg']);
    for (const table of text.trimEnd().split('\n\n').filter((block) => block.startsWith('|'))) expect(new Set(table.split('\n').map((line) => line.split(/(?<!\\)\|/).length)).size).toBe(1);
  });

  it.each([
    ['<b> *a* | b', '&lt;b> \\*a\\* \\| b'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['2.5 days', '2.5 days'],
    ['- no list\nnor a second line', '\\- no list nor a second line'],
    ['[x](javascript:1) ![y](z) `c`', '\\[x\\](javascript:1) !\\[y\\](z) \\`c\\`'],
    ['&lt;', '&amp;lt;'],
  ])('has %j as text: %j', (text, written) => expect(inLine(text)).toBe(written));

  it('has hostile names as text, and is text where there is nothing', async () => {
    const text = textOf((await take(hostileProject(), 'md')).bytes);
    expect(text.replaceAll('<br>', '').replaceAll(/\(<[^>]*>\)/g, '')).not.toContain('<');
    expect(textOf((await take(new Draft().model(), 'md')).bytes)).toMatch(/^Workflow report\n\n# Test\n/);
  });
});
