import { expect, it } from 'vitest';
import { movableParts, reportSettings, withOnly } from '../../../core/model/report-settings.ts';

it('a project that says nothing has all parts in their usual order', () => {
  expect(reportSettings(null)).toEqual({ paper: 'a4', order: movableParts, off: [], withoutWorkflows: [], isTagged: false });
});

it('a part that the stored order does not know comes behind the one that it usually follows; an unknown name is left out', () => {
  const { order, off } = reportSettings({ order: ['findings', 'summary', 'summary', 'holograms'], off: ['glossary', 'holograms'] });
  expect(order.slice(0, 2)).toEqual(['findings', 'participants']);
  expect(order.indexOf('guide')).toBe(order.indexOf('summary') + 1);
  expect([...order].sort()).toEqual([...movableParts].sort());
  expect(off).toEqual(['glossary']);
});

it('only some parts are those in the order in which they are named', () => {
  const { order, off } = withOnly(reportSettings(null), ['contents', 'findings', 'summary']);
  expect(order.filter((part) => !off.includes(part))).toEqual(['findings', 'summary']);
  expect([off.includes('cover'), off.includes('contents')]).toEqual([true, false]);
});
