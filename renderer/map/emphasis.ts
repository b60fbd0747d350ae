/** Which groups of a scene stand out: what is picked, what leads to or from it, what the pointer is over; and which step back. */
import type { Picture, Target, Tie } from '../../core/map/lens.ts';
import type { Hit } from './hits.ts';

export interface Emphasis {
  /** Keys of groups. */
  readonly picked: ReadonlySet<string>;
  readonly linked: ReadonlySet<string>;
  readonly hovered: ReadonlySet<string>;
  readonly dimmed: ReadonlySet<string>;
}

export const isSame = (a: Target, b: Target): boolean => a.table === b.table && a.id === b.id;

/** Groups of a body: its own, and the flag of a milestone. */
const bodyKeys = (key: string): string[] => (key.startsWith('stage ') ? [key, `flag ${key.slice(6)}`] : [key]);
const tieKeys = (key: string): string[] => [`line ${key}`, `label ${key}`];
/** The heat of a body or of a line steps back with it. */
const heatKeys = (key: string): string[] => [`heat ${key}`, `warmth ${key}`];

function hoveredKeys(hit: Hit | null): readonly string[] {
  if (!hit) return [];
  return hit.kind === 'body' ? bodyKeys(hit.key) : tieKeys(hit.key);
}

/** @param lit keys of the bodies that are looked for; nothing: all of them */
export function emphasisOf(picture: Picture | null, picks: readonly Target[], hovered: Hit | null, lit: ReadonlySet<string> | null): Emphasis {
  const own = new Set((picks.length > 0 ? (picture?.bodies ?? []) : []).filter(({ target }) => picks.some((pick) => isSame(pick, target))).map(({ key }) => key));
  const picked = new Set([...own].flatMap(bodyKeys));
  const linked = new Set<string>();
  const dimmed = new Set<string>();
  // Nothing stands out, and nothing need be gone through: this is asked for every frame.
  const ties = picks.length > 0 || lit ? (picture?.ties ?? []) : [];
  for (const tie of ties) {
    const { key, from, to } = tie;
    if (own.has(from) || own.has(to)) linked.add(`line ${key}`);
    if (picks.length > 0 && tie.rows.some(({ target }) => picks.some((pick) => isSame(pick, target)))) for (const one of tieKeys(key)) picked.add(one);
    if (lit && !(lit.has(from) && lit.has(to))) for (const one of [...tieKeys(key), ...heatKeys(`line ${key}`)]) dimmed.add(one);
  }
  if (lit) {
    for (const { key } of picture?.bodies ?? []) {
      if (!lit.has(key)) for (const one of [...bodyKeys(key), ...heatKeys(key), `time ${key.slice(6)}`]) dimmed.add(one);
    }
  }
  return { picked, linked, hovered: new Set(hoveredKeys(hovered)), dimmed };
}

/** The lines that lead from each body, by its key. */
export function tiesByStart(picture: Picture | null): ReadonlyMap<string, readonly Tie[]> {
  const from = new Map<string, Tie[]>();
  for (const tie of picture?.ties ?? []) {
    const known = from.get(tie.from);
    if (known) known.push(tie);
    else from.set(tie.from, [tie]);
  }
  return from;
}
