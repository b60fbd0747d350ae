/**
 * The only reader of Cytoscape's events, and of the wheel and keys over the map. It says what a person did, in the map's
 * words; what follows from that is decided by whoever listens.
 */
import type { Core, EventObject } from 'cytoscape';
import type { Direction } from '../../core/map/walk.ts';
import type { Hit } from './hits.ts';

interface At {
  readonly x: number;
  readonly y: number;
}

export interface Gestures {
  /** What is at a place of the window. */
  hitAt(at: At): Hit | null;
  /** `more`: beside what is picked already. */
  pick(hit: Hit | null, more: boolean, at: At): void;
  drill(hit: Hit): void;
  hover(hit: Hit | null, at: At): void;
  /** The other button. */
  menu(hit: Hit | null, at: At): void;
  zoom(factor: number, at: { x: number; y: number }): void;
  pan(by: { x: number; y: number }): void;
  /** A body is held and dragged: told at each move. */
  drag(body: string, from: At, at: At): void;
  /** The ground was pressed with shift and the pointer moved: a box is drawn. */
  box(from: At, at: At): void;
  /** What was held or drawn was let go. */
  drop(): void;
  /** The ground was dragged. */
  grabbed(): void;
  moved(): void;
}

export interface Keys {
  walk(way: Direction): void;
  enter(): void;
  back(): void;
  fit(): void;
  zoom(factor: number): void;
}

const isMore = ({ originalEvent }: EventObject): boolean => {
  const { shiftKey, ctrlKey, metaKey } = originalEvent as MouseEvent;
  return shiftKey || ctrlKey || metaKey;
};

/** Listens until the answer is called. `frame` holds Cytoscape's container and hears the wheel first. */
export function listen(cy: Core, frame: HTMLElement, on: Gestures): () => void {
  // Two quick clicks on two things are no double click on the second.
  let last: string | undefined;
  cy.on('tap', (event) => {
    const hit = on.hitAt(event.renderedPosition);
    last = isMore(event) ? undefined : hit?.key;
    on.pick(hit, isMore(event), event.renderedPosition);
  });
  cy.on('cxttap', (event) => on.menu(on.hitAt(event.renderedPosition), event.renderedPosition));
  cy.on('dbltap', (event) => {
    const hit = on.hitAt(event.renderedPosition);
    // The second tap of the two is told after this event; the drill comes last.
    if (hit?.kind === 'body' && hit.key === last && !isMore(event)) setTimeout(() => on.drill(hit));
  });
  let over: string | undefined;
  const hover = (hit: Hit | null, at: At) => {
    if (hit?.key === over) return;
    over = hit?.key;
    on.hover(hit, at);
  };
  cy.on('mousemove', (event) => hover(on.hitAt(event.renderedPosition), event.renderedPosition));
  listenToDrags(cy, on);
  cy.on('dragpan', () => on.grabbed());
  cy.on('viewport resize', () => on.moved());
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const box = frame.getBoundingClientRect();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? box.height : 1;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    // A pinch on a trackpad arrives as ctrl+wheel with small steps.
    if (event.ctrlKey || event.metaKey) on.zoom(Math.exp(-Math.max(-60, Math.min(60, y)) / 200), { x: event.clientX - box.left, y: event.clientY - box.top });
    else on.pan(event.shiftKey && x === 0 ? { x: -y, y: 0 } : { x: -x, y: -y });
  };
  const leave = () => hover(null, { x: 0, y: 0 });
  frame.addEventListener('pointerleave', leave);
  frame.addEventListener('wheel', wheel, { capture: true, passive: false });
  return () => {
    frame.removeEventListener('pointerleave', leave);
    frame.removeEventListener('wheel', wheel, { capture: true });
  };
}

/** Far enough from where it was pressed to be no click. */
const SLOP = 5;

function listenToDrags(cy: Core, on: Gestures): void {
  let held: { readonly body: string | null; readonly from: At; isDragged: boolean } | null = null;
  cy.on('tapstart', (event) => {
    const hit = on.hitAt(event.renderedPosition);
    const isBox = hit === null && isMore(event);
    if (hit?.kind !== 'body' && !isBox) return;
    held = { body: hit?.key ?? null, from: { ...event.renderedPosition }, isDragged: false };
    // The ground stays where it is while something is held.
    cy.userPanningEnabled(false);
  });
  cy.on('tapdrag', (event) => {
    if (!held) return;
    const at = { ...event.renderedPosition };
    held.isDragged ||= Math.hypot(at.x - held.from.x, at.y - held.from.y) > SLOP;
    if (!held.isDragged) return;
    if (held.body === null) on.box(held.from, at);
    else on.drag(held.body, held.from, at);
  });
  cy.on('tapend', () => {
    if (held?.isDragged) on.drop();
    held = null;
    cy.userPanningEnabled(true);
  });
}

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const STEP = 1.25;

/** Does what a key means on the map; false when it means nothing here. */
export function press(event: KeyboardEvent, on: Keys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const way = directions[event.key];
  if (way && !event.shiftKey) on.walk(way);
  else if (event.key === 'Enter') on.enter();
  else if (event.key === 'Escape') on.back();
  else if (event.key === '0' || event.key === 'Home') on.fit();
  else if (event.key === '+' || event.key === '=') on.zoom(STEP);
  else if (event.key === '-') on.zoom(1 / STEP);
  else return false;
  return true;
}
