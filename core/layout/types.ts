/**
 * The flow layout's words. Pure geometry: it knows sizes and connections, nothing of names or colours. x runs with the
 * work from left to right, y down through the lanes; one unit is one CSS pixel at 100 %.
 */
import type { Density } from './spacing.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

export type LaneKey = string | null;
export type EdgeKind = 'sequence' | 'branch' | 'rework' | 'escalation';

export interface LayoutNode extends Size {
  readonly id: string;
  readonly lane: LaneKey;
  /** Milestones stand on the time rule as well. */
  readonly kind: string;
  /** The size of its flag on the time rule. */
  readonly flag?: Size;
  /** A sign that stands out of its box, relative to the box: labels keep clear of it. */
  readonly mark?: Box;
}

export interface LayoutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** Nothing: it has no label. */
  readonly label: Size | null;
  /** The label is left out where it would cover something. */
  readonly isOptional?: boolean;
}

export interface LayoutInput {
  /** 'detail' unless said. */
  readonly density?: Density;
  /** Unless `keepLaneOrder` holds the order given, they stand where handoffs cross least. `null` is always last. */
  readonly lanes: readonly { readonly id: LaneKey; readonly isCollapsed?: boolean }[];
  readonly keepLaneOrder?: boolean;
  /** In order: ties are broken by it. */
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Width of the lanes' headers at the left. */
  readonly header: number;
  /** Stages that a person put into a cell; everything else is laid out around them. */
  readonly pins?: Readonly<Record<string, GridCell>>;
  /** How the same workflow stood before the last edit: what can stay where it was, does. */
  readonly earlier?: Arrangement;
}

/** A cell of the grid: column over all lanes, row within the stage's lane. */
export interface GridCell {
  readonly column: number;
  readonly row: number;
}

/** Where a stage stands. */
export interface Standing extends GridCell {
  readonly lane: LaneKey;
}

/** Where everything stands, without coordinates; plain data that can be kept. */
export interface Arrangement {
  /** From top to bottom. */
  readonly lanes: readonly LaneKey[];
  readonly cells: Readonly<Record<string, Standing>>;
}

export interface PlacedNode extends Box {
  readonly id: string;
  readonly lane: LaneKey;
  readonly column: number;
  readonly row: number;
}

export interface PlacedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Corners of the route, from card to card. */
  readonly points: readonly Point[];
  readonly label: Box | null;
  /** Runs against the flow. */
  readonly backward: boolean;
}

export interface PlacedLane extends Box {
  readonly id: LaneKey;
  /** Folded to a strip. */
  readonly isCollapsed: boolean;
}

export interface Flag extends Box {
  readonly id: string;
  /** Where its hairline runs. */
  readonly line: number;
}

export interface Layout {
  readonly density: Density;
  readonly lanes: readonly PlacedLane[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly flags: readonly Flag[];
  /** The time rule above the lanes; nothing without milestones. */
  readonly rule: Box | null;
  readonly header: number;
  readonly bounds: Box;
  /** What the next layout of the same workflow takes as `earlier`. */
  readonly arrangement: Arrangement;
}

export const emptyLayout = (header: number, density: Density = 'detail'): Layout => ({
  density,
  lanes: [],
  nodes: [],
  edges: [],
  flags: [],
  rule: null,
  header,
  bounds: { x: 0, y: 0, width: 0, height: 0 },
  arrangement: { lanes: [], cells: {} },
});
