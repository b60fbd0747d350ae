import { describe, expect, it } from 'vitest';
import { lookup as lookupOf } from '../../../core/model/lookup.ts';
import { contentsOf, type ContentsEntry } from '../../../core/report/report.ts';
import { movableParts, reportSettings, withOnly } from '../../../core/model/report-settings.ts';
import { example as bundledExample } from '../../fixtures/example.ts';
import { Draft } from '../../fixtures/draft.ts';
import { generated } from '../../fixtures/generated.ts';
import { HOSTILE, hostileProject } from '../../fixtures/hostile.ts';
import { blocksOf, coverOf, htmlOf, reportOf, textOf } from '../../fixtures/report.ts';
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

  it('says what needs attention with names and numbers: a sentence a problem, then what is high', () => {
    const { model, scenario } = example();
    const summary = reportOf(model, scenario).sections.find(({ id }) => id === 'summary');
    const lines = summary?.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : [])) ?? [];
    expect(lines).toContain('Hold kick-off call: 3 participants work on it (“Onboarding specialist”, “Account executive” and “Customer”), and none of them owns it.');
    expect(lines[0]).toBe('Breakdown between teams: 2 findings, 2 of them high; most time hangs on “Solve the problem”.');
    for (const line of lines) expect(line).toMatch(/\d|“/);
    const sentences = summary?.blocks.flatMap((block) => (block.kind === 'group' ? block.blocks.flatMap((inside) => (inside.kind === 'text' ? [inside.text] : [])) : []));
    expect(sentences?.[0]).toBe('A case takes 2.2 weeks. 1.8 working days of that is work (16 %); 5.8 working days (53 %) it waits at 9 handoffs between teams. Onboarding specialist has it longest: 4 working days, 37 % of the lead time. The target of 3 weeks is met with 4 working days to spare.');
  });

  it('lists in its contents what has an address on the page, each once, and leads only to what is there', () => {
    const { model, scenario } = example();
    const html = htmlOf(model, scenario);
    const ids = contentsOf(reportOf(model, scenario)).flatMap(function idsOf({ id, inside }: ContentsEntry): string[] {
      return [id, ...inside.flatMap(idsOf)];
    });
    expect(ids.length).toBeGreaterThan(60);
    expect(new Set(ids).size).toBe(ids.length);
    const found = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(found).size).toBe(found.length);
    expect([...ids, ...[...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id ?? '')].filter((id) => !found.includes(id))).toEqual([]);
  });

  it('has each handoff between teams in the contract of its two teams, with room to sign, and says what is still to be agreed', () => {
    const { model, scenario } = example();
    const contracts = reportOf(model, scenario).sections.find(({ title, kicker }) => title === 'Handoff contracts' && kicker === 'Customer onboarding');
    const titles = contracts?.blocks.map((block) => (block.kind === 'group' && block.blocks[0]?.kind === 'heading' ? block.blocks[0].text : ''));
    expect(titles).toEqual(['From Sales to Operations', 'From Operations to Sales', 'From Operations to Customer', 'From Operations to Support', 'From Support to Operations']);
    const text = textOf(htmlOf(model, scenario, withOnly(reportSettings(null), ['contracts'])));
    expect(text).toContain('For Support: name, date, signature');
    expect(text).toContain('To be agreed');
  });

  it('sets milestones on a line with their targets and when a case comes to them', () => {
    const { model, scenario } = example();
    const line = blocksOf(reportOf(model, scenario)).find((block) => block.kind === 'timeline');
    expect(line?.kind === 'timeline' && line.points.map(({ name, target, isLate }) => [name, target, isLate])).toEqual([['Order accepted', 2, false], ['Kick-off held', 6, false], ['Live', 15, false]]);
  });

  it('has findings problem by problem, each with the element that it leads to, and all data at the end', () => {
    const { model, scenario } = example();
    const { sections } = reportOf(model, scenario);
    const headings = sections.find(({ id }) => id === 'findings')?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings?.slice(0, 4)).toEqual(['Breakdown between teams', 'Unclear ownership', 'Delay from coordination', 'Complexity as systems scale']);
    const text = textOf(htmlOf(model, scenario, withOnly(reportSettings(null), ['appendix'])));
    for (const said of ['Availability: 99.8 %', 'Role: Decides', 'Cost an hour: 62', 'lead time 5,']) expect(text).toContain(said);
  });
});

