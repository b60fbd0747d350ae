import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../core/takeaways/page/page-data.ts';
import { Draft } from '../../fixtures/draft.ts';
import { example } from '../../fixtures/example.ts';
import { HOSTILE, hostileProject } from '../../fixtures/hostile.ts';
import { take, textOf } from '../../fixtures/takeaway.ts';

const dataOf = (html: string): PageData => JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as PageData;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page', () => {
  it('holds all maps twice and what stands behind their stages, and lets nothing else through', async () => {
    const { model, scenario } = example('As-is');
    const html = textOf((await take(model, 'page', { scenario })).bytes);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const script = /<script type="module">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    expect(policy).toBe(`default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; font-src data:; base-uri 'none'; form-action 'none'`);
    expect(html.match(/<section class="map"/g)).toHaveLength(3);
    expect(html.match(/<div class="sheet (?:overview|detail)" hidden><svg /g)).toHaveLength(6);
    expect(html).toContain('<span>Nobody owns it</span>');
    expect(html).not.toMatch(/\b(?:src|href)=/);
    expect(new Set(html.match(/\w+:\/\/[^'"\s]*/g))).toEqual(new Set(['http://www.w3.org/2000/svg']));
    const { stages } = dataOf(html);
    expect(stages).toHaveLength(28);
    const brief = stages.find(({ name }) => name === 'Check order and data');
    expect(Object.fromEntries(brief?.facts ?? [])).toMatchObject({ Owner: 'Onboarding specialist', Systems: 'CRM (reads and writes); Billing (reads)', 'Touch time': '1 h 7 min' });
    expect(brief?.receives).toMatchObject([{ name: 'Hand over deal', lines: ['Onboarding brief', expect.stringContaining('Accepted when:') as string, 'Wait: 1.3 working days', 'Limit (SLA): 1 working day'] }]);
    expect(brief?.checklists[0]?.steps[0]).toMatchObject({ number: '1', text: 'Compare contract and order line by line', about: 'Onboarding specialist · CRM · 20 min' });
    expect(html.length).toBeLessThan(400_000);
  });

  it('has hostile names as text and as data, never as markup', async () => {
    const html = textOf((await take(hostileProject(), 'page')).bytes);
    for (const name of [HOSTILE.image, HOSTILE.script, HOSTILE.frame, HOSTILE.style, HOSTILE.link, HOSTILE.comment]) expect(html).not.toContain(name);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(dataOf(html).stages.map(({ name }) => name)).toEqual([HOSTILE.script, HOSTILE.entity]);
  });

  it('is a page where there is nothing', async () => {
    const html = textOf((await take(new Draft().model(), 'page')).bytes);
    expect(dataOf(html)).toMatchObject({ workflows: [], stages: [] });
  });

  it('has only the workflows that were chosen', async () => {
    const { model, scenario, workflow } = example('As-is');
    const { workflows, stages } = dataOf(textOf((await take(model, 'page', { scenario, workflows: [workflow] })).bytes));
    expect(workflows.map(({ name }) => name)).toEqual(['Customer onboarding']);
    expect(new Set(stages.map((stage) => stage.workflow))).toEqual(new Set([workflow]));
  });
});
