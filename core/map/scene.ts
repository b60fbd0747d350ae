/**
 * A picture as data: what to draw, in the words of tokens.ts, with nothing left to decide. The window paints it on a canvas,
 * svg.ts writes it as SVG, the report prints that; so all three are the same picture.
 */
import type { Density } from '../layout/spacing.ts';
import type { Box } from '../layout/types.ts';
import type { TableName } from '../model/tables.ts';
import type { Token } from './tokens.ts';
import type { Weight } from './text-width.ts';

interface Paint {
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly strokeWidth?: number;
  readonly dash?: 'dashed' | 'dotted' | 'fine';
  /** In a group that sticks: its ground, as wide or high as the lane; the rest keeps the size at which it reads. */
  readonly isGround?: boolean;
  /** Level of detail: drawn from this zoom on, and below that one. */
  readonly from?: number;
  readonly to?: number;
}

export type Shape =
  | (Paint & Box & { readonly kind: 'rect'; readonly radius?: number })
  | (Paint & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number })
  /** `d` as in SVG, with absolute coordinates. */
  | (Paint & { readonly kind: 'path'; readonly d: string })
  /** y is the baseline. */
  | (Paint & {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: Weight;
      readonly anchor?: 'start' | 'middle' | 'end';
      /** Reads upwards. */
      readonly isUpright?: boolean;
    });

/** From back to front. */
export const layers = ['lanes', 'time', 'lines', 'cards', 'labels', 'headers', 'flags'] as const;
export type Layer = (typeof layers)[number];

/** What is drawn for one record. A handoff has two: its line and its label. */
export interface Group {
  readonly key: string;
  /** A table of the model, or what is drawn for none: 'lane', 'milestone', 'rule', 'mark', 'tie'. */
  readonly table: TableName | 'lane' | 'milestone' | 'rule' | 'mark' | 'tie';
  readonly id: string;
  readonly layer: Layer;
  readonly bounds: Box;
  /** On screen it stays in sight at this edge, or at both, while the map is panned. */
  readonly stick?: 'left' | 'top' | 'corner';
  readonly shapes: readonly Shape[];
}

export interface Scene {
  readonly density: Density;
  readonly title: string;
  readonly bounds: Box;
  readonly groups: readonly Group[];
}

/** Names of lanes and the time rule grow no larger than this with the zoom: close in, the screen belongs to the work. */
export const MOST_STICKY = 1.15;

/** Nothing smaller is drawn as text, in CSS pixels. */
export const MIN_TEXT = 9;

/** Is the shape drawn at this zoom? */
export const isDrawn = (shape: Shape, zoom: number): boolean =>
  zoom >= (shape.from ?? 0) && zoom < (shape.to ?? Infinity) && (shape.kind !== 'text' || shape.size * zoom >= MIN_TEXT - 0.01);
