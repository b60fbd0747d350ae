/**
 * The systems lens: which stage reads and writes what. Stages are columns, systems are rows like the lines of a transit map with
 * a station at each use. At the left integrations join systems; under the stages' names a zigzag says where data is typed in
 * again by hand.
 */
import type { Box, Point } from '../../layout/types.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Integration, Stage, System, SystemUse } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { hueOf } from '../hue.ts';
import { longestWord } from '../fit-text.ts';
import type { Body, Picture, Tie } from '../lens.ts';
import { check, cylinder } from '../marks.ts';
import type { Group, Shape } from '../scene.ts';
import { columnGroups, columnsOf, FAR, LEAST, NAME, ownedBy, stageBody, type Column, type Columns } from './columns.ts';
import { integrationShapes, recordMark, station, typedInHere, zigzagSign } from './systems-signs.ts';
import { emptyPicture, scene } from './picture.ts';
import { rekeyings, type Rekeying } from '../../analysis/rekeying.ts';
import { inTracks } from './tracks.ts';
import { line, readableFrom, SMALL, words } from './words.ts';

const MARGIN = 6;
const TRACK = 46;
const ROW = { least: 96, most: 150, card: 72, head: 44 } as const;
const NAMES = { least: 132, most: 230 } as const;
const STRIP = { track: 52, top: 10 } as const;
/** As wide as high as a projector. */
const ASPECT = 1.58;

interface Row {
  readonly system: System;
  readonly y: number;
  readonly uses: ReadonlyMap<string, SystemUse>;
  /** How many artifacts have it as their system of record. */
  readonly records: number;
}

interface Frame extends Columns {
  readonly rows: readonly Row[];
  /** Where the rows' names begin. */
  readonly names: number;
  readonly strip: number;
  readonly bottom: number;
  readonly unused: readonly System[];
}

export function systemsLens(lookup: Lookup, workflow: string, order?: readonly string[]): Picture {
  const title = lookup.get('workflow', workflow)?.name ?? '';
  const stages = lookup.stages(workflow);
  if (stages.length === 0 || lookup.all('system').length === 0) return emptyPicture('systems', title);
  const usesOf = (stage: Stage) => lookup.by('systemUse', 'stage', stage.id).filter((use) => lookup.get('system', use.system));
  const used = new Set(stages.flatMap((stage) => usesOf(stage).map((use) => use.system)));
  const shown = lookup.all('system').filter((system) => used.has(system.id));
  const integrations = inTracks(
    lookup.all('integration').filter((one) => used.has(one.from) && used.has(one.to) && one.from !== one.to),
    (one) => [rankIn(shown, one.from), rankIn(shown, one.to)],
  );
  const typed = rekeyings(lookup, workflow);
  const names = integrations.count * TRACK + (integrations.count > 0 ? 10 : 0);
  const left = names + Math.ceil(Math.min(NAMES.most, Math.max(NAMES.least, ...shown.map((one) => longestWord(one.name, NAME, 600) + 60)))) + 14;
  const columns = columnsOf(lookup, workflow, { left, isBusy: (stage) => usesOf(stage).length > 0, ...(order ? { order } : {}) });
  const at = new Map(columns.columns.map((column, i) => [column.stage.id, i]));
  const typedTracks = inTracks(typed, (one) => [at.get(one.from.id) ?? 0, at.get(one.to.id) ?? 0], true);
  const strip = typedTracks.count === 0 ? 14 : typedTracks.count * STRIP.track + STRIP.top;
  const pitch = pitchFor(columns.right, columns.top + strip, shown.length);
  const rows = shown.map((system, i): Row => ({
    system,
    y: columns.top + strip + (i + 0.5) * pitch,
    uses: new Map(lookup.by('systemUse', 'system', system.id).map((use) => [use.stage, use])),
    records: lookup.by('artifact', 'systemOfRecord', system.id).length,
  }));
  const unused = lookup.all('system').filter((system) => !used.has(system.id));
  const bottom = columns.top + strip + rows.length * pitch;
  const frame: Frame = { ...columns, rows, names, strip, bottom, unused };
  const into = new Map<string, Set<string>>();
  for (const { to, targets } of typed) into.set(to.id, new Set([...(into.get(to.id) ?? []), ...targets]));
  const lines = integrations.items.map(({ item, track }) => integrationTie(lookup, frame, item, track));
  const zigzags = typedTracks.items.map(({ item, track }) => typedTie(lookup, frame, item, track));
  const groups = [
    ...columnGroups(lookup, frame, bottom),
    ...frame.rows.map((row) => lineGroup(frame, row)),
    ...frame.columns.flatMap((column) => stationGroups(lookup, frame, column, into)),
    ...zigzags.flatMap((one) => one.groups),
    paper(frame),
    ...frame.rows.map((row) => nameGroup(frame, row)),
    ...lines.flatMap((one) => one.groups),
    ...(unused.length > 0 ? [unusedGroup(frame)] : []),
    corner(frame, typed.length),
  ];
  return {
    lens: 'systems',
    scene: scene(title, groups, MARGIN),
    bodies: [
      ...frame.columns.map((column) => stageBody(lookup, column, frame.top, () => spokenStage(lookup, column, usesOf(column.stage)))),
      ...frame.rows.map((row) => systemBody(frame, row, stages)),
    ],
    ties: [...zigzags, ...lines].map((one) => one.tie),
    header: { left, top: frame.top },
  };
}

