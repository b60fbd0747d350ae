/** Heat of the example: what weighs where, in the values that the map shows. */
import { describe, expect, test } from 'vitest';
import { findings } from '../../../core/analysis/findings/findings.ts';
import { heatKinds, heatOf, type HeatKind } from '../../../core/analysis/heat/heat.ts';
import { heated } from '../../../core/map/heat.ts';
import { drawPicture } from '../../../core/map/draw-picture.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { countingIds } from '../../fixtures/bench.ts';
import { example } from '../../fixtures/example.ts';
import { TODAY } from '../../fixtures/healthy.ts';

const { model, scenario, workflow } = example('As-is');
const all = lookup(model, scenario);
const env = { today: TODAY, newId: countingIds() };
const heat = (kind: HeatKind) => heatOf(all, env, workflow, kind, findings(all, env));
const named = (kind: HeatKind) => {
  const { stages, handoffs } = heat(kind);
  const handoff = (id: string) => [all.get('handoff', id)?.from, all.get('handoff', id)?.to].map((end) => all.get('stage', end ?? '')?.name).join(' → ');
  return Object.fromEntries([...[...stages].map(([id, one]) => [all.get('stage', id)?.name, one] as const), ...[...handoffs].map(([id, one]) => [handoff(id), one] as const)]) as Record<string, { level: number; text: string }>;
};

describe('the heat of the example', () => {
  test('by waiting: where work lies longest is darkest, and elapsed days are told as such', () => {
    const found = named('waiting');
    const longest = Math.max(...Object.values(found).map(({ level }) => level));
    expect([longest, found['Triage set-up problems → Train key users']]).toEqual([5, { level: 5, text: '2.2 d' }]);
    expect(found['Welcome the customer → Send access data']?.text).toBe('2.3 d');
    expect(found['Hand over deal']).toBeUndefined();
  });

  test('by findings: what is open at a stage or handoff, with a sign where something is high', () => {
    const found = named('findings');
    expect(found['Hold kick-off call']?.text).toMatch(/^\d+ !$/);
    expect(found['Set up billing → Hold kick-off call']?.text).toMatch(/^\d+ !$/);
    expect(found['Deal won']).toBeUndefined();
    const open = findings(all, env).filter(({ at, accepted }) => accepted === null && at.table === 'handoff' && all.get('stage', all.get('handoff', at.id)?.from ?? '')?.workflow === workflow);
    expect(heat('findings').handoffs.size).toBe(new Set(open.map(({ at }) => at.id)).size);
  });

  test('by what handoffs to other teams leave unsaid, by systems and by what AI does alone', () => {
    expect(named('handoffs')).toEqual({ 'Set up billing → Hold kick-off call': { level: 5, text: '0 %' } });
    for (const [id, { text, level }] of heat('systems').stages) {
      expect(Number(text)).toBe(all.by('systemUse', 'stage', id).length);
      expect(level).toBe(Math.min(5, Number(text)));
    }
    expect(named('autonomy')['Triage set-up problems']).toEqual({ level: 5, text: 'L5' });
  });
});

describe.each(['overview', 'detail'] as const)('on the map in its %s', (density) => {
  const plain = drawPicture(model, scenario, workflow, 'flow', density);

  test.each(heatKinds)('%s: each warm stage and handoff has its colour below and its value above, and nothing else changes', (kind) => {
    const warm = heat(kind);
    const { scene } = heated(plain, warm);
    expect(scene.groups.filter((group) => plain.scene.groups.includes(group))).toEqual(plain.scene.groups);
    const groups = new Map(scene.groups.map((group) => [group.key, group]));
    const texts = (key: string) => (groups.get(key)?.shapes ?? []).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    for (const [id, { level, text }] of warm.stages) {
      expect(groups.get(`heat stage ${id}`)?.shapes[0]?.fill).toBe(`heat${level}`);
      expect(texts(`warmth stage ${id}`)).toContain(text);
    }
    for (const [id, { level, text }] of warm.handoffs) {
      expect(groups.get(`heat line ${id}`)?.shapes[0]?.stroke).toBe(`heat${level}`);
      expect([...texts(`warmth line ${id}`), ...texts(`label ${id}`)]).toContain(text);
    }
    // Behind what it is about.
    const first = scene.groups.findIndex(({ key }) => key.startsWith('line '));
    expect(Math.max(...scene.groups.map(({ key }, i) => (key.startsWith('heat ') ? i : -1)))).toBeLessThan(first);
  });

  test('no value lies on a stage', () => {
    for (const kind of ['waiting', 'findings'] as const) {
      const { scene, bodies } = heated(plain, heat(kind));
      for (const { key, bounds } of scene.groups.filter((group) => group.key.startsWith('warmth line '))) {
        const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
        expect(bodies.filter(({ box }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height), `${kind} ${key}`).toEqual([]);
      }
    }
  });
});
