/** The legends of the lenses: each sign beside what it means, drawn by the same functions as the pictures. */
import type { Participant } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { legend, type LegendEntry } from '../legend.ts';
import type { LensName } from '../lens.ts';
import { clockHands } from '../marks.ts';
import type { Shape } from '../scene.ts';
import type { Token } from '../tokens.ts';
import { arrowAtEnd, curvePath, cutBack, type Curve } from './curve.ts';
import { gateSign, roleSign, roleSigns } from './human-ai-signs.ts';
import { aiFace, brokenSign, face, outsideHatch, pips, teamBar } from './signs.ts';
import { integrationMark, recordMark, station, typedInHere, zigzag } from './systems-signs.ts';
import { artifactMark, callMark, linkLine } from './workflows.ts';
import { line } from './words.ts';

type Texts = typeof t.lenses.legend;
type OwnLens = keyof Texts;
type Signs<L extends OwnLens> = Readonly<Record<keyof Texts[L], readonly Shape[]>>;

const [WIDTH, HEIGHT] = [88, 28];
const [CX, CY] = [WIDTH / 2, HEIGHT / 2];
const somebody = { kind: 'role', name: 'A B' } as Participant;
const plain = { hue: 1, pattern: 0 } as const;

/** A sign is made larger than its place in some lenses: shrunk shapes for the legend. */
const shrunk = (shapes: readonly Shape[], share: number): readonly Shape[] =>
  shapes.map((shape) => ({ ...shape, ...(shape.strokeWidth ? { strokeWidth: shape.strokeWidth * share } : {}) }));

const curve: Curve = [{ x: 4, y: CY }, { x: CX, y: CY }, { x: 84, y: CY }];
const flowLine = (width: number, colour: Token): readonly Shape[] => [
  { kind: 'path', d: curvePath(cutBack(curve, 10 + width)), stroke: colour, strokeWidth: width },
  { kind: 'path', d: arrowAtEnd(curve, 12 + width, 10 + width * 1.5), fill: colour },
];

const aiWith = (hasHuman: boolean): readonly Shape[] => [...aiFace(true, 24, CY, 11), ...(hasHuman ? pips(2, 44, CY, 3) : brokenSign(46, CY, 10))];

const systems = (): Signs<'systems'> => ({
  reads: station('reads', CX, CY, 11),
  writes: station('writes', CX, CY, 11),
  both: station('both', CX, CY, 11),
  record: recordMark(CX, CY, 10),
  rekeyed: [{ kind: 'path', d: zigzag({ x: 6, y: CY }, { x: 82, y: CY }), stroke: 'red', strokeWidth: 3 }],
  typedIn: shrunk([...typedInHere(CX, CY, 13), ...station('writes', CX, CY, 8)], 0.7),
  automatic: integrationMark('api', WIDTH, CY),
  manual: integrationMark('manual', WIDTH, CY),
});

const humanAi = (): Signs<'human-ai'> => ({
  owns: shrunk(roleSigns(new Set(['owns']), CX, CY, false, 11), 0.9),
  executes: roleSign('executes', CX, CY, 'ink', 9),
  decides: roleSign('decides', CX, CY, 'ink', 9),
  assists: roleSign('assists', CX, CY, 'ink', 9),
  reviews: roleSign('reviews', CX, CY, 'ink', 10),
  consulted: roleSign('consulted', CX, CY, 'ink', 12),
  informed: roleSign('informed', CX, CY, 'ink', 12),
  byAi: roleSign('executes', CX, CY, 'violet', 9),
  gate: gateSign(true, CX, CY, 13),
  noGate: gateSign(false, CX, CY, 12),
  autonomy: aiWith(true),
  nobody: aiWith(false),
});