const rankIn = (shown: readonly System[], id: string): number => shown.findIndex((system) => system.id === id);

/** Rows as high as fills a projector's screen, within limits. */
function pitchFor(width: number, above: number, rows: number): number {
  return Math.round(Math.min(ROW.most, Math.max(ROW.least, (width / ASPECT - above - 40) / Math.max(1, rows))));
}

/** Behind the names at the left, so that what is panned goes under them. */
function paper({ names, left, top, bottom }: Frame): Group {
  const box = { x: -MARGIN, y: top, width: left - 6 + MARGIN, height: bottom - top + 30 };
  return { key: 'mark left', table: 'mark', id: String(names), layer: 'headers', bounds: box, stick: 'left', shapes: [{ kind: 'rect', ...box, fill: 'page' }] };
}

/** The line from the first station to the last one, and faintly before and after. */
function lineGroup({ columns, left, right }: Frame, { system, y, uses }: Row): Group {
  const stops = columns.filter((column) => uses.has(column.stage.id));
  const [first, last] = [stops[0]?.cx ?? left, stops.at(-1)?.cx ?? left];
  const shapes: Shape[] = [
    { kind: 'path', d: `M${left - 20} ${y}H${right}`, stroke: 'lineFaint', strokeWidth: 3 },
    { kind: 'path', d: `M${first} ${y}H${last}`, stroke: 'line', strokeWidth: 6 },
  ];
  return { key: `track ${system.id}`, table: 'system', id: system.id, layer: 'lines', bounds: { x: left - 20, y: y - 4, width: right - left + 20, height: 8 }, shapes };
}

/** A stage's stations, joined from its name downwards. */
function stationGroups(lookup: Lookup, { rows, top }: Frame, { stage, lane, cx, width }: Column, typed: ReadonlyMap<string, ReadonlySet<string>>): readonly Group[] {
  const stops = rows.flatMap((row) => (row.uses.get(stage.id) ? [{ row, use: row.uses.get(stage.id) as SystemUse }] : []));
  const last = stops.at(-1)?.row.y;
  if (last === undefined) return [];
  const made = lookup.by('stageProduct', 'stage', stage.id).flatMap((link) => lookup.get('artifact', link.artifact) ?? []);
  const into = typed.get(stage.id);
  const stem: Group = {
    key: `stem ${stage.id}`, table: 'stage', id: stage.id, layer: 'lines', bounds: { x: cx - 2, y: top, width: 4, height: last - top },
    shapes: [{ kind: 'path', d: `M${cx} ${top}V${last}`, stroke: 'line', strokeWidth: 2.5 }],
  };
  const stations = stops.map(({ row, use }): Group => {
    const kept = made.filter((artifact) => artifact.systemOfRecord === row.system.id).map((artifact) => artifact.name);
    const shapes = [
      ...(into?.has(row.system.id) ? typedInHere(cx, row.y) : []),
      ...station(use.mode, cx, row.y),
      ...(kept.length > 0 ? recordMark(cx + 17, row.y - 17, 10) : []),
      near({ kind: 'rect', x: cx - 3, y: row.y + 24, width: 6, height: 18, fill: `tint${hueOf(lookup, lane).hue}` }),
      ...line(t.lenses.modes[use.mode], cx, row.y + 33, width - 4, SMALL, { anchor: 'middle', weight: 500 }),
    ];
    return { key: `use ${use.id}`, table: 'systemUse', id: use.id, layer: 'cards', bounds: { x: cx - width / 2, y: row.y - 30, width, height: 72 }, shapes };
  });
  return [stem, ...stations];
}

