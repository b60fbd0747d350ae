/**
 * The map's colours by what they mean. Shapes name tokens; a theme gives each a colour, so screen, SVG and report draw the
 * same scene. Team hues are Okabe–Ito's (safe for colour-blind eyes), thinned to tints; violet belongs to AI; amber, red and
 * green are kept for meaning. Names on cards and lanes reach a contrast of 7:1 in every theme.
 */
export type Hue = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 'ai' | 'none';

type Neutral =
  | 'page' | 'dot' | 'ink' | 'inkSoft' | 'inkFaint' | 'card' | 'cardEdge' | 'shade' | 'line' | 'lineStrong' | 'lineFaint'
  | 'pill' | 'pillEdge' | 'badge' | 'badgeInk' | 'accent' | 'accentSoft';
type Meaning = 'amber' | 'amberSoft' | 'amberInk' | 'red' | 'redSoft' | 'redInk' | 'green' | 'violet' | 'violetSoft' | 'violetInk';
/** A team's colour: full, behind its name, behind its stages, and the line around them. */
type Team = `${'hue' | 'head' | 'tint' | 'edge' | 'hatch'}${Hue}`;
/** From little to much. One hue that gets darker (in the dark: brighter), so that it also reads in grey. */
type Heat = `heat${1 | 2 | 3 | 4 | 5}`;
export type Token = Neutral | Meaning | Team | Heat;
export type Theme = Readonly<Record<Token, string>>;
export type ThemeName = 'light' | 'dark' | 'print';

/** In the order of the design system's lane colours: hue 0 is `--lane-1`. */
const HUES: Readonly<Record<`${Hue}`, string>> = {
  0: '#e69f00',
  1: '#56b4e9',
  2: '#009e73',
  3: '#d9cc1f',
  4: '#0072b2',
  5: '#d55e00',
  6: '#cc79a7',
  7: '#7d8694',
  ai: '#7c5cdb',
  none: '#9aa1ab',
};

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/**
 * A colour between two.
 * @example mix('#000000', '#ffffff', 0.5) // '#808080'
 */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const parts = a.map((v, i) => Math.round(v + ((b[i] ?? 0) - v) * share));
  return `#${parts.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}

interface Strengths {
  readonly paper: string;
  readonly full: number;
  readonly head: number;
  readonly tint: number;
  readonly edge: number;
  readonly hatch: number;
}

function teamColours(s: Strengths): Record<Team, string> {
  const colours: Partial<Record<Team, string>> = {};
  for (const [hue, colour] of Object.entries(HUES)) {
    const shade = (share: number) => mix(s.paper, colour, hue === 'none' ? share * 0.7 : share);
    colours[`hue${hue as `${Hue}`}` as Team] = mix(s.paper, colour, s.full);
    colours[`head${hue as `${Hue}`}` as Team] = shade(s.head);
    colours[`tint${hue as `${Hue}`}` as Team] = shade(s.tint);
    colours[`edge${hue as `${Hue}`}` as Team] = shade(s.edge);
    colours[`hatch${hue as `${Hue}`}` as Team] = shade(s.hatch);
  }
  return colours as Record<Team, string>;
}

const light: Theme = {
  ...teamColours({ paper: '#ffffff', full: 1, head: 0.24, tint: 0.085, edge: 0.3, hatch: 0.4 }),
  page: '#f6f7f9', dot: '#d9dee6', ink: '#15181e', inkSoft: '#4a5160', inkFaint: '#8b93a1',
  card: '#ffffff', cardEdge: '#c3c9d3', shade: '#e3e6ec', line: '#69717f', lineStrong: '#2b313c', lineFaint: '#c9ced7',
  pill: '#ffffff', pillEdge: '#d3d8e0', badge: '#2b313c', badgeInk: '#ffffff', accent: '#4649d6', accentSoft: '#dddefc',
  amber: '#f5a623', amberSoft: '#fff3d6', amberInk: '#6b4300', red: '#cf222e', redSoft: '#ffebe9', redInk: '#8e1519',
  green: '#1a7f4b', violet: '#6d4bd1', violetSoft: '#ece6ff', violetInk: '#42259a',
  heat1: '#fde7cf', heat2: '#fcc894', heat3: '#f79b55', heat4: '#e0662a', heat5: '#ab3210',
};

const dark: Theme = {
  ...teamColours({ paper: '#15171c', full: 0.92, head: 0.3, tint: 0.1, edge: 0.34, hatch: 0.42 }),
  page: '#14161b', dot: '#292e37', ink: '#eceef2', inkSoft: '#b4bac6', inkFaint: '#7b8392',
  card: '#22262e', cardEdge: '#454c59', shade: '#0d0f12', line: '#98a0ae', lineStrong: '#d5d9e1', lineFaint: '#3a404b',
  pill: '#1a1d23', pillEdge: '#3d4450', badge: '#d5d9e1', badgeInk: '#15171c', accent: '#8f92f7', accentSoft: '#2d2b62',
  amber: '#f0b03f', amberSoft: '#47350f', amberInk: '#ffe0a3', red: '#ff7b72', redSoft: '#4a1d1f', redInk: '#ffb3ad',
  green: '#4cc38a', violet: '#a78bfa', violetSoft: '#352a5c', violetInk: '#e0d6ff',
  heat1: '#3b2a1d', heat2: '#673a1b', heat3: '#9c501c', heat4: '#d9712b', heat5: '#ffab70',
};

/** Paper is white and ink is dear: fainter tints, darker lines. */
const print: Theme = {
  ...light,
  ...teamColours({ paper: '#ffffff', full: 1, head: 0.2, tint: 0.06, edge: 0.35, hatch: 0.36 }),
  page: '#ffffff', dot: '#ffffff', cardEdge: '#aab1bd', shade: '#ffffff',
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, print };
