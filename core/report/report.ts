/**
 * The report as data: a document of sections and blocks with its words already chosen, and nothing decided about paper.
 * html.ts sets it as pages; other forms can be written from the same blocks.
 */
import type { LegendEntry } from '../map/legend.ts';
import type { Scene } from '../map/scene.ts';
import type { Hue } from '../map/tokens.ts';
import type { Target } from '../model/field.ts';
import type { Paper } from '../model/report-settings.ts';
import { isTableName, type Participant, type Step } from '../model/tables.ts';

export interface Report {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly paper: Paper;
  /** Nothing: it begins with what follows. */
  readonly cover: Cover | null;
  readonly hasContents: boolean;
  readonly sections: readonly Section[];
}

export interface Cover {
  /** What it is, above the title. */
  readonly kind: string;
  readonly title: string;
  readonly client: string;
  readonly scenario: string;
  readonly purpose: string;
  /** Label and value, such as "Date". */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly teams: readonly Mark[];
  /** Who was in the room, as somebody wrote it. */
  readonly attendees: string;
  /** `#1a2b3c`; empty: the hues of the teams. */
  readonly colour: string;
  /** A data address of a picture; empty: there is none. */
  readonly logo: string;
}

export interface Section {
  /** For links: made of lower-case letters, digits and dashes. */
  readonly id: string;
  readonly title: string;
  /** What it is about, above the title. */
  readonly kicker: string;
  readonly intro: string;
  /** A chapter, or what stands inside the chapter before it. */
  readonly level: 1 | 2;
  /** Begins under the section before, not on a page of its own. */
  readonly isShort?: true;
  readonly blocks: readonly Block[];
}

/** Who somebody is, at a glance: a team's square, a person's circle, an AI's hexagon in the hue of their lane. */
export interface Mark {
  readonly kind: Participant['kind'];
  readonly hue: Hue;
  readonly name: string;
}

export type Tone = 'soft' | 'strong' | 'missing' | 'attention' | 'quote';

export interface Line {
  readonly text: string;
  readonly tone?: Tone;
  readonly mark?: Mark;
  /** How far it is set in. */
  readonly depth?: number;
  /** It comes from what stands above it: an arrow stands before it. */
  readonly isTarget?: true;
  /** The record that it names: a link leads to where that is described. */
  readonly of?: Target;
  /** Here it is described. */
  readonly isHome?: true;
  /** A box stands before it: to be ticked, or ticked. */
  readonly isTicked?: boolean;
}
/** Lines under each other; none: nothing was said. */
export type Cell = readonly Line[];

export interface Column {
  readonly title: string;
  /** Share of the table's width. */
  readonly width: number;
  readonly align?: 'right';
}

export interface BarPart {
  readonly label: string;
  readonly share: number;
  readonly value: string;
  readonly look: 'work' | 'inside' | 'between';
}

export interface ChecklistItem {
  /** '2.1'. */
  readonly number: string;
  readonly depth: number;
  readonly kind: Step['kind'];
  readonly text: string;
  /** Detail, condition, audience and channel, in the order to read. */
  readonly lines: Cell;
  /** The text to send, where it is a communication. */
  readonly template: string;
  readonly who: Cell;
  readonly system: string;
  readonly time: string;
}

export interface MapPicture {
  readonly scene: Scene;
  /** Width of the lanes' names at the left. */
  readonly header: number;
}

export type Block =
  /** With an id it is in the contents; with a mark it is the name of somebody, and smaller. */
  | { readonly kind: 'heading'; readonly text: string; readonly id?: string; readonly mark?: Mark }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: Cell])[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'bar'; readonly title: string; readonly caption: string; readonly parts: readonly BarPart[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly isDense?: true; readonly caption?: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'map'; readonly title: string; readonly overview: MapPicture; readonly detail: MapPicture }
  /** A picture of another lens, on a landscape page of its own. */
  | { readonly kind: 'picture'; readonly title: string; readonly picture: MapPicture; readonly legend: readonly LegendEntry[] }
  | { readonly kind: 'matrix'; readonly corner: string; readonly columns: readonly Line[]; readonly rows: readonly MatrixRow[]; readonly caption: string }
  | { readonly kind: 'timeline'; readonly end: number; readonly unit: string; readonly points: readonly TimePoint[]; readonly caption: string }
  | { readonly kind: 'legend'; readonly entries: readonly LegendEntry[] }
  /** Lines to sign on, one for each name. */
  | { readonly kind: 'signatures'; readonly names: readonly string[] }
  /** Kept on one page where it fits on one. */
  | { readonly kind: 'group'; readonly blocks: readonly Block[] }
  | { readonly kind: 'checklist'; readonly items: readonly ChecklistItem[] };

export interface MatrixRow {
  readonly head: Line;
  /** One for each column. */
  readonly cells: readonly string[];
}

/** A milestone: when it is to be reached and when it is, in the timeline's unit. */
export interface TimePoint {
  readonly name: string;
  readonly target: number | null;
  readonly expected: number | null;
  readonly isLate: boolean;
}

export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly inside: readonly ContentsEntry[];
}

/** What the contents list, and the bookmarks: chapters, the sections in them, and what in those has an id. */
export function contentsOf({ sections }: Report): readonly ContentsEntry[] {
  const chapters: { id: string; title: string; inside: ContentsEntry[] }[] = [];
  for (const { id, title, level, blocks } of sections) {
    const entry = { id, title, inside: blocks.flatMap(listed) };
    const chapter = chapters.at(-1);
    if (level === 2 && chapter) chapter.inside.push(entry);
    else chapters.push(entry);
  }
  return chapters;
}

function listed(block: Block): ContentsEntry[] {
  if (block.kind === 'group') return block.blocks.flatMap(listed);
  return block.kind === 'heading' && block.id ? [{ id: block.id, title: block.text, inside: [] }] : [];
}

/** The name of the place in the document at which a record is described. */
export const anchorOf = ({ table, id }: Target): string => `${table}-${id}`;

/** The record that is described at a place of the document; nothing for a section. */
export function targetAt(anchor: string): Target | undefined {
  const [, table = '', id = ''] = /^([A-Za-z]+)-([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(anchor) ?? [];
  return isTableName(table) ? { table, id } : undefined;
}
