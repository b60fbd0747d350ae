import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../core/map/draw-picture.ts';
import { legendOf } from '../../../core/map/legend-of.ts';
import { lensNames, type LensName } from '../../../core/map/lens.ts';
import { pictureSvg, type PictureOptions } from '../../../core/map/picture-svg.ts';
import { themes } from '../../../core/map/tokens.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { Draft, SCENARIO } from '../../fixtures/draft.ts';
import { example } from '../../fixtures/example.ts';

const { model, scenario, workflow } = example('As-is');
const heading = { title: 'Customer onboarding', about: 'Systems · As-is', date: '2 March 2026' };

function made(lens: LensName, more: Partial<PictureOptions> = {}) {
  const picture = drawPicture(model, scenario, workflow, lens);
  return pictureSvg(picture, { theme: themes.light, heading, legend: legendOf(lookup(model, scenario), workflow, picture), ...more });
}

/** Every element is closed by its own name. */
function wellFormed(svg: string): void {
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name as string);
  }
  expect(open).toEqual([]);
}

describe('a picture as SVG', () => {
  it.each(lensNames)('of the %s lens says what it shows and explains its signs', (lens) => {
    const { svg, width, height } = made(lens);
    wellFormed(svg);
    for (const text of ['Customer onboarding', 'Systems · As-is', '2 March 2026']) expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    const picture = drawPicture(model, scenario, workflow, lens);
    expect(height).toBeGreaterThan(picture.scene.bounds.height);
    for (const { text } of legendOf(lookup(model, scenario), workflow, picture)) expect(svg).toContain(`<title>${text}</title>`);
  });

  it('has only those signs in its legend that occur', () => {
    const ids = (lens: LensName, from = { model, scenario, workflow }) => legendOf(lookup(from.model, from.scenario), from.workflow, drawPicture(from.model, from.scenario, from.workflow, lens)).map((entry) => entry.id);
    expect(ids('systems')).toEqual(['reads', 'writes', 'both', 'record', 'rekeyed', 'typedIn', 'automatic', 'manual']);
    expect(ids('flow')).not.toContain('call');
    expect(ids('flow')).toContain('unowned');
    expect(ids('flow', example('To-be'))).not.toContain('unowned');
    expect(ids('human-ai', example('To-be'))).not.toContain('noGate');
    expect(ids('organisation', example('To-be'))).not.toContain('unowned');
    const d = new Draft();
    d.stage(d.add('workflow', { name: 'Alone' }), 'A', d.add('participant', { name: 'Sales', kind: 'team' }));
    expect(ids('workflows', { model: d.model(), scenario: SCENARIO, workflow: '' })).toEqual(['teams']);
  });

  it('without a legend is lower; without a background nothing is filled in the colour of the page', () => {
    const [whole, plain, clear] = [made('human-ai'), made('human-ai', { legend: [] }), made('human-ai', { isTransparent: true })];
    expect(plain.height).toBeLessThan(whole.height);
    expect(whole.svg).toContain(`fill="${themes.light.page}"`);
    expect(clear.svg).not.toContain(themes.light.page);
  });

  it('asks for fonts of just the letters that occur, heading and legend included', () => {
    let asked = new Map<number, string>();
    const { svg } = made('systems', {
      fonts: (letters) => {
        asked = new Map(letters);
        return [{ weight: 600, url: 'data:font/ttf;base64,AAAA', format: 'truetype' }];
      },
    });
    for (const letter of 'Customer') expect(asked.get(600)).toContain(letter);
    expect(asked.get(400)).toContain('·');
    expect(asked.get(600)).not.toContain('ж');
    expect(svg).toContain("@font-face{font-family:'Inter Variable';font-weight:600;src:url(data:font/ttf;base64,AAAA) format('truetype')}");
  });

  it('takes names as they are, whatever is in them', () => {
    const d = new Draft();
    const flow = d.add('workflow', { name: '$& <b>"A" & B</b>' });
    d.stage(flow, "</text><script>$'", null);
    const picture = drawPicture(d.model(), SCENARIO, flow, 'flow');
    const { svg } = pictureSvg(picture, { theme: themes.light, heading: { title: '$& <b>"A" & B</b>', about: '$1', date: '' }, legend: [] });
    wellFormed(svg);
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg).toContain('$&amp; &lt;b&gt;');
  });
});

describe('any lens from the model alone', () => {
  it('has its columns in the order of the flow map', () => {
    const flow = drawPicture(model, scenario, workflow, 'flow', 'overview');
    const x = new Map(flow.bodies.map((body) => [body.target.id, body.box.x + body.box.width / 2]));
    const columns = drawPicture(model, scenario, workflow, 'systems').bodies.filter((body) => body.target.table === 'stage').map((body) => x.get(body.target.id) ?? 0);
    expect(columns.every((at, i) => i === 0 || at >= (columns[i - 1] ?? 0) - 1)).toBe(true);
  });

  it('is larger in detail than in the overview', () => {
    const width = (density: 'detail' | 'overview') => drawPicture(model, scenario, workflow, 'flow', density).scene.bounds.width;
    expect(width('detail')).toBeGreaterThan(width('overview'));
  });
});
