/**
 * The lens of humans and AI: who does what in which stage. Stages are columns; people stand in rows by team, then those outside,
 * then AI with its autonomy and who answers for it. At the bottom gates say where a person looks at what AI made before it goes on.
 */
import type { Box } from '../../layout/types.ts';
import { laneOfParticipant } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Participant, Stage } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { isPassive } from '../../model/lanes.ts';
import { longestWord } from '../fit-text.ts';
import { hueOf } from '../hue.ts';
import type { Body, Picture } from '../lens.ts';
import { check } from '../marks.ts';
import type { Group, Shape } from '../scene.ts';
import { columnGroups, columnsOf, FAR, LEAST, LOUD, NAME, ownedBy, stageBody, type Column, type Columns } from './columns.ts';
import { aiLines } from './describe-participant.ts';
import { gatesOf, hasAi, type Gate } from '../../analysis/gates.ts';
import { gateSign, roles, roleSigns, type Role } from './human-ai-signs.ts';
import { emptyPicture, scene } from './picture.ts';
import { aiFace, face, hasHuman, outsideHatch, pips, teamBar } from './signs.ts';
import { line, readableFrom, SMALL, words } from './words.ts';

const MARGIN = 6;
const TEAM = 31;
const ROW = { least: 58, most: 92, ai: 116, gap: 5 } as const;
const NAMES = { least: 184, most: 290 } as const;
const GATES = 104;
const ASPECT = 1.571;
/** What is said of an AI. */
const SAID = 15.6;

interface Row {
  readonly one: Participant;
  readonly lane: string | null;
  readonly y: number;
  readonly height: number;
  /** By stage. */
  readonly does: ReadonlyMap<string, ReadonlySet<Role>>;
}

interface Frame extends Columns {
  readonly byStage: ReadonlyMap<string, Column>;
  readonly rows: readonly Row[];
  /** Where the rows end and the gates begin. */
  readonly gates: number;
  readonly bottom: number;
}

export function humanAiLens(lookup: Lookup, workflow: string, order?: readonly string[]): Picture {
  const title = lookup.get('workflow', workflow)?.name ?? '';
  const stages = lookup.stages(workflow);
  const does = doings(lookup, stages);
  if (stages.length === 0 || does.size === 0) return emptyPicture('human-ai', title);
  const shown = inRows(lookup, [...does.keys()]);
  const isBusy = (stage: Stage) => lookup.by('participation', 'stage', stage.id).length > 0;
  const longest = Math.max(0, ...shown.map((one) => longestWord(one.name, NAME, 600) + 68), shown.some(isAi) ? 268 : 0);
  const left = TEAM + Math.ceil(Math.min(NAMES.most, Math.max(NAMES.least, longest))) + 8;
  const columns = columnsOf(lookup, workflow, { left, isBusy, ...(order ? { order } : {}) });
  const gates = gatesOf(lookup, columns.columns.map((column) => column.stage));
  const ais = shown.filter(isAi).length;
  const gaps = new Set(shown.map((one) => (isAi(one) ? 'ai' : laneOfParticipant(lookup, one.id)))).size * ROW.gap;
  const room = columns.right / ASPECT - columns.top - (gates.length > 0 ? GATES : 0) - ais * ROW.ai - gaps - 36;
  const pitch = Math.round(Math.min(ROW.most, Math.max(ROW.least, room / Math.max(1, shown.length - ais))));
  const rows: Row[] = [];
  let y = columns.top + 12;
  for (const one of shown) {
    const lane = isAi(one) ? null : laneOfParticipant(lookup, one.id);
    const last = rows.at(-1);
    if (last && (last.lane !== lane || isAi(last.one) !== isAi(one))) y += ROW.gap;
    const height = isAi(one) ? ROW.ai : pitch;
    rows.push({ one, lane, y, height, does: does.get(one.id) ?? new Map() });
    y += height;
  }
  const byStage = new Map(columns.columns.map((column) => [column.stage.id, column]));
  const frame: Frame = { ...columns, byStage, rows, gates: y + 10, bottom: y + (gates.length > 0 ? GATES : 0) + 4 };
  const groups = [
    ...rowTints(lookup, frame),
    ...columnGroups(lookup, frame, frame.bottom).filter((group) => group.layer !== 'lanes'),
    ...gates.flatMap((gate) => barrier(frame, gate)),
    ...rows.flatMap((row) => cells(frame, row)),
    ...gates.flatMap((gate) => gateGroup(frame, gate)),
    paper(frame),
    ...teamGroups(lookup, frame),
    ...rows.map((row) => nameGroup(lookup, frame, row)),
    ...(gates.length > 0 ? [gateName(frame)] : []),
    corner(frame, gates),
  ];
  return {
    lens: 'human-ai',
    scene: scene(title, groups, MARGIN),
    bodies: [
      ...frame.columns.map((column) => stageBody(lookup, column, frame.top, () => spokenStage(lookup, column, gates))),
      ...rows.map((row) => rowBody(lookup, frame, row)),
    ],
    ties: [],
    header: { left, top: frame.top },
  };
}