const nameBox = ({ names, left }: Frame, { y }: Row): Box => ({ x: names, y: y - ROW.card / 2, width: left - 14 - names, height: ROW.card });

function nameGroup(frame: Frame, row: Row): Group {
  const box = nameBox(frame, row);
  const hasFoot = row.records > 0 || row.system.category !== '';
  const inner = { x: box.x + 46, y: box.y + 5, width: box.width - 54, height: box.height - (hasFoot ? 27 : 10) };
  const shapes: Shape[] = [
    { kind: 'rect', ...box, y: box.y + 2.5, radius: 10, fill: 'shade' },
    { kind: 'rect', ...box, radius: 10, fill: 'card', stroke: 'line', strokeWidth: 2 },
    { kind: 'path', d: cylinder(box.x + 24, box.y + box.height / 2, SMALL), stroke: 'ink', strokeWidth: 2 },
    ...words(row.system.name, { ...inner, size: NAME, least: LEAST, lines: 2, far: FAR, ...(hasFoot ? { nearFrom: readableFrom(SMALL) } : {}), farBox: { ...inner, height: box.height - 10 } }),
  ];
  const foot = box.y + box.height - 15;
  if (row.records > 0) shapes.push(...recordMark(inner.x + 8, foot, 8).map(near), ...line(t.lenses.recordOf(row.records), inner.x + 22, foot, inner.width - 22, SMALL));
  else shapes.push(...line(row.system.category, inner.x, foot, inner.width, SMALL));
  return { key: `system ${row.system.id}`, table: 'system', id: row.system.id, layer: 'headers', bounds: box, stick: 'left', shapes };
}

/** Drawn where the words beside it are. */
const near = (shape: Shape): Shape => ({ ...shape, from: readableFrom(SMALL) });

interface Drawn {
  readonly tie: Tie;
  readonly groups: readonly Group[];
}

/** Out of one name's left side, down or up a track, into the other's. */
function integrationTie(lookup: Lookup, frame: Frame, one: Integration, track: number): Drawn {
  const [from, to] = [one.from, one.to].map((id) => frame.rows.find((row) => row.system.id === id)) as [Row, Row];
  const beside = frame.rows.length > 0 ? 9 : 0;
  const down = to.y > from.y ? 1 : -1;
  const x = frame.names - 10 - (track + 0.5) * TRACK;
  const points: Point[] = [{ x: frame.names, y: from.y + down * beside }, { x, y: from.y + down * beside }, { x, y: to.y - down * beside }, { x: frame.names, y: to.y - down * beside }];
  const label = { x: x - 22, y: (from.y + to.y) / 2 - 26, width: 44, height: 52 };
  const key = `integration ${one.id}`;
  const title = t.lenses.fromTo(from.system.name, to.system.name);
  const tip = { title, lines: [t.choices[one.kind] ?? '', one.description].filter((text) => text !== '') };
  const shapes = integrationShapes(one.kind, points, label);
  const base = { table: 'integration', id: one.id, layer: 'headers', stick: 'left' } as const;
  const bounds = { x: x - 8, y: Math.min(from.y, to.y) - 4, width: frame.names - x + 8, height: Math.abs(from.y - to.y) + 8 };
  return {
    tie: {
      key, from: `system ${one.from}`, to: `system ${one.to}`, points, label, tip, spoken: `${title}: ${tip.lines.join(', ')}`,
      rows: [{ target: { table: 'integration', id: one.id }, text: title }],
    },
    groups: [{ ...base, key: `line ${key}`, bounds, shapes: shapes.line }, { ...base, key: `label ${key}`, bounds: label, shapes: shapes.label }],
  };
}

