/**
 * The map's state: the picture that is shown, the camera and what the pointer is over. The model and the picks come from
 * outside. Whatever moves the camera passes here, as a zoom may change the density of the flow.
 */
import cytoscape, { type Core } from 'cytoscape';
import type { Heat } from '../../core/analysis/heat/heat.ts';
import type { Density } from '../../core/layout/spacing.ts';
import type { Box, Layout, Point, Size } from '../../core/layout/types.ts';
import { heated } from '../../core/map/heat.ts';
import { lensPicture } from '../../core/map/lenses/lens-picture.ts';
import { isOfWorkflow, type LensName, type Picture, type Target } from '../../core/map/lens.ts';
import { OVERVIEW } from '../../core/map/sizes.ts';
import { carry, densityAt, ratioOf } from '../../core/map/semantic-zoom.ts';
import { themes, type ThemeName } from '../../core/map/tokens.ts';
import { layoutRunner } from '../layout/engine.ts';
import { drawNothing, fillView, fitInto, fitView, go, keptInSight, leastZoom, MAX_ZOOM, MIN_ZOOM, restWhenStill, revealView, zoomAround, type View } from './camera.ts';
import { listen } from './gestures.ts';
import { emphasisOf, isSame } from './emphasis.ts';
import { flight, looks } from './looks.ts';
import { Motion } from './motion.ts';
import { Backdrop } from './backdrop.ts';
import { flowOrder, Pictures, tidy, type Shown as ShownFlow } from './pictures.ts';
import { beginDrag, dropOf, type Drag, type Drop } from './drag.ts';
import { hitAt, type Hit } from './hits.ts';
import { whenIdle } from './when-idle.ts';

/** How near a presentation comes: names are read from the back of the room, and the neighbours are still there. */
const NEAR = 1.7;
/** Kept free for the caption at the foot, and at the top. */
const CAPTION = 150;
const MARGIN = 24;
/** So much more than legend and controls the words of a presentation take at the foot, in pixels. */
const FOOT_WORDS = 76;
/** In the overview names are readable from this zoom on. */
const READABLE = 9 / OVERVIEW.name.size;

export interface Shown extends ShownFlow {
  readonly lens: LensName;
}

/** What a person did on the map, in the words of the model. */
export interface Heard {
  pick(target: Target | null, more: boolean): void;
  /** A line that stands for several records: they are listed where it was clicked. */
  list(rows: Picture['ties'][number]['rows'], at: Point): void;
  drill(target: Target): void;
  menu(target: Target | null, at: Point): void;
  boxed(targets: readonly Target[]): void;
  dropped(drop: Drop): void;
}

const lookKey = ({ lens, workflow }: Shown): string => (isOfWorkflow(lens) ? `${lens} ${workflow}` : lens);