const isAi = (one: Participant) => one.kind === 'ai';

/** What each participant does in each stage. */
function doings(lookup: Lookup, stages: readonly Stage[]): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Role>>> {
  const all = new Map<string, Map<string, Set<Role>>>();
  const add = (who: string | null, stage: string, role: Role) => {
    if (!who || !lookup.get('participant', who)) return;
    const own = all.get(who) ?? new Map<string, Set<Role>>();
    all.set(who, own);
    own.set(stage, (own.get(stage) ?? new Set()).add(role));
  };
  for (const stage of stages) {
    if (!isPassive(stage)) add(stage.owner, stage.id, 'owns');
    for (const { participant, role } of lookup.by('participation', 'stage', stage.id)) add(participant, stage.id, role);
  }
  return all;
}

/** People by team in the order of the project, then those outside, then AI. */
function inRows(lookup: Lookup, ids: readonly string[]): readonly Participant[] {
  const order = new Map(lookup.all('participant').map((one, i) => [one.id, i]));
  const rank = (one: Participant) => (isAi(one) ? 2 : lookup.get('participant', laneOfParticipant(lookup, one.id))?.kind === 'external' ? 1 : 0);
  const place = (id: string | null) => order.get(id ?? '') ?? 0;
  const lane = (one: Participant) => (isAi(one) ? 0 : place(laneOfParticipant(lookup, one.id)));
  return ids
    .flatMap((id) => lookup.get('participant', id) ?? [])
    .sort((a, b) => rank(a) - rank(b) || lane(a) - lane(b) || place(a.id) - place(b.id));
}

/** Rows of one team beside each other. */
function teamsOf(rows: readonly Row[]): readonly { readonly rows: readonly Row[]; readonly isAi: boolean }[] {
  const teams: { rows: Row[]; isAi: boolean }[] = [];
  for (const row of rows) {
    const last = teams.at(-1);
    if (last && last.isAi === isAi(row.one) && last.rows[0]?.lane === row.lane) last.rows.push(row);
    else teams.push({ rows: [row], isAi: isAi(row.one) });
  }
  return teams;
}

const spanOf = (rows: readonly Row[]) => {
  const [first, last] = [rows[0] as Row, rows.at(-1) as Row];
  return { y: first.y, height: last.y + last.height - first.y };
};

const hueIn = (lookup: Lookup, team: { readonly rows: readonly Row[]; readonly isAi: boolean }) =>
  team.isAi ? ({ hue: 'ai', pattern: 0 } as const) : hueOf(lookup, team.rows[0]?.lane ?? null);

function rowTints(lookup: Lookup, { rows, left, right }: Frame): readonly Group[] {
  return teamsOf(rows).map((team, i): Group => {
    const box = { x: left - 4, ...spanOf(team.rows), width: right - left + 8 };
    const lines = team.rows.slice(1).map((row) => `M${box.x} ${row.y}H${box.x + box.width}`);
    return {
      key: `lane ${i}`, table: 'lane', id: team.rows[0]?.lane ?? '', layer: 'lanes', bounds: box,
      shapes: [
        { kind: 'rect', ...box, fill: `tint${hueIn(lookup, team).hue}` },
        ...(lines.length > 0 ? [{ kind: 'path', d: lines.join(''), stroke: `edge${hueIn(lookup, team).hue}`, strokeWidth: 1 } as const] : []),
      ],
    };
  });
}

function teamGroups(lookup: Lookup, { rows }: Frame): readonly Group[] {
  return teamsOf(rows).map((team, i): Group => {
    const box = { x: 0, ...spanOf(team.rows), width: TEAM };
    const look = hueIn(lookup, team);
    const lane = lookup.get('participant', team.rows[0]?.lane);
    const isItself = team.rows.length === 1 && team.rows[0]?.one.id === lane?.id;
    const name = team.isAi ? t.lenses.ai : isItself ? '' : (lane?.name ?? '');
    return {
      key: `head row ${i}`, table: 'lane', id: lane?.id ?? '', layer: 'headers', bounds: box, stick: 'left',
      shapes: [
        { kind: 'rect', ...box, fill: `head${look.hue}` },
        ...(lane?.kind === 'external' ? [outsideHatch(box, look)] : []),
        ...teamBar({ ...box, width: 6 }, look),
        ...words(name, { x: 6, y: box.y + 4, width: TEAM - 6, height: box.height - 8, size: 20, least: SMALL, anchor: 'middle', isUpright: true, far: [18, 20, 27] }),
      ],
    };
  });
}

