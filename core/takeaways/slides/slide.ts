/** Slides as data: shapes with their places in inches and text in points, and nothing left to decide. What writes them knows no workflow. */
import type { Token } from '../../map/tokens.ts';

/** 16:9, in inches. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;

/** In inches. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Words {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly ink?: Token;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  /** Reads upwards. */
  readonly isUpright?: boolean;
}

/** Each has its places to connect at the middle of its four sides. */
export type ShapeKind = 'rect' | 'rounded' | 'pill' | 'notched' | 'double' | 'diamond' | 'hexagon' | 'circle';

export interface BoxItem extends Place {
  readonly kind: 'box';
  /** Seen in the list of a slide's objects; what connectors name. No two on a slide are alike. */
  readonly name: string;
  readonly shape: ShapeKind;
  readonly fill?: Token;
  readonly stroke?: Token;
  /** In points. */
  readonly strokeWidth?: number;
  readonly dash?: 'dashed' | 'dotted';
  readonly words?: Words;
  /** Between the sides and the words, in points. */
  readonly inset?: number;
}

export interface ConnectorItem {
  readonly kind: 'connector';
  readonly name: string;
  /** The boxes that it joins, by name. */
  readonly from: string;
  readonly to: string;
  /** From the middle of a side to the middle of a side, with right angles between. */
  readonly points: readonly Spot[];
  readonly stroke: Token;
  readonly strokeWidth: number;
  readonly dash?: 'dashed' | 'dotted';
}

export interface TableItem extends Omit<Place, 'height'> {
  readonly kind: 'table';
  readonly name: string;
  readonly size: number;
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align?: 'right' }[];
  readonly rows: readonly (readonly string[])[];
}

export type SlideItem = BoxItem | ConnectorItem | TableItem;

export interface Slide {
  /** Above the title: what it is about. Nothing: the slide has no head of its own. */
  readonly kicker?: string;
  readonly title: string;
  readonly items: readonly SlideItem[];
}

export interface Deck {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly client: string;
  /** At the foot of each slide but the first. */
  readonly foot: string;
  readonly slides: readonly Slide[];
}

/** Where there is room below the head and above the foot. */
export const BODY: Place = { x: 0.5, y: 1.2, width: SLIDE.width - 1, height: 5.7 };
