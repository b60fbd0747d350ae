/** Where two histories parted, on small graphs of entries. */
import { describe, expect, it } from 'vitest';
import { History, type EntryNode } from '../../../core/merge/base.ts';
import { diffAlong, rebuildBase } from '../../../core/merge/rebuild.ts';
import { between } from '../../../core/merge/compare.ts';
import { commonProject, edited, machine } from '../../fixtures/edit-history.ts';

/** @example graph('a', 'b a', 'm b c') // an entry and its parents each */
const graph = (...lines: string[]): EntryNode[] =>
  lines.map((line) => {
    const [id = '', ...parents] = line.split(' ');
    return { id, parents, kind: parents.length === 2 ? 'merge' : 'edit' };
  });

describe('the lowest common entry', () => {
  it('of two lines is where they parted', () => {
    const history = new History(graph('r', 'x r', 'a x', 'a2 a'), graph('r', 'x r', 'b x'));
    expect(history.lowestCommon('a2', 'b')).toEqual(['x']);
    expect(history.isAncestor('x', 'b')).toBe(true);
    expect(history.isAncestor('a', 'b')).toBe(false);
  });

  it('of a merge and one of its sides is that side', () => {
    expect(new History(graph('r', 'a r', 'b r', 'm a b', 'b2 b')).lowestCommon('m', 'b2')).toEqual(['b']);
  });

  it('are two where merges crossed', () => {
    expect(new History(graph('r', 'a r', 'b r', 'm a b', 'n b a')).lowestCommon('m', 'n')).toEqual(['a', 'b']);
  });

  it('is none where nothing is common', () => {
    expect(new History(graph('r', 'a r'), graph('q', 'b q')).lowestCommon('a', 'b')).toEqual([]);
  });

  it('does not count a merge that stands undone, and counts it again when it was redone', () => {
    const undone: EntryNode = { id: 'u', parents: ['m'], kind: 'undo', inverts: ['m'], keeps: 'a' };
    const redone: EntryNode = { id: 'd', parents: ['u'], kind: 'redo', inverts: ['u'] };
    const history = new History([...graph('r', 'a r', 'b r', 'm a b'), undone, redone]);
    expect(history.lowestCommon('u', 'b')).toEqual(['r']);
    expect(history.isAncestor('b', 'u')).toBe(false);
    expect(history.lowestCommon('d', 'b')).toEqual(['b']);
  });
});

describe('a state in the past', () => {
  const start = commonProject();
  const [x, y, z] = [edited(start, 5, 8, machine(1)), edited(start, 6, 8, machine(2)), edited(edited(start, 6, 8, machine(2)), 7, 8, machine(2))];
  const diffs = new Map([['x', between(start, x)], ['y', between(start, y)], ['z', between(y, z)]]);
  const history = new History(graph('s', 'x s', 'y s', 'z y'));
  const copies = [{ model: x, tip: 'x' }, { model: z, tip: 'z' }] as const;
  const withoutViews = ({ view: _view, ...tables }: typeof start) => Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, Object.fromEntries(rows)]));

  it('is rebuilt from either copy, and from neither where too much was dropped', () => {
    for (const dropped of ['', 'x', 'y']) {
      const base = rebuildBase(history, copies, (id) => (id === dropped ? undefined : diffs.get(id)));
      expect(base && withoutViews(base)).toEqual(withoutViews(start));
    }
    expect(rebuildBase(history, copies, (id) => (id === 'z' ? diffs.get('z') : undefined))).toBeUndefined();
  });

  it('is reached by going back and then forth', () => {
    expect(history.way('x', 'z')).toEqual({ back: ['x'], forth: ['y', 'z'] });
    expect(diffAlong(['x'], ['y', 'z'], (id) => diffs.get(id))).toBeDefined();
    expect(history.way('x', 'nowhere')).toBeUndefined();
  });
});
