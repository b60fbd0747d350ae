/**
 * The report as data: a document of sections and blocks with its words already chosen, and nothing decided about paper.
 * html.ts sets it as pages; other forms can be written from the same blocks.
 */
import type { Scene } from '../map/scene.ts';
import type { Hue } from '../map/tokens.ts';
import type { Participant, Step } from '../model/tables.ts';

export interface Report {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly cover: Cover;
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
}

export interface Section {
  /** For links: made of lower-case letters, digits and dashes. */
  readonly id: string;
  readonly title: string;
  /** What it is about, above the title. */
  readonly kicker: string;
  readonly intro: string;
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
  | { readonly kind: 'table'; readonly caption?: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'map'; readonly id: string; readonly name: string; readonly title: string; readonly overview: MapPicture; readonly detail: MapPicture }
  /** Kept on one page where it fits on one. */
  | { readonly kind: 'group'; readonly blocks: readonly Block[] }
  | { readonly kind: 'checklist'; readonly items: readonly ChecklistItem[] };

export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly inside: readonly { readonly id: string; readonly title: string }[];
}

/** What the contents list, and the bookmarks: sections, and what in them has an id. */
export function contentsOf(report: Report): readonly ContentsEntry[] {
  return report.sections.map(({ id, title, kicker, blocks }) => ({
    id,
    title: kicker === '' ? title : `${kicker}: ${title}`,
    inside: blocks.flatMap(listed),
  }));
}

function listed(block: Block): readonly { readonly id: string; readonly title: string }[] {
  if (block.kind === 'group') return block.blocks.flatMap(listed);
  if (block.kind === 'heading' && block.id) return [{ id: block.id, title: block.text }];
  return block.kind === 'map' ? [{ id: block.id, title: block.name }] : [];
}
