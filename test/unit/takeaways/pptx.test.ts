import { describe, expect, it } from 'vitest';
import { deck } from '../../../core/takeaways/slides/deck.ts';
import { LEAST } from '../../../core/takeaways/slides/fit.ts';
import { toMiddles } from '../../../core/takeaways/slides/route.ts';
import { SLIDE, type BoxItem, type ConnectorItem, type Deck, type Slide } from '../../../core/takeaways/slides/slide.ts';
import { Draft } from '../../fixtures/draft.ts';
import { example } from '../../fixtures/example.ts';
import { generated } from '../../fixtures/generated.ts';
import { HOSTILE, hostileProject } from '../../fixtures/hostile.ts';
import { libreOffice, partsOf, textOfPdf } from '../../fixtures/office.ts';
import { all, ENV, take } from '../../fixtures/takeaway.ts';

const boxesOf = ({ items }: Slide) => items.flatMap((item): BoxItem[] => (item.kind === 'box' ? [item] : []));
const connectorsOf = ({ items }: Slide) => items.flatMap((item): ConnectorItem[] => (item.kind === 'connector' ? [item] : []));

/** What nobody could read, or what lies outside. */
function flawsOf({ slides }: Deck): string[] {
  return slides.flatMap((slide, i) =>
    boxesOf(slide).flatMap((box) => [
      ...(box.words && box.words.text !== '' && box.words.size < LEAST ? [`${i + 1}: ${box.name} in ${box.words.size} pt`] : []),
      ...(box.x < -0.3 || box.y < -0.01 || box.x + box.width > SLIDE.width + 0.01 || box.y + box.height > SLIDE.height + 0.01 ? [`${i + 1}: ${box.name} lies outside`] : []),
    ]),
  );
}

/** Connectors that do not run at right angles from the middle of a side of one box to the middle of a side of another. */
function looseIn({ slides }: Deck): string[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  return slides.flatMap((slide) => {
    const boxes = new Map(boxesOf(slide).map((box) => [box.name, box]));
    const isAt = (name: string, { x, y }: { x: number; y: number }) => {
      const box = boxes.get(name);
      if (!box) return false;
      const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
      return (near(y, cy) && (near(x, box.x) || near(x, box.x + box.width))) || (near(x, cx) && (near(y, box.y) || near(y, box.y + box.height)));
    };
    return connectorsOf(slide).flatMap(({ name, from, to, points }) => {
      const turns = points.slice(1).every((point, i) => near(point.x, points[i]!.x) || near(point.y, points[i]!.y));
      return turns && isAt(from, points[0]!) && isAt(to, points.at(-1)!) ? [] : [name];
    });
  });
}