function paper({ left, top, bottom }: Frame): Group {
  const box = { x: -MARGIN, y: top, width: left - 4 + MARGIN, height: bottom - top };
  return { key: 'mark left', table: 'mark', id: 'left', layer: 'headers', bounds: box, stick: 'left', shapes: [{ kind: 'rect', ...box, fill: 'page' }] };
}

const nameBox = ({ left }: Frame, row: Row): Box => ({ x: TEAM, y: row.y, width: left - TEAM - 4, height: row.height });

function nameGroup(lookup: Lookup, frame: Frame, row: Row): Group {
  const { one } = row;
  const box = nameBox(frame, row);
  const look = isAi(one) ? ({ hue: 'ai', pattern: 0 } as const) : hueOf(lookup, one.id);
  const cx = box.x + 31;
  const cy = box.y + box.height / 2;
  const text = { x: cx + 29, y: box.y + 6, width: box.x + box.width - cx - 35, height: box.height - 12 };
  const shapes: Shape[] = [{ kind: 'rect', ...box, fill: `tint${look.hue}` }];
  if (isAi(one)) shapes.push(...aiFaces(hasHuman(lookup, one), cx, box), ...aiWords(lookup, one, { ...text, height: box.height - 12 }, cx));
  else shapes.push(...face(one, look, cx, cy, 21), ...words(one.name, { ...text, size: NAME, least: LEAST, lines: 2, far: FAR }));
  return { key: `participant ${one.id}`, table: 'participant', id: one.id, layer: 'headers', bounds: box, stick: 'left', shapes };
}

/** Beside its name, higher where more is said under it. */
const aiFaces = (isAccountable: boolean, cx: number, { y, height }: Box): readonly Shape[] => [
  ...aiFace(isAccountable, cx, y + 29, 21).map((shape) => ({ ...shape, from: readableFrom(SAID) })),
  ...aiFace(isAccountable, cx, y + height / 2, 26).map((shape) => ({ ...shape, to: readableFrom(SAID) })),
];

/** The AI's name, then how much it may do by itself and who answers for it. */
function aiWords(lookup: Lookup, one: Participant, room: Box, cx: number): readonly Shape[] {
  const human = hasHuman(lookup, one) ? lookup.get('participant', one.accountable)?.name : undefined;
  const fallback = lookup.get('participant', one.fallback)?.name;
  const autonomy = one.autonomy === null ? t.lenses.autonomyUnsaid : (t.map.autonomy[one.autonomy - 1] ?? '');
  const [first, second, third] = [room.y + 57, room.y + 77, room.y + 96];
  const x = cx - 20;
  const width = room.x + room.width - x + 4;
  const near = { from: readableFrom(SAID) };
  return [
    ...words(one.name, { ...room, height: 44, size: NAME, least: LEAST, lines: 2, nearFrom: near.from, far: FAR, farBox: room }),
    ...pips(one.autonomy ?? 0, x + 4, first, 4).map((pip) => ({ ...pip, ...near })),
    ...line(autonomy, x + 61, first, width - 61, SAID, { fill: 'violetInk' }),
    ...(human ? line(t.lenses.answersTo(human), x, second, width, SAID, { fill: 'ink' }) : line(t.lenses.nobodyAnswers, x, second, width, SAID, { fill: 'redInk', weight: 600 })),
    ...line(fallback ? t.lenses.fallback(fallback) : t.lenses.noFallback, x, third, width, SAID),
  ];
}

function cells(frame: Frame, row: Row): readonly Group[] {
  const cy = row.y + row.height / 2;
  return [...row.does].flatMap(([stage, done]): Group[] => {
    const column = frame.byStage.get(stage);
    if (!column || column.isThin) return [];
    const { cx, width } = column;
    const bounds = { x: cx - width / 2, y: row.y, width, height: row.height };
    return [{ key: `cell ${stage} ${row.one.id}`, table: 'participation', id: `${stage} ${row.one.id}`, layer: 'cards', bounds, shapes: roleSigns(done, cx, cy, isAi(row.one)) }];
  });
}

/** Behind the stage, from top to bottom: what AI made stops here, or it does not. */
function barrier(frame: Frame, { stage, people }: Gate): readonly Group[] {
  const column = frame.byStage.get(stage.id);
  if (!column) return [];
  const [x, y, end] = [column.x + column.width + 2, frame.top + 12, frame.gates + 8];
  const paint = people.length > 0 ? ({ stroke: 'ink', strokeWidth: 3 } as const) : ({ stroke: 'red', strokeWidth: 2.5, dash: 'dashed' } as const);
  return [{ key: `barrier ${stage.id}`, table: 'mark', id: stage.id, layer: 'time', bounds: { x: x - 2, y, width: 4, height: end - y }, shapes: [{ kind: 'path', d: `M${x} ${y}V${end}`, ...paint }] }];
}