export class MapState {
  density = $state<Density>('overview');
  picture = $state.raw<Picture | null>(null);
  /** Of the flow only. */
  layout = $state.raw<Layout | null>(null);
  camera = $state.raw<View>({ zoom: 1, pan: { x: 0, y: 0 } });
  /** The window's size: asking the page would have it laid out in the middle of an edit. */
  room = $state.raw<Size>({ width: 0, height: 0 });
  hovered = $state.raw<{ hit: Hit; x: number; y: number } | null>(null);
  drag = $state.raw<Drag | null>(null);
  /** The box that is being drawn, in the window. */
  box = $state.raw<Box | null>(null);
  /** What letting go would do. */
  drop = $derived.by(() => (this.drag && this.layout ? dropOf(this.drag, this.layout, this.camera) : null));
  isPresenting = false;
  /** Something is on the screen for what was asked for. */
  isReady = $state(false);
  #ratio = $state(1.5);
  /** One scale for both densities: that of the detail. */
  zoom = $derived.by(() => (this.density === 'detail' ? this.camera.zoom : this.camera.zoom / this.#ratio));

  #cy: Core | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #frame = 0;
  #pictures: Pictures | null = null;
  #shown: Shown | null = null;
  #isFitted = false;
  /** The zoom that the camera is on its way to. */
  #goal: number | null = null;
  #theme: ThemeName = 'light';
  #picks: readonly Target[] = [];
  #lit: ReadonlySet<string> | null = null;
  /** The picture without heat. */
  #plain: Picture | null = null;
  #heat: Heat | null = null;
  #pickedHere = '';
  /** What is kept in the middle. */
  #near: Target | null = null;
  #into: { readonly target: Target; readonly view: View } | null = null;
  #motion = new Motion(() => this.repaint());
  #backdrop = new Backdrop(() => this.repaint());

  /** Starts in a frame; the answer ends it. */
  attach(container: HTMLElement, canvas: HTMLCanvasElement, frame: HTMLElement, heard: Heard): () => void {
    const cy = cytoscape({
      container,
      style: [],
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: 'single',
      pixelRatio: 0.25,
    });
    drawNothing(cy);
    restWhenStill(cy);
    this.#cy = cy;
    this.#canvas = canvas;
    const stop = listen(cy, frame, {
      hitAt: ({ x, y }) => {
        const { zoom, pan } = this.#view();
        return this.picture && hitAt(this.picture, { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }, zoom);
      },
      drill: (hit) => heard.drill(this.#targetOf(hit) as Target),
      pick: (hit, more, at) => {
        const rows = hit?.kind === 'tie' ? this.#tie(hit.key)?.rows : undefined;
        if (rows && rows.length > 1) return heard.list(rows, at);
        const target = hit && this.#targetOf(hit);
        this.#pickedHere = target?.id ?? '';
        heard.pick(target, more);
      },
      menu: (hit, at) => heard.menu(hit && this.#targetOf(hit), at),
      hover: (hit, at) => {
        this.hovered = hit ? { hit, ...at } : null;
        this.repaint();
      },
      drag: (body, from, at) => {
        this.hovered = null;
        const target = this.picture?.bodies.find(({ key }) => key === body)?.target;
        if (!this.layout || target?.table !== 'stage') return;
        const drag = this.drag ?? beginDrag(this.layout, this.#view(), target.id, from);
        this.drag = drag && { ...drag, at };
      },
      box: (from, at) => {
        this.box = { x: Math.min(from.x, at.x), y: Math.min(from.y, at.y), width: Math.abs(at.x - from.x), height: Math.abs(at.y - from.y) };
      },
      drop: () => {
        const { drop, box } = this;
        [this.drag, this.box] = [null, null];
        if (box) heard.boxed(this.#within(box));
        else if (drop) heard.dropped(drop.drop);
      },
      zoom: (factor, at) => this.#zoomTo(cy.zoom() * factor, at, false),
      pan: (by) => {
        this.#isFitted = false;
        cy.panBy(by);
      },
      grabbed: () => (this.#isFitted = false),
      moved: () => this.#moved(),
    });
    const resize = new ResizeObserver(() => {
      cy.resize();
      this.room = this.#size();
      if (this.#isFitted) this.#fit(false);
      else if (this.#near) this.approach(this.#near, false);
      else this.repaint();
    });
    resize.observe(container);
    void document.fonts.ready.then(() => this.repaint());
    return () => {
      this.#keepLook();
      stop();
      resize.disconnect();
      cancelAnimationFrame(this.#frame);
      this.#backdrop.stop();
      cy.destroy();
      this.#cy = null;
    };
  }

  #tie = (key: string) => this.picture?.ties.find((tie) => tie.key === key);

  #targetOf({ kind, key }: Hit): Target | null {
    if (kind === 'body') return this.picture?.bodies.find((body) => body.key === key)?.target ?? null;
    return this.#tie(key)?.rows[0]?.target ?? null;
  }

  /** What lies wholly in a box of the window. */
  #within(box: Box): Target[] {
    const { zoom, pan } = this.#view();
    const isIn = ({ x, y, width, height }: Box) =>
      x * zoom + pan.x >= box.x && y * zoom + pan.y >= box.y && (x + width) * zoom + pan.x <= box.x + box.width && (y + height) * zoom + pan.y <= box.y + box.height;
    return (this.picture?.bodies ?? []).filter((body) => isIn(body.box)).map(({ target }) => target);
  }

  #keepLook() {
    if (!this.#shown || !this.picture) return;
    const { density } = this;
    const look = { ...(this.#into?.view ?? this.#view()), density, isFitted: this.#isFitted };
    looks.set(lookKey(this.#shown), this.#into ? { ...look, into: this.#into.target } : look);
    this.#into = null;
  }

  async show(shown: Shown) {
    const before = this.#shown;
    const isOther = before?.lens !== shown.lens || (isOfWorkflow(shown.lens) && before.workflow !== shown.workflow);
    if (isOther) this.#keepLook();
    this.#shown = shown;
    let pictures: Pictures | null = null;
    if (shown.lens === 'flow') {
      pictures = new Pictures(shown, this.#pictures);
      const known = pictures.known(isOther ? 'overview' : this.density);
      if ('input' in known) {
        const made = await layoutRunner.run(known.input);
        if (!made || this.#shown !== shown) return;
        pictures.take(known.input, made);
      }
    }
    const old = this.picture && isOther ? { scene: this.picture.scene, view: this.#view() } : null;
    if (old) this.#motion.start(this.#canvas, old);
    if (pictures) this.#pictures = pictures;
    if (isOther || !this.picture) this.#open();
    else {
      const layout = this.layout;
      const bounds = this.picture.scene.bounds;
      this.#put(this.density);
      // A fitted picture stays fitted when it grows.
      const isGrown = layout ? layout !== this.layout : bounds.width !== this.picture.scene.bounds.width || bounds.height !== this.picture.scene.bounds.height;
      if (this.#isFitted && isGrown) this.#fit(true);
    }
    this.#moved();
    const [picked] = this.#picks;
    const isFlownTo = !!picked && !!flight.to && isSame(flight.to, picked);
    flight.to = null;
    if (picked && ((before && isOther) || isFlownTo)) this.reveal(picked, isFlownTo);
    if (pictures) whenIdle(() => void this.#prepare(pictures), 1000);
  }

  /** The other density is not needed for the first picture, but soon. */
  async #prepare(pictures: Pictures) {
    if (pictures !== this.#pictures) return;
    const known = pictures.known(this.density === 'overview' ? 'detail' : 'overview');
    const made = 'input' in known ? await layoutRunner.ahead(known.input) : null;
    if ('input' in known && made) pictures.take(known.input, made);
    if (pictures === this.#pictures && ('layout' in known || made)) this.#ratio = pictures.ratio;
  }

  #open() {
    const earlier = this.#shown && looks.get(lookKey(this.#shown));
    this.#isFitted = earlier?.isFitted ?? true;
    const cy = this.#cy;
    if (!cy || !earlier) return this.#fit(false);
    this.#put(earlier.density);
    const box = earlier.into && this.#boxOf(earlier.into);
    if (box) go(cy, fillView(this.#size(), box), false);
    if (earlier.isFitted) this.#fit(!!box);
    else go(cy, earlier, !!box);
  }

  #size = () => ({ width: this.#cy?.width() ?? 0, height: this.#cy?.height() ?? 0 });

  /** For the whole picture: without the words at the foot of a presentation. */
  #room = () => {
    const { width, height } = this.#size();
    return { width, height: this.isPresenting ? Math.max(1, height - FOOT_WORDS) : height };
  };

  /** Lays the flow out from nothing, whatever it was before. */
  tidy() {
    if (!this.#shown) return;
    tidy(this.#shown);
    this.#isFitted = true;
    void this.show({ ...this.#shown });
  }

  /** Shows a density, where the camera is. */
  #put(density: Density) {
    const [pictures, shown] = [this.#pictures, this.#shown];
    if (!shown) return;
    if (shown.lens === 'flow') {
      if (!pictures) return;
      this.density = density;
      this.layout = pictures.layout(density);
      this.#plain = pictures.picture(density);
    } else {
      this.density = 'detail';
      this.layout = null;
      const order = flowOrder(shown);
      this.#plain = lensPicture(shown.model, shown.scenario, shown.workflow, shown.lens, order ? { order } : {});
    }
    this.#warm();
  }

  /** With the heat over it, where there is one. */
  #warm() {
    this.picture = this.#plain?.lens === 'flow' && this.#heat ? heated(this.#plain, this.#heat) : this.#plain;
  }

  /** What weighs on the stages and handoffs of the flow; nothing: no overlay. */
  warm(heat: Heat | null) {
    if (heat === this.#heat) return;
    this.#heat = heat;
    this.#warm();
    this.repaint();
  }

  /** What is picked, the latest first. */
  pick(picks: readonly Target[]) {
    const [first, before] = [picks[0], this.#picks[0]];
    const isOwn = !!first && first.id === this.#pickedHere;
    this.#picks = picks;
    this.#pickedHere = '';
    this.repaint();
    if (first && !isOwn && !(before && isSame(first, before))) this.reveal(first);
  }

  /** Keys of the bodies that stand out against the others; nothing: all. */
  light(lit: ReadonlySet<string> | null) {
    this.#lit = lit;
    this.repaint();
  }

  /** Flies to a target that is out of sight, or too small to be read by whoever came for it. */
  reveal(target: Target, isToBeRead = false) {
    const [cy, picture, box] = [this.#cy, this.picture, this.#boxOf(target)];
    if (!cy || !picture || !box) return;
    const now = this.#view();
    const zoom = this.density === 'overview' && (isToBeRead || !this.#isFitted) ? Math.max(now.zoom, READABLE) : now.zoom;
    const at = { x: cy.width() / 2, y: cy.height() / 2 };
    const view = revealView(zoomAround(now, zoom, at), this.#size(), box, picture.header.left, picture.header.top, picture.scene.bounds);
    if (!view) return;
    this.#isFitted = false;
    go(cy, view, true);
  }

  /** Shows a target large, with what is around it, and keeps it in the middle. Nothing: the whole picture. */
  approach(target: Target | null, isAnimated = true) {
    const cy = this.#cy;
    this.#near = target;
    if (!cy || !target) return this.#fit(isAnimated);
    if (this.layout && this.density === 'overview') {
      this.#motion.start(this.#canvas);
      this.#put('detail');
    }
    const box = this.#boxOf(target);
    if (!box) return;
    this.#isFitted = false;
    const { width, height } = this.#size();
    const picture = this.picture;
    if (picture && picture.header.top > 0 && !this.layout) {
      // What a column or a row is about stands in the grid: all of its height, and along it the target in the middle.
      const { bounds } = picture.scene;
      const zoom = Math.min(NEAR, Math.max(NEAR / 2, (height - CAPTION) / bounds.height));
      const y = Math.min(MARGIN - bounds.y * zoom, height * 0.44 - (box.y + box.height / 2) * zoom + height * 0.3);
      return go(cy, { zoom, pan: { x: width / 2 - (box.x + box.width / 2) * zoom, y } }, isAnimated);
    }
    const zoom = Math.min(NEAR, (width * 0.5) / box.width, (height * 0.5) / box.height);
    go(cy, { zoom, pan: { x: width / 2 - (box.x + box.width / 2) * zoom, y: height * 0.44 - (box.y + box.height / 2) * zoom } }, isAnimated);
  }

  /** Flies so near to a target that it fills the window, then says so. */
  flyInto(target: Target, arrived: () => void) {
    const [cy, box] = [this.#cy, this.#boxOf(target)];
    if (!cy || !box) return arrived();
    this.#into = { target, view: this.#view() };
    const isFitted = this.#isFitted;
    go(cy, fillView(this.#size(), box), true, () => {
      this.#isFitted = isFitted;
      arrived();
    });
  }

  #boxOf(target: Target): Box | undefined {
    const body = this.picture?.bodies.find((one) => isSame(one.target, target));
    if (body) return body.box;
    const tie = this.picture?.ties.find(({ rows }) => rows.some((row) => isSame(row.target, target)));
    if (!tie || tie.label) return tie?.label ?? undefined;
    const middle = tie.points[Math.floor(tie.points.length / 2)];
    return middle && { ...middle, width: 1, height: 1 };
  }

  setTheme(theme: ThemeName) {
    this.#theme = theme;
    this.repaint();
  }

  fit = () => this.#fit(true);

  #fit(isAnimated: boolean) {
    const [cy, pictures] = [this.#cy, this.#pictures];
    if (!cy || !this.#shown || cy.width() === 0) return;
    this.#isFitted = true;
    this.#goal = null;
    const wasShown = this.picture;
    if (this.#shown.lens !== 'flow') {
      if (this.picture?.lens !== this.#shown.lens) this.#put('detail');
      go(cy, fitInto(this.#room(), this.picture?.scene.bounds ?? { x: 0, y: 0, width: 1, height: 1 }), isAnimated);
    } else if (pictures) {
      const { density, ...view } = fitView(this.#room(), (wanted) => boundsOf(pictures.layout(wanted)));
      const isOther = density !== this.density || !this.layout;
      if (isOther && wasShown?.lens === 'flow') this.#motion.start(this.#canvas);
      if (isOther || this.layout !== pictures.layout(density)) this.#put(density);
      go(cy, view, isAnimated && !isOther);
    }
    this.#moved();
  }

  /** By the keys and buttons: around the pick where it is in sight, else around the middle. */
  zoomBy = (factor: number) => {
    const cy = this.#cy;
    if (!cy) return;
    const box = this.#picks[0] && this.#boxOf(this.#picks[0]);
    const { zoom, pan } = this.#view();
    const at = box && { x: (box.x + box.width / 2) * zoom + pan.x, y: (box.y + box.height / 2) * zoom + pan.y };
    const isSeen = at && at.x > 0 && at.y > 0 && at.x < cy.width() && at.y < cy.height();
    this.#zoomTo((this.#goal ?? zoom) * factor, isSeen ? at : { x: cy.width() / 2, y: cy.height() / 2 }, true);
  };

  #zoomTo(wished: number, at: Point, isAnimated: boolean) {
    const [cy, pictures, from] = [this.#cy, this.#pictures, this.layout];
    if (!cy || !this.picture) return;
    this.#isFitted = false;
    const zoom = Math.max(leastZoom(this.#size(), this.picture.scene.bounds), Math.min(MAX_ZOOM, wished));
    cy.stop(true);
    const now = this.#view();
    const density = from ? densityAt(this.density, zoom, this.#ratio) : this.density;
    this.#goal = isAnimated ? zoom : null;
    if (density === this.density || !from || !pictures) return go(cy, zoomAround(now, zoom, at), isAnimated, () => (this.#goal = null));
    this.#goal = null;
    const ratio = ratioOf(pictures.layout('detail'), pictures.layout('overview'));
    const place = carry(from, pictures.layout(density), { x: (at.x - now.pan.x) / now.zoom, y: (at.y - now.pan.y) / now.zoom });
    const own = density === 'detail' ? zoom / ratio : zoom * ratio;
    this.#motion.start(this.#canvas);
    this.#put(density);
    go(cy, { zoom: own, pan: { x: at.x - place.x * own, y: at.y - place.y * own } }, false);
    this.#moved();
  }

  /** To a place of the map, such as one clicked on the small map. */
  centreOn = (point: Point) => {
    const cy = this.#cy;
    if (!cy) return;
    this.#isFitted = false;
    const { zoom } = this.#view();
    go(cy, { zoom, pan: { x: cy.width() / 2 - point.x * zoom, y: cy.height() / 2 - point.y * zoom } }, false);
  };

  #view = (): View => ({ zoom: this.#cy?.zoom() ?? 1, pan: { ...(this.#cy?.pan() ?? { x: 0, y: 0 }) } });

  #moved() {
    const [cy, picture] = [this.#cy, this.picture];
    const pan = cy && picture && keptInSight(this.#view(), this.#size(), picture.scene.bounds);
    if (pan) cy.pan(pan);
    // What was under the pointer is somewhere else now.
    this.hovered = null;
    this.camera = this.#view();
    this.repaint();
  }

  /** At the next frame; many asks in between are one. */
  repaint() {
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#paint();
      });
    }
  }

  #paint() {
    const [cy, canvas, picture] = [this.#cy, this.#canvas, this.picture];
    const ctx = canvas && contextOf(canvas);
    if (!cy || !canvas || !ctx || !picture || cy.width() === 0) return;
    const size = this.#size();
    const [width, height] = [Math.round(size.width * devicePixelRatio), Math.round(size.height * devicePixelRatio)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    const [hovered, theme, { scene }] = [this.hovered?.hit ?? null, themes[this.#theme], picture];
    const emphasis = emphasisOf(picture, this.#picks, hovered, this.#lit);
    this.#backdrop.paint(ctx, { scene, theme, camera: this.#view(), size, emphasis, motion: this.#motion.frame() }, [scene, theme, this.#picks, this.#lit, hovered?.key, hovered?.kind]);
    this.#motion.paintOld(ctx);
    this.isReady = true;
  }
}

/**
 * Without a graphics card the canvas goes to the screen past the page, in half the time: else all that the window shows is copied
 * into the page's tiles in every frame. With one, a canvas past the page may be seen half painted.
 */
const contextOf = (canvas: HTMLCanvasElement) => canvas.getContext('2d', { desynchronized: document.documentElement.dataset['drawnBy'] === 'processor' });

/** With a little air, as scenes have it. */
const boundsOf = ({ bounds, density }: Layout): Box => {
  const air = density === 'detail' ? 12 : 4;
  return { x: bounds.x - air, y: bounds.y - air, width: bounds.width + 2 * air, height: bounds.height + 2 * air };
};
