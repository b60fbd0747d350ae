/** Sizes on the map, in CSS pixels at 100 %, and the zooms at which more is drawn. */
export const CARD = { width: 200, height: 72, radius: 10 } as const;
export const PILL = { height: 56, minWidth: 116, maxWidth: 190 } as const;
export const DIAMOND = 30;
export const HEADER = 172;
export const FLAG = { height: 30, maxWidth: 280 } as const;
export const NOTCH = 14;

/**
 * Level of detail. Nothing is set smaller than 9 px on screen, so each step down the name grows and the rest goes.
 * Below `tiny` a stage is only a shape.
 */
export const ZOOM = { marks: 0.74, near: 0.74, mid: 0.46, far: 0.345, small: 0.273, tiny: 0.1875 } as const;

export const NAME = { near: 14.5, mid: 20, far: 26.5, small: 33, tiny: 48 } as const;
export const SMALL = 12.25;
export const LABEL = { size: 12.25, line: 15, maxWidth: 134, padding: 8, badge: 19, far: 22 } as const;