function gateGroup(frame: Frame, { stage, people }: Gate): readonly Group[] {
  const column = frame.byStage.get(stage.id);
  if (!column) return [];
  const cx = column.x + column.width + 2;
  const width = column.width + 10;
  const y = frame.gates;
  const isHeld = people.length > 0;
  const text = isHeld ? t.map.list(people.map((one) => one.name)) : t.lenses.noGate;
  const shapes: Shape[] = [
    ...gateSign(isHeld, cx, y + 22, 20),
    ...words(text, { x: cx - width / 2, y: y + 46, width, height: 46, size: LOUD, least: SMALL, lines: 2, anchor: 'middle', far: [17.5, LOUD], fill: isHeld ? 'ink' : 'redInk' }),
  ];
  return [{ key: `gate ${stage.id}`, table: 'mark', id: stage.id, layer: 'labels', bounds: { x: cx - width / 2, y, width, height: GATES - 12 }, shapes }];
}

function gateName({ left, gates }: Frame): Group {
  const box = { x: 0, y: gates, width: left - 8, height: GATES - 12 };
  return {
    key: 'mark gates', table: 'mark', id: 'gates', layer: 'headers', bounds: box, stick: 'left',
    shapes: words(t.lenses.gates, { x: TEAM + 10, y: gates + 4, width: box.width - TEAM - 10, height: 36, size: NAME, lines: 1, far: FAR }),
  };
}

function corner({ left, top }: Frame, gates: readonly Gate[]): Group {
  const box = { x: -MARGIN, y: -6, width: left - 4 + MARGIN, height: top + 9 };
  const open = gates.filter((gate) => gate.people.length === 0).length;
  const middle = top / 2;
  const shapes: Shape[] = [{ kind: 'rect', ...box, fill: 'page' }];
  if (gates.length === 0) return { key: 'mark corner', table: 'mark', id: 'corner', layer: 'flags', bounds: box, stick: 'corner', shapes: [...shapes, ...words(t.lenses.noAi, { x: 4, y: 4, width: left - 24, height: top - 8, size: NAME, lines: 3, far: FAR, fill: 'inkSoft' })] };
  if (open === 0) shapes.push({ kind: 'path', d: check(18, middle, 13), stroke: 'green', strokeWidth: 5 });
  else shapes.push({ kind: 'text', x: 2, y: middle + 22, text: String(open), size: 62, weight: 600, fill: 'redInk' });
  const x = open === 0 ? 46 : 50 + 36 * (String(open).length - 1);
  shapes.push(...words(t.lenses.openGates(open, gates.length), { x, y: 4, width: left - 20 - x, height: top - 8, size: NAME, least: 17, lines: 4, far: FAR, fill: open === 0 ? 'ink' : 'redInk' }));
  return { key: 'mark corner', table: 'mark', id: 'corner', layer: 'flags', bounds: box, stick: 'corner', shapes };
}

function spokenStage(lookup: Lookup, { stage, facts }: Column, gates: readonly Gate[]): string {
  const parts = lookup.by('participation', 'stage', stage.id).map((one) => t.lenses.does(lookup.get('participant', one.participant)?.name ?? '', t.lenses.roles[one.role]));
  const gate = hasAi(lookup, stage) ? gates.find((one) => one.stage.id === stage.id) : undefined;
  const people = gate ? (gate.people.length > 0 ? [t.lenses.gateBy(t.map.list(gate.people.map((one) => one.name)))] : [t.lenses.noGate]) : [];
  return t.map.list([ownedBy(facts, stage), ...parts, ...people]);
}

function rowBody(lookup: Lookup, frame: Frame, row: Row): Body {
  const { one } = row;
  const counts = (['owns', ...roles] as const).flatMap((role) => {
    const count = [...row.does.values()].filter((done) => done.has(role)).length;
    return count > 0 ? [t.lenses.inStages(t.lenses.roles[role], count)] : [];
  });
  const about = isAi(one)
    ? aiLines(lookup, one)
    : [lookup.get('participant', row.lane)?.name ?? ''].filter((name) => name !== '' && name !== one.name);
  return {
    key: `participant ${one.id}`,
    target: { table: 'participant', id: one.id },
    box: nameBox(frame, row),
    spoken: t.map.list([one.name, ...about, ...counts]),
    tip: { title: one.name, lines: [...about, ...counts] },
  };
}