const organisation = (): Signs<'organisation'> => ({
  team: [{ kind: 'rect', x: 16, y: 3, width: 56, height: 22, radius: 7, fill: 'tint1', stroke: 'hue1', strokeWidth: 2 }],
  outside: [{ kind: 'rect', x: 16, y: 3, width: 56, height: 22, radius: 7, fill: 'tintnone', stroke: 'huenone', strokeWidth: 2, dash: 'fine' }, outsideHatch({ x: 18, y: 5, width: 52, height: 18 }, { hue: 'none', pattern: 0 })],
  person: face(somebody, plain, CX, CY, 12),
  autonomy: aiWith(true),
  nobody: aiWith(false),
  answers: [{ kind: 'path', d: `M8 ${CY}H80`, stroke: 'violet', strokeWidth: 2.5, dash: 'dotted' }],
  handoffs: [...flowLine(5, 'line'), { kind: 'rect', x: 26, y: 4, width: 24, height: 20, radius: 10, fill: 'pill', stroke: 'line', strokeWidth: 1.5 }, ...line('3', 38, CY, 20, 14, { weight: 600, fill: 'ink', anchor: 'middle' })],
  wait: [
    { kind: 'rect', x: 18, y: 4, width: 52, height: 20, radius: 10, fill: 'badge' },
    { kind: 'circle', x: 31, y: CY, radius: 5.2, stroke: 'badgeInk', strokeWidth: 1.3 },
    { kind: 'path', d: clockHands(31, CY, 5.2), stroke: 'badgeInk', strokeWidth: 1.3 },
    ...line('2 d', 40, CY, 30, 12.5, { weight: 600, fill: 'badgeInk' }),
  ],
  unowned: [{ kind: 'rect', x: 16, y: 3, width: 56, height: 22, radius: 7, fill: 'redSoft', stroke: 'red', strokeWidth: 2, dash: 'dashed' }],
});

const workflows = (): Signs<'workflows'> => ({
  calls: [...linkLine([{ x: 2, y: CY }, { x: 86, y: CY }], true), { kind: 'rect', x: 27, y: 3, width: 26, height: 22, radius: 11, fill: 'pill', stroke: 'lineStrong', strokeWidth: 1.5 }, ...shrunk(callMark(40, CY), 0.9)],
  supplies: [...linkLine([{ x: 2, y: CY }, { x: 86, y: CY }], false), { kind: 'rect', x: 27, y: 3, width: 26, height: 22, radius: 11, fill: 'pill', stroke: 'line', strokeWidth: 1.5 }, ...shrunk(artifactMark(40, CY), 0.9)],
  teams: ([0, 1, 2] as const).flatMap((hue) => teamBar({ x: 10 + hue * 23, y: 9, width: 20, height: 9 }, { hue, pattern: 0 })),
  owner: face(somebody, plain, CX, CY, 12),
  lead: [
    { kind: 'circle', x: CX, y: CY, radius: 8, stroke: 'ink', strokeWidth: 1.75 },
    { kind: 'path', d: clockHands(CX, CY, 8), stroke: 'ink', strokeWidth: 1.75 },
  ],
  ai: aiFace(true, CX, CY, 12),
  nobody: aiWith(false),
});

const entriesOf = <L extends OwnLens>(texts: Texts[L], signs: Signs<L>): readonly LegendEntry[] =>
  (Object.keys(texts as object) as (keyof Texts[L] & string)[]).map((id) => ({ id, text: String(texts[id]), shapes: signs[id], width: WIDTH, height: HEIGHT }));

/** In the order of importance; drawn at 100 %. */
export function lensLegend(lens: LensName): readonly LegendEntry[] {
  const texts = t.lenses.legend;
  switch (lens) {
    case 'flow':
      return legend();
    case 'systems':
      return entriesOf<'systems'>(texts.systems, systems());
    case 'human-ai':
      return entriesOf<'human-ai'>(texts['human-ai'], humanAi());
    case 'organisation':
      return entriesOf<'organisation'>(texts.organisation, organisation());
    case 'workflows':
      return entriesOf<'workflows'>(texts.workflows, workflows());
  }
}
