/** The slides of one workflow's map: the map, or its parts, each with what its signs mean, and behind them its handoffs by number. */
import { handoffFacts } from '../../map/facts.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Workflow } from '../../model/tables.ts';
import { choice, passedArtifacts, shortTime } from '../../report/words.ts';
import { mapText, t } from '../../text/text.ts';
import { legendShapes } from './map-legend.ts';
import { mapParts, type MapPart } from './map-parts.ts';
import { mapShapes, stageName, type Numbers } from './map-shapes.ts';
import { LEAST } from './fit.ts';
import type { BoxItem, Slide, SlideItem } from './slide.ts';
import { tableSlides } from './table.ts';

const say = t.slides;

export function mapSlides(lookup: Lookup, workflow: Workflow): readonly Slide[] {
  const numbers: Numbers = {
    stages: new Map(lookup.stages(workflow.id).map(({ id }, i) => [id, i + 1])),
    handoffs: new Map(lookup.handoffs(workflow.id).map(({ id }, i) => [id, i + 1])),
  };
  const parts = mapParts(lookup, workflow.id);
  const partOf = new Map(parts.flatMap(({ layout }, i) => layout.nodes.map(({ id }) => [id, i + 1] as const)));
  const slides = parts.map((part, i): Slide => {
    const shapes = mapShapes(lookup, part, numbers);
    return {
      kicker: workflow.name,
      title: say.part(say.map, i + 1, parts.length),
      items: [...shapes, ...goingOn(lookup, i + 1, partOf, numbers, shapes), ...legendShapes(parts.length > 1)],
    };
  });
  return [...(parts.length > FEW ? keySlides(lookup, workflow, parts) : []), ...slides, ...handoffSlides(lookup, workflow)];
}

/** So many parts are found without a key. */
const FEW = 2;

/** What is in which part. */
function keySlides(lookup: Lookup, workflow: Workflow, parts: readonly MapPart[]): readonly Slide[] {
  const { columns } = say;
  const rows = parts.map(({ layout }, i): readonly string[] => [
    String(i + 1),
    layout.nodes.flatMap(({ id }) => lookup.get('stage', id)?.name ?? []).join(', '),
    layout.lanes.map(({ id }) => lookup.get('participant', id)?.name ?? mapText.unowned).join(', '),
  ]);
  return tableSlides({
    kicker: workflow.name,
    title: (part, all) => say.part(say.parts, part, all),
    columns: [
      { title: columns.part, width: 6, align: 'right' },
      { title: columns.stages, width: 64 },
      { title: columns.teams, width: 30 },
    ],
    rows,
  });
}

/** In inches. */
const TAG = { height: 0.2, letter: 0.085, room: 0.1 } as const;

/** Handoffs to other parts: a tag at the stage says where they go on, and where they come from. */
function goingOn(lookup: Lookup, own: number, partOf: ReadonlyMap<string, number>, { stages }: Numbers, shapes: readonly SlideItem[]): readonly BoxItem[] {
  const boxes = new Map(shapes.flatMap((shape) => (shape.kind === 'box' ? [[shape.name, shape] as const] : [])));
  return [...partOf].flatMap(([id, part]): readonly BoxItem[] => {
    const box = boxes.get(stageName(stages.get(id) ?? 0));
    if (part !== own || !box) return [];
    const others = (ends: readonly string[]) => [...new Set(ends.flatMap((end) => partOf.get(end) ?? []))].filter((other) => other !== own).sort((a, b) => a - b);
    const [next, before] = [others(lookup.waysOut(id).map(({ to }) => to)), others(lookup.waysIn(id).map(({ from }) => from))];
    const tag = (name: string, text: string, isRight: boolean): BoxItem => {
      const width = text.length * TAG.letter + TAG.room;
      return {
        kind: 'box', name, shape: 'rect', x: isRight ? box.x + box.width - 0.06 : box.x - width + 0.06, y: box.y + box.height - TAG.height * 0.6, width, height: TAG.height,
        fill: 'accentSoft', stroke: 'accent', strokeWidth: 0.75, inset: 0, words: { text, size: LEAST, isBold: true, align: 'center', valign: 'middle', ink: 'ink' },
      };
    };
    return [
      ...(next.length > 0 ? [tag(say.goesOnShape(box.name), say.goesOn(next), true)] : []),
      ...(before.length > 0 ? [tag(say.comesFromShape(box.name), say.comesFrom(before), false)] : []),
    ];
  });
}

function handoffSlides(lookup: Lookup, workflow: Workflow): readonly Slide[] {
  const nameAt = (id: string) => lookup.get('stage', id)?.name ?? '';
  const rows = lookup.handoffs(workflow.id).map((handoff, i): readonly string[] => {
    const { what } = handoffFacts(lookup, handoff);
    const kind = handoff.kind === 'sequence' ? '' : choice(handoff.kind);
    const passed = passedArtifacts(lookup, handoff).join(', ') || what;
    return [
      String(i + 1),
      nameAt(handoff.from),
      nameAt(handoff.to),
      [kind, passed].filter((text) => text !== '').join(': '),
      handoff.acceptance,
      shortTime(lookup, handoff.wait).map(({ text }) => text).join(' '),
    ];
  });
  const { columns } = say;
  return tableSlides({
    kicker: workflow.name,
    title: (part, parts) => say.part(say.handoffs, part, parts),
    columns: [
      { title: columns.number, width: 5, align: 'right' },
      { title: columns.from, width: 20 },
      { title: columns.to, width: 20 },
      { title: columns.passes, width: 24 },
      { title: columns.accepted, width: 23 },
      { title: columns.wait, width: 10, align: 'right' },
    ],
    rows,
  });
}
