/** The room between things, in units of the map, for each density. */
export type Density = 'detail' | 'overview';

export interface Spacing {
  /** Between parallel lines. */
  readonly track: number;
  /** Between lines that meet the same side of a card. */
  readonly port: number;
  /** Loops leave right of the middle of a card's bottom or top, and arrive left of it. */
  readonly loop: number;
  readonly lanePadding: number;
  readonly rowGap: number;
  /** A row is at least this high. */
  readonly row: number;
  /** A lane that is folded to a strip. */
  readonly strip: { readonly lanePadding: number; readonly rowGap: number; readonly height: number; readonly track: number };
  /** Straight line at both ends of a gutter: out of the card, and room for the arrow. */
  readonly stub: number;
  readonly arrow: number;
  readonly gutter: number;
  /** A gutter beside a column of milestones may be narrower by this. */
  readonly less: number;
  /** Before the first column and behind the last. */
  readonly edge: number;
  readonly labelAir: number;
  /** Height of a row of flags on the time rule. */
  readonly tier: number;
  /** Do gutters keep room for labels? Else labels lie where there is room anyway. */
  readonly hasLabelRooms: boolean;
}

export const spacings: Readonly<Record<Density, Spacing>> = {
  detail: {
    track: 14, port: 14, loop: 30, lanePadding: 18, rowGap: 18, row: 76, strip: { lanePadding: 9, rowGap: 6, height: 30, track: 8 }, stub: 12, arrow: 18, gutter: 48, less: 12, edge: 24, labelAir: 5, tier: 34, hasLabelRooms: true,
  },
  overview: {
    track: 12, port: 18, loop: 26, lanePadding: 27, rowGap: 26, row: 136, strip: { lanePadding: 13, rowGap: 8, height: 44, track: 10 }, stub: 6, arrow: 17, gutter: 29, less: 6, edge: 18, labelAir: 1, tier: 50, hasLabelRooms: false,
  },
};
