/**
 * The map's state: the density that is shown, its layout and scene, the camera and what the pointer is over. The model comes
 * from outside. Whatever moves the camera passes here, as a zoom may change the density.
 */
import cytoscape, { type Core } from 'cytoscape';
import type { Density } from '../../core/layout/spacing.ts';
import type { Box, Layout, Point } from '../../core/layout/types.ts';
import type { Scene } from '../../core/map/scene.ts';
import { OVERVIEW } from '../../core/map/sizes.ts';
import { carry, densityAt, ratioOf } from '../../core/map/semantic-zoom.ts';
import { themes, type ThemeName } from '../../core/map/tokens.ts';
import { rankRunner } from '../layout/engine.ts';
import { fitView, go, MAX_ZOOM, MIN_ZOOM, revealView, zoomAround, type View } from './camera.ts';
import { listen, type Gestures, type MapTarget } from './gestures.ts';
import { emphasisOf } from './emphasis.ts';
import { Fade } from './fade.ts';
import { paint } from './painter.ts';
import { looks } from './looks.ts';
import { inputOf, Pictures, type Shown } from './pictures.ts';
import { beginDrag, dropOf, type Drag, type Drop } from './drag.ts';
import { bodies, drawNothing, sync } from './sync.ts';

/** How much of the map stays on the screen, in pixels. */
const LEFT_IN_SIGHT = 80;

/** In the overview names are readable from this zoom on. */
const READABLE = 9 / OVERVIEW.name.size;

export class MapState {
  density = $state<Density>('overview');
  layout = $state.raw<Layout | null>(null);
  scene = $state.raw<Scene | null>(null);
  camera = $state.raw<View>({ zoom: 1, pan: { x: 0, y: 0 } });
  hovered = $state.raw<{ target: MapTarget; x: number; y: number } | null>(null);
  drag = $state.raw<Drag | null>(null);
  /** What letting go would do. */
  drop = $derived.by(() => (this.drag && this.layout ? dropOf(this.drag, this.layout, this.camera) : null));
  /** Something is on the screen for the workflow that was asked for. */
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
  #picked: MapTarget | null = null;
  #pickedHere = '';
  #fade = new Fade(() => this.repaint());

