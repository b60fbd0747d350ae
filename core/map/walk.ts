/** Where the arrow keys take the pick: left and right along the lines, up and down to the nearest thing above or below. */
import type { Box } from '../layout/types.ts';
import type { Body, Picture, Target } from './lens.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
const isOf = (target: Target | null) => (body: Body) => !!target && body.target.table === target.table && body.target.id === target.id;

/**
 * The next thing in a direction; the first one where nothing is picked yet. From a line the way leads to one of its ends.
 * @example nextBody(picture, { table: 'stage', id: 'sign contract' }, 'right') // { table: 'stage', id: 'hand over' }
 */
export function nextBody(picture: Picture, picked: Target | null, way: Direction): Target | null {
  const { bodies, ties } = picture;
  const from = bodies.find(isOf(picked));
  if (!from) {
    const tie = picked && ties.find(({ rows }) => rows.some(({ target }) => target.table === picked.table && target.id === picked.id));
    if (!tie) return first(bodies)?.target ?? null;
    if (way === 'left' || way === 'right') return bodies.find(({ key }) => key === (way === 'left' ? tie.from : tie.to))?.target ?? null;
    // Up and down among the lines that lead from the same place.
    const beside = ties.filter(({ from }) => from === tie.from);
    return beside[(beside.indexOf(tie) + (way === 'down' ? 1 : beside.length - 1)) % beside.length]?.rows[0]?.target ?? null;
  }
  const start = middle(from.box);
  const isAcross = way === 'left' || way === 'right';
  const sign = way === 'right' || way === 'down' ? 1 : -1;
  const off = ({ box }: Body) => {
    const at = middle(box);
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    return { ahead: (isAcross ? dx : dy) * sign, aside: Math.abs(isAcross ? dy : dx) };
  };
  const beyond = bodies.filter((body) => body.key !== from.key && off(body).ahead > 1);
  const linked = new Set(ties.flatMap((tie) => (way === 'right' && tie.from === from.key ? [tie.to] : way === 'left' && tie.to === from.key ? [tie.from] : [])));
  const onFlow = beyond.filter(({ key }) => linked.has(key));
  const distance = (body: Body) => off(body).ahead + off(body).aside * (isAcross ? 1 : 2);
  return nearest(onFlow.length > 0 ? onFlow : beyond, distance)?.target ?? null;
}

/** Where one begins to read: at the left, of several there at the top. */
const first = (bodies: readonly Body[]): Body | undefined => nearest(bodies, ({ box }) => box.x * 1e4 + box.y);

function nearest(bodies: readonly Body[], distance: (body: Body) => number): Body | undefined {
  let best: Body | undefined;
  for (const body of bodies) if (!best || distance(body) < distance(best)) best = body;
  return best;
}
