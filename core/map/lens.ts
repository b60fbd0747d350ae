/**
 * The lenses: five pictures of one model. The flow has a layout of its own (core/layout); each of the others is a function from
 * the model to a picture. Whatever the lens, the window needs the same of it: what to draw, what can be picked and where it is,
 * what joins what, and how all of it sounds to somebody who does not see it.
 */
import type { Box, Point } from '../layout/types.ts';
import type { TableName } from '../model/tables.ts';
import type { Description } from './describe.ts';
import type { Scene } from './scene.ts';

/** In the order of their keys, 1 to 5. */
export const lensNames = ['flow', 'organisation', 'systems', 'human-ai', 'workflows'] as const;
export type LensName = (typeof lensNames)[number];

/** The lenses that show one workflow; the others show the whole scenario. */
export const isOfWorkflow = (lens: LensName): boolean => lens === 'flow' || lens === 'systems' || lens === 'human-ai';

/** A record of the model. */
export interface Target {
  readonly table: TableName;
  readonly id: string;
}

/** Something with a place: it can be picked, walked to with the arrow keys and heard. */
export interface Body {
  /** The key of its group in the scene, and unique among bodies: 'stage ID', 'participant ID'. */
  readonly key: string;
  readonly target: Target;
  readonly box: Box;
  readonly spoken: string;
  readonly tip: Description;
}

/** A line between two bodies. Its groups in the scene are 'line KEY' and, with a label, 'label KEY'. */
export interface Tie {
  readonly key: string;
  /** Keys of bodies. */
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly label: Box | null;
  readonly spoken: string;
  readonly tip: Description;
  /** The records it stands for, in words. One: a click picks it. Several: a click lists them. */
  readonly rows: readonly { readonly target: Target; readonly text: string }[];
}

export interface Picture {
  readonly lens: LensName;
  readonly scene: Scene;
  /** In the order in which one reads them. */
  readonly bodies: readonly Body[];
  readonly ties: readonly Tie[];
  /** What stays in sight at the left and at the top while the picture is panned. */
  readonly header: { readonly left: number; readonly top: number };
}