describe('parts', () => {
  const titles = (settings: Parameters<typeof reportOf>[2]) => {
    const { model, scenario } = example();
    return reportOf(model, scenario, settings).sections.map(({ title }) => title);
  };

  it('come in the order in which they are wanted; those of workflows that stand together come workflow by workflow', () => {
    expect(titles(withOnly(reportSettings(null), ['systems', 'stages', 'raci', 'summary']))).toEqual(['Systems', 'Customer onboarding', 'Stages', 'RACI', 'Win the customer', 'Stages', 'RACI', 'Help the customer', 'Stages', 'RACI', 'Summary']);
    expect(titles(withOnly(reportSettings(null), ['stages', 'systems', 'raci'])).filter((title) => title === 'Customer onboarding')).toHaveLength(2);
  });

  it('can each be left out, and each makes pages of its own in the example', () => {
    const all = titles(reportSettings(null)).length;
    // Nobody has followed a case there.
    for (const part of movableParts.filter((one) => one !== 'walks' && one !== 'figures')) expect(titles({ ...reportSettings(null), off: [part] }).length, part).toBeLessThan(all);
  }, 60_000);

  it('leave out workflows that are not wanted, also from the figures and findings', () => {
    const { model, scenario } = example();
    const [first, ...others] = lookupOf(model, scenario).workflows();
    const text = textOf(htmlOf(model, scenario, { ...reportSettings(null), withoutWorkflows: others.map(({ id }) => id), off: ['appendix', 'organisation', 'systems', 'participants'] }));
    expect(text).toContain(first?.name);
    expect(text).not.toContain('Qualify the lead');
    expect(text).toContain('1 workflow with 16 stages');
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
    const html = coverOf(hostileProject()) + htmlOf(hostileProject());
    const text = textOf(html);
    for (const name of Object.values(HOSTILE)) expect(text).toContain(name.replace(/\s+/g, ' '));
    // In text every < is written otherwise, so what looks like a tag is one.
    const tags = html.match(/<[^!/][^>]*>/g) ?? [];
    const names = new Set(tags.map((tag) => /^<[a-z0-9]*/i.exec(tag)?.[0].slice(1)));
    const known = 'html head meta title style body section p div h1 h2 h3 span strong b i ul li a dl dt dd header figure figcaption table h4 colgroup col thead tbody tr th td blockquote br svg g path rect circle text defs pattern';
    expect([...names].filter((name) => !known.split(' ').includes(name ?? ''))).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith('<style'))).toHaveLength(2);
    expect(tags.filter((tag) => /\s(?:on\w+|style|src)=|href="(?!#)/.test(tag))).toEqual([]);
    expect(html.includes('url(http')).toBe(false);
  });
});

it('a project with nothing in it has a report too', async () => {
  const html = htmlOf(new Draft().model());
  expect(textOf(html)).toContain('0 workflows with 0 stages');
  expect(html).toContain('Summary');
});

it('a workflow of 300 stages is set in seconds, its map in readable parts: each stage has its name on one of them', async () => {
  const { model } = generated(300, 6, 1);
  const started = performance.now();
  const html = htmlOf(model);
  expect(performance.now() - started).toBeLessThan(10_000);
  const parts = html.split('class="map-page"').length - 1;
  expect(parts).toBeGreaterThan(4);
  expect(parts).toBeLessThan(80);
  const named = new Set([...html.matchAll(/<g data-table="stage" data-id="([^"]+)">(?:<(?!\/g>)[^>]*>)*?<text/g)].map(([, id]) => id));
  const withNames = [...model.stage.values()].filter(({ kind }) => kind !== 'milestone');
  expect(withNames.filter(({ id }) => !named.has(id))).toEqual([]);
});