/** Under the names, from the stage that has the data to the one that types it in again. */
function typedTie(lookup: Lookup, { columns, top }: Frame, one: Rekeying, track: number): Drawn {
  const [from, to] = [one.from.id, one.to.id].map((id) => columns.find((column) => column.stage.id === id)) as [Column, Column];
  const toRight = to.x > from.x ? 1 : -1;
  const y = top + STRIP.top + track * STRIP.track + 14;
  const [x1, x2] = [from.cx + toRight * 14, to.cx - toRight * 14];
  const points: Point[] = [{ x: x1, y: top }, { x: x1, y }, { x: x2, y }, { x: x2, y: top }];
  const text = t.lenses.rekeyed;
  const sign = zigzagSign(points, text);
  const key = `rekeyed ${one.handoffs.map((handoff) => handoff.id).join(' ')}`;
  const nameOf = (id: string) => lookup.get('system', id)?.name ?? '';
  const systems = t.lenses.fromTo(t.map.list(one.sources.map(nameOf)), t.map.list(one.targets.map(nameOf)));
  const title = t.map.handoffOf(one.from.name, one.to.name);
  const base = { table: 'tie', id: key } as const;
  const bounds = { x: Math.min(x1, x2) - 8, y: top, width: Math.abs(x2 - x1) + 16, height: y - top + 12 };
  return {
    tie: {
      key, from: `stage ${from.stage.id}`, to: `stage ${to.stage.id}`, points, label: sign.box,
      spoken: t.lenses.rekeyedBetween(title, systems),
      tip: { title, lines: [t.lenses.rekeyedHint, systems] },
      rows: one.handoffs.map((handoff) => ({
        target: { table: 'handoff', id: handoff.id },
        text: t.map.handoffOf(lookup.get('stage', handoff.from)?.name ?? '', lookup.get('stage', handoff.to)?.name ?? ''),
      })),
    },
    groups: [
      { ...base, key: `line ${key}`, layer: 'lines', bounds, shapes: sign.line },
      { ...base, key: `label ${key}`, layer: 'labels', bounds: sign.box, shapes: sign.label },
    ],
  };
}

function unusedGroup({ unused, bottom, left, right }: Frame): Group {
  const text = t.lenses.unusedSystems(unused.length, t.map.list(unused.map((system) => system.name)));
  const box = { x: 0, y: bottom + 4, width: Math.max(left, right, 520), height: 26 };
  return { key: 'mark unused', table: 'mark', id: 'unused', layer: 'labels', bounds: box, shapes: line(text, box.x, box.y + 13, box.width, 16, { fill: 'inkSoft' }) };
}

/** How often data is typed in again, where the rows' names and the columns' names meet. */
function corner({ left, top }: Frame, count: number): Group {
  const box = { x: -MARGIN, y: -6, width: left - 6 + MARGIN, height: top + 9 };
  const shapes: Shape[] = [{ kind: 'rect', ...box, fill: 'page' }];
  const middle = top / 2;
  if (count === 0) shapes.push({ kind: 'path', d: check(18, middle, 13), stroke: 'green', strokeWidth: 5 });
  else shapes.push({ kind: 'text', x: 0, y: middle + 22, text: String(count), size: 62, weight: 600, fill: 'redInk' });
  const x = count === 0 ? 46 : 44 + 36 * (String(count).length - 1) + 4;
  shapes.push(...words(t.lenses.rekeyedCount(count), { x, y: 4, width: left - 24 - x, height: top - 8, size: NAME, least: 17, lines: 4, far: FAR, fill: count === 0 ? 'ink' : 'redInk' }));
  return { key: 'mark corner', table: 'mark', id: 'corner', layer: 'flags', bounds: box, stick: 'corner', shapes };
}

function spokenStage(lookup: Lookup, { stage, facts }: Column, uses: readonly SystemUse[]): string {
  const said = uses.map((use) => t.lenses.usesSystem(t.lenses.modes[use.mode], lookup.get('system', use.system)?.name ?? ''));
  return t.map.list([ownedBy(facts, stage), ...said]);
}

function systemBody(frame: Frame, row: Row, stages: readonly Stage[]): Body {
  const { system, uses, records } = row;
  const count = stages.filter((stage) => uses.has(stage.id)).length;
  const lines = [system.category, system.vendor, t.lenses.usedIn(count), records > 0 ? t.lenses.recordOf(records) : ''].filter((text) => text !== '');
  return {
    key: `system ${system.id}`,
    target: { table: 'system', id: system.id },
    box: nameBox(frame, row),
    spoken: t.map.list([system.name, t.lenses.usedIn(count)]),
    tip: { title: system.name, lines },
  };
}