describe('the slides', () => {
  it('are a title, each workflow’s map with its handoffs by number, key figures, and the findings that cost most', () => {
    const { model, scenario } = example('As-is');
    const made = deck(all(model, scenario), ENV);
    expect(made.slides.map(({ kicker, title }) => [kicker, title])).toEqual([
      [undefined, 'Onboarding at Lindqvist'],
      ['Customer onboarding', 'Flow map (1 of 2)'],
      ['Customer onboarding', 'Flow map (2 of 2)'],
      ['Customer onboarding', 'Handoffs (1 of 2)'],
      ['Customer onboarding', 'Handoffs (2 of 2)'],
      ['Win the customer', 'Flow map'],
      ['Win the customer', 'Handoffs'],
      ['Help the customer', 'Flow map'],
      ['Help the customer', 'Handoffs'],
      ['', 'Key figures'],
      [expect.stringMatching(/^The \d+ most costly of 41 open findings$/), 'Most costly findings'],
    ]);
    const words = made.slides.slice(1, 3).flatMap(boxesOf).map((box) => box.words?.text);
    for (const stage of ['Hand over deal', 'Order complete?', 'Hold kick-off call (Unowned)', 'Operations']) expect(words).toContain(stage);
    expect([flawsOf(made), looseIn(made)]).toEqual([[], []]);
  });

  it('show large maps in parts with a key, each readable, with tags where handoffs go on', () => {
    const { model } = generated(40, 16, 3);
    const made = deck(all(model), ENV);
    const maps = made.slides.filter(({ title }) => title.startsWith('Flow map'));
    expect(maps.length).toBeGreaterThan(3);
    expect(made.slides[1]?.title).toMatch(/^The map in parts/);
    expect(maps.flatMap(boxesOf).filter(({ name }) => /^Stage \d+$/.test(name))).toHaveLength(40);
    expect(maps.flatMap(boxesOf).some(({ name, words }) => name.endsWith('goes on') && /^→ \d/.test(words?.text ?? ''))).toBe(true);
    expect([flawsOf(made), looseIn(made)]).toEqual([[], []]);
  }, 20_000);

  it('set very long names whole or with an ellipsis, in type that can be read', () => {
    const d = new Draft({ title: 'T'.repeat(300) });
    const team = d.add('participant', { name: 'N'.repeat(300), kind: 'team' });
    const workflow = d.add('workflow', { name: 'W'.repeat(300) });
    d.handoff(d.stage(workflow, 'Donaudampfschifffahrtsgesellschaft '.repeat(8), team), d.stage(workflow, 'x'.repeat(300), team), ['y'.repeat(300)], { acceptance: 'z '.repeat(9000) });
    expect(flawsOf(deck(all(d.model()), ENV))).toEqual([]);
  });

  it('have a title and say that nothing was found where there is nothing', async () => {
    const d = new Draft();
    expect(deck(all(d.model()), ENV).slides.map(({ title }) => title)).toEqual(['Test', 'Most costly findings']);
    expect((await partsOf((await take(d.model(), 'pptx')).bytes)).has('ppt/slides/slide2.xml')).toBe(true);
  });

  it('are shapes and connectors in the file that hold on to each other: ids are given once, and ends name stages', async () => {
    const { model, scenario } = example('As-is');
    const parts = await partsOf((await take(model, 'pptx', { scenario })).bytes);
    const xml = parts.get('ppt/slides/slide2.xml') ?? '';
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => [id, name] as const);
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length);
    const nameOf = new Map(ids);
    const ends = [...xml.matchAll(/<a:stCxn id="(\d+)" idx="[0-3]"\/><a:endCxn id="(\d+)" idx="[0-3]"\/>/g)];
    expect(ends).toHaveLength(8);
    for (const [, from = '', to = ''] of ends) for (const id of [from, to]) expect(nameOf.get(id)).toMatch(/^Stage \d+$/);
    expect(xml).not.toContain('prst="line"');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Onboarding at Lindqvist</dc:title>');
  });

  it('are well-formed in every part, whatever is in the names', async () => {
    const { image, script, entity } = HOSTILE;
    const d = new Draft({ title: image, client: script, facilitator: entity, purpose: image }, { name: script });
    const team = d.add('participant', { name: image, kind: 'team' });
    const workflow = d.add('workflow', { name: script });
    d.handoff(d.stage(workflow, image, team, { kind: 'decision' }), d.stage(workflow, 'A & B', team, { kind: 'milestone', targetDay: 3 }), [script]);
    for (const [path, xml] of await partsOf((await take(d.model(), 'pptx')).bytes)) {
      expect([path, xml.match(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);).{0,20}/i)]).toEqual([path, null]);
      expect([path, /<(?:img|script)/.test(xml)]).toEqual([path, false]);
      for (const [, value = ''] of xml.matchAll(/fmla="val ([^"]*)"/g)) expect(value).toMatch(/^-?\d+$/);
    }
  });

  it('open in LibreOffice, hostile names as text', async () => {
    const { bytes } = await take(hostileProject(), 'pptx');
    const text = libreOffice('out.pptx', bytes, 'pdf', (folder) => textOfPdf(`${folder}/out.pdf`));
    for (const name of [HOSTILE.style, '<script>document.title', '=HYPERLINK', 'Key figures', '30 min']) expect(text.replace(/\s+/g, ' ')).toContain(name);
  }, 120_000);
});

describe('a way between two boxes', () => {
  const [left, right] = [{ x: 0, y: 0, width: 10, height: 10 }, { x: 30, y: 40, width: 10, height: 20 }];

  it('begins and ends in the middle of a side, and what is next to an end moves along', () => {
    expect(toMiddles([{ x: 10, y: 2 }, { x: 20, y: 2 }, { x: 20, y: 44 }, { x: 30, y: 44 }], left, right)).toEqual([{ x: 10, y: 5 }, { x: 20, y: 5 }, { x: 20, y: 50 }, { x: 30, y: 50 }]);
    expect(toMiddles([{ x: 7, y: 10 }, { x: 7, y: 43 }, { x: 30, y: 43 }], left, right)).toEqual([{ x: 5, y: 10 }, { x: 5, y: 50 }, { x: 30, y: 50 }]);
  });

  it('gets a step where its ends no longer face each other', () => {
    const beside = { x: 30, y: 0, width: 10, height: 20 };
    expect(toMiddles([{ x: 10, y: 8 }, { x: 30, y: 8 }], left, beside)).toEqual([{ x: 10, y: 5 }, { x: 20, y: 5 }, { x: 20, y: 10 }, { x: 30, y: 10 }]);
    expect(toMiddles([{ x: 10, y: 4 }, { x: 30, y: 4 }], left, { ...beside, height: 10 })).toEqual([{ x: 10, y: 5 }, { x: 30, y: 5 }]);
  });
});