  /** Starts in a frame; the answer ends it. */
  attach(container: HTMLElement, canvas: HTMLCanvasElement, frame: HTMLElement, heard: Pick<Gestures, 'pick' | 'drill'> & { dropped(drop: Drop): void }): () => void {
    const cy = cytoscape({
      container,
      style: bodies,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: 'single',
      pixelRatio: 0.25,
    });
    drawNothing(cy);
    this.#cy = cy;
    this.#canvas = canvas;
    const stop = listen(cy, frame, {
      drill: heard.drill,
      pick: (target) => {
        this.#pickedHere = target?.id ?? '';
        heard.pick(target);
      },
      hover: (target, at) => {
        this.hovered = target ? { target, ...at } : null;
        this.repaint();
      },
      drag: (stage, from, at) => {
        this.hovered = null;
        const drag = this.drag ?? (this.layout && beginDrag(this.layout, this.#view(), stage, from));
        this.drag = drag && { ...drag, at };
      },
      drop: () => {
        const { drop } = this;
        this.drag = null;
        if (drop) heard.dropped(drop.drop);
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
      if (this.#isFitted) this.#fit(false);
      else this.repaint();
    });
    resize.observe(container);
    void document.fonts.ready.then(() => this.repaint());
    return () => {
      if (this.#shown && this.scene) looks.set(this.#shown.workflow, { ...this.#view(), density: this.density, isFitted: this.#isFitted });
      stop();
      resize.disconnect();
      cancelAnimationFrame(this.#frame);
      cy.destroy();
      this.#cy = null;
    };
  }

  async show(shown: Shown) {
    const isOther = this.#shown?.workflow !== shown.workflow;
    this.#shown = shown;
    const ranks = await rankRunner.run(inputOf(shown, 'overview'));
    if (!ranks || this.#shown !== shown) return;
    const isFirst = isOther || !this.#pictures || this.#pictures.shown.workflow !== shown.workflow;
    this.#pictures = new Pictures(shown, ranks, this.#pictures ?? undefined);
    if (isFirst) this.#open();
    else {
      const before = this.layout;
      this.#put(this.density);
      // A fitted picture stays fitted when it grows.
      if (this.#isFitted && before !== this.layout) this.#fit(true);
    }
    this.#moved();
    // The other density is not needed for the first picture.
    requestIdleCallback(() => this.#pictures && (this.#ratio = this.#pictures.ratio));
  }

  #open() {
    const earlier = this.#shown && looks.get(this.#shown.workflow);
    this.#isFitted = earlier?.isFitted ?? true;
    if (!this.#cy || !earlier || earlier.isFitted) return this.#fit(false);
    this.#put(earlier.density);
    go(this.#cy, earlier, false);
  }

  /** Shows a density, where the camera is. */
  #put(density: Density) {
    const pictures = this.#pictures;
    if (!pictures) return;
    this.density = density;
    this.layout = pictures.layout(density);
    this.scene = pictures.scene(density);
    if (this.#cy) sync(this.#cy, this.layout);
  }

  pick(target: MapTarget | null) {
    const isNew = target?.id !== this.#picked?.id;
    const isOwn = target !== null && target.id === this.#pickedHere;
    this.#picked = target;
    this.#pickedHere = '';
    this.repaint();
    if (isNew && target && !isOwn) this.reveal(target);
  }

  /** Flies to a target that is out of sight. */
  reveal(target: MapTarget) {
    const [cy, layout, box] = [this.#cy, this.layout, this.#boxOf(target)];
    if (!cy || !layout || !box) return;
    const now = this.#view();
    const zoom = this.density === 'overview' && !this.#isFitted ? Math.max(now.zoom, READABLE) : now.zoom;
    const at = { x: cy.width() / 2, y: cy.height() / 2 };
    const size = { width: cy.width(), height: cy.height() };
    const view = revealView(zoomAround(now, zoom, at), size, box, layout.header, layout.rule?.height ?? 0);
    if (!view) return;
    this.#isFitted = false;
    go(cy, view, true);
  }

  #boxOf(target: MapTarget): Box | undefined {
    if (target.table === 'stage') return this.layout?.nodes.find((node) => node.id === target.id);
    const edge = this.layout?.edges.find((one) => one.id === target.id);
    if (!edge || edge.label) return edge?.label ?? undefined;
    const middle = edge.points[Math.floor(edge.points.length / 2)];
    return middle && { ...middle, width: 1, height: 1 };
  }

  setTheme(theme: ThemeName) {
    this.#theme = theme;
    this.repaint();
  }

  fit = () => this.#fit(true);

  #fit(isAnimated: boolean) {
    const [cy, pictures] = [this.#cy, this.#pictures];
    if (!cy || !pictures || cy.width() === 0) return;
    this.#isFitted = true;
    this.#goal = null;
    const { density, ...view } = fitView({ width: cy.width(), height: cy.height() }, (wanted) => boundsOf(pictures.layout(wanted)));
    const isOther = density !== this.density || !this.layout;
    if (isOther && this.scene) this.#fade.start(this.#canvas);
    if (isOther || this.layout !== pictures.layout(density)) this.#put(density);
    go(cy, view, isAnimated && !isOther);
    this.#moved();
  }

  /** By the keys and buttons: around the pick where it is in sight, else around the middle. */
  zoomBy = (factor: number) => {
    const cy = this.#cy;
    if (!cy) return;
    const box = this.#picked && this.#boxOf(this.#picked);
    const { zoom, pan } = this.#view();
    const at = box && { x: (box.x + box.width / 2) * zoom + pan.x, y: (box.y + box.height / 2) * zoom + pan.y };
    const isSeen = at && at.x > 0 && at.y > 0 && at.x < cy.width() && at.y < cy.height();
    this.#zoomTo((this.#goal ?? zoom) * factor, isSeen ? at : { x: cy.width() / 2, y: cy.height() / 2 }, true);
  };

  #zoomTo(wished: number, at: Point, isAnimated: boolean) {
    const [cy, pictures, from] = [this.#cy, this.#pictures, this.layout];
    if (!cy || !pictures || !from) return;
    this.#isFitted = false;
    const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, wished));
    cy.stop(true);
    const now = this.#view();
    const density = densityAt(this.density, zoom, this.#ratio);
    this.#goal = isAnimated ? zoom : null;
    if (density === this.density) return go(cy, zoomAround(now, zoom, at), isAnimated, () => (this.#goal = null));
    this.#goal = null;
    const ratio = ratioOf(pictures.layout('detail'), pictures.layout('overview'));
    const place = carry(from, pictures.layout(density), { x: (at.x - now.pan.x) / now.zoom, y: (at.y - now.pan.y) / now.zoom });
    const own = density === 'detail' ? zoom / ratio : zoom * ratio;
    this.#fade.start(this.#canvas);
    this.#put(density);
    go(cy, { zoom: own, pan: { x: at.x - place.x * own, y: at.y - place.y * own } }, false);
    this.#moved();
  }

  #view = (): View => ({ zoom: this.#cy?.zoom() ?? 1, pan: { ...(this.#cy?.pan() ?? { x: 0, y: 0 }) } });

  #moved() {
    this.#keepInSight();
    // What was under the pointer is somewhere else now.
    this.hovered = null;
    this.camera = this.#view();
    this.repaint();
  }

  /** However far one drags or scrolls, a part of the map stays on the screen. */
  #keepInSight() {
    const [cy, layout] = [this.#cy, this.layout];
    if (!cy || !layout || cy.width() === 0) return;
    const { zoom, pan } = this.#view();
    const { x, y, width, height } = boundsOf(layout);
    const within = (at: number, from: number, size: number, room: number) => Math.max(LEFT_IN_SIGHT - (from + size) * zoom, Math.min(room - LEFT_IN_SIGHT - from * zoom, at));
    const kept = { x: within(pan.x, x, width, cy.width()), y: within(pan.y, y, height, cy.height()) };
    if (Math.abs(kept.x - pan.x) > 0.5 || Math.abs(kept.y - pan.y) > 0.5) cy.pan(kept);
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
    const [cy, canvas, scene] = [this.#cy, this.#canvas, this.scene];
    const ctx = canvas?.getContext('2d');
    if (!cy || !canvas || !ctx || !scene || cy.width() === 0) return;
    const size = { width: cy.width(), height: cy.height() };
    const [width, height] = [Math.round(size.width * devicePixelRatio), Math.round(size.height * devicePixelRatio)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    paint(ctx, scene, themes[this.#theme], this.#view(), size, emphasisOf(this.layout, this.#picked, this.hovered?.target ?? null));
    this.#fade.paint(ctx);
    this.isReady = true;
  }
}

/** With a little air, as scenes have it. */
const boundsOf = ({ bounds, density }: Layout): Box => {
  const air = density === 'detail' ? 12 : 4;
  return { x: bounds.x - air, y: bounds.y - air, width: bounds.width + 2 * air, height: bounds.height + 2 * air };
};
