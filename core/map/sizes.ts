/** Sizes on the map, in CSS pixels at 100 %, and the zooms at which more is drawn. */
export const CARD = { width: 176, height: 76, radius: 10 } as const;
export const PILL = { height: 56, minWidth: 116, maxWidth: 190 } as const;
export const DIAMOND = 30;
export const HEADER = 136;
export const FLAG = { height: 30, maxWidth: 240, size: 18 } as const;
export const NOTCH = 14;

/**
 * Level of detail within the detailed picture. Nothing is set smaller than 9 px on screen, so farther out the name grows and
 * the marks go; from still farther away the overview is shown instead.
 */
export const ZOOM = { marks: 0.74, near: 0.74, open: 2.1 } as const;

/** An open card: its checklist in small type that is large on the screen. */
export const OPEN = { title: 8.5, step: 4.9, leading: { least: 6.4, most: 7.6 }, top: 21, gap: 8, mark: 1.7, indent: 4 } as const;

export const NAME = { near: 14.5, far: 20 } as const;
export const SMALL = 12.25;
export const LABEL = { size: 12.25, line: 15, width: 84, maxWidth: 106, lines: 3, padding: 7, badge: 19, far: 19 } as const;

/** The overview: narrow cards that are all name, in type that reads when a whole workflow is fitted into a window. */
export const OVERVIEW = {
  card: { height: 136, minWidth: 128, maxWidth: 168, radius: 15, inset: 6, notch: 9 },
  pill: { height: 96, minWidth: 96, maxWidth: 172 },
  diamond: 36,
  name: { size: 26, least: 19.5, lines: 4, leading: 1.14 },
  /** From farther away: names of stages cut short; lanes and milestones stay readable longer. */
  far: { sizes: [32, 43], lines: 4, leading: 1.02 },
  header: { width: 48, twoLines: 72, size: 26, least: 22 },
  flag: { height: 44, size: 26, maxWidth: 420 },
  mark: 32,
  number: { size: 26, height: 36 },
  badge: { height: 33, size: 25 },
} as const;

/** A stage in a lane that is folded up, and the type of the lane's name. */
export const FOLDED = {
  detail: { width: 24, height: 14, size: 13, far: 18, maxHeader: HEADER },
  overview: { width: 34, height: 20, size: 22, far: 28, maxHeader: 170 },
} as const;
