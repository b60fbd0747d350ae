/**
 * The map's state: the layout that is shown, the scene made of it, the camera's zoom and what the pointer is over. The model
 * comes from outside; an edit that changes no size or connection keeps the layout and only makes a new scene.
 */
import cytoscape, { type Core } from 'cytoscape';
import { lookup } from '../../core/model/lookup.ts';
import type { Model } from '../../core/model/model.ts';
import type { Layout } from '../../core/layout/types.ts';
import { scene as buildScene } from '../../core/map/build.ts';
import { layoutInput } from '../../core/map/layout-input.ts';
import type { Scene } from '../../core/map/scene.ts';
import { themes, type ThemeName } from '../../core/map/tokens.ts';
import { LayoutRunner } from '../layout/engine.ts';
import { fit, MAX_ZOOM, MIN_ZOOM, open, reveal, zoomBy } from './camera.ts';
import { listen, type Gestures, type MapTarget } from './gestures.ts';
import { emphasisOf } from './emphasis.ts';
import { paint } from './painter.ts';
import { bodies, drawNothing, sync } from './sync.ts';

export interface Shown {
  readonly model: Model;
  readonly scenario: string;
  readonly workflow: string;
}

export class MapState {
  layout = $state.raw<Layout | null>(null);
  scene = $state.raw<Scene | null>(null);
  zoom = $state(1);
  hovered = $state.raw<{ target: MapTarget; x: number; y: number } | null>(null);
  /** Something is on the screen for the workflow that was asked for. */
  isReady = $state(false);

  #runner = new LayoutRunner();
  #cy: Core | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #frame = 0;
  #shown: Shown | null = null;
  #input = '';
  #opened = '';
  #theme: ThemeName = 'light';
  #picked: MapTarget | null = null;

  /** Starts in a frame; the answer ends it. */
  attach(container: HTMLElement, canvas: HTMLCanvasElement, frame: HTMLElement, heard: Pick<Gestures, 'pick' | 'drill'>): () => void {
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
      ...heard,
      hover: (target, at) => {
        this.hovered = target ? { target, ...at } : null;
        this.repaint();
      },
      zoom: (factor, at) => zoomBy(cy, factor, at, false),
      pan: (by) => cy.panBy(by),
      moved: () => this.#moved(),
    });
    const resize = new ResizeObserver(() => {
      cy.resize();
      this.repaint();
    });
    resize.observe(container);
    void document.fonts.ready.then(() => this.repaint());
    return () => {
      stop();
      resize.disconnect();
      cancelAnimationFrame(this.#frame);
      this.#runner.stop();
      cy.destroy();
      this.#cy = null;
    };
  }

  async show(shown: Shown) {
    const isOther = this.#shown?.workflow !== shown.workflow || this.#shown.scenario !== shown.scenario;
    this.#shown = shown;
    const input = layoutInput(lookup(shown.model, shown.scenario), shown.workflow);
    const key = JSON.stringify(input);
    if (key !== this.#input || isOther) {
      this.#input = key;
      const layout = await this.#runner.run(input);
      if (!layout || this.#shown.workflow !== shown.workflow || this.#shown.scenario !== shown.scenario) return;
      this.layout = layout;
      if (this.#cy) sync(this.#cy, layout);
    }
    if (!this.layout || !this.#shown) return;
    this.scene = buildScene(this.#shown.model, this.#shown.scenario, this.#shown.workflow, this.layout);
    const name = `${shown.scenario} ${shown.workflow}`;
    if (this.#opened !== name && this.layout.nodes.length > 0 && this.#cy) {
      this.#opened = name;
      open(this.#cy, this.scene.bounds);
    }
    this.#moved();
  }

  pick(target: MapTarget | null) {
    const isNew = target?.id !== this.#picked?.id;
    this.#picked = target;
    this.repaint();
    if (isNew && target) this.reveal(target);
  }

  reveal(target: MapTarget) {
    const layout = this.layout;
    const box = target.table === 'stage' ? layout?.nodes.find((n) => n.id === target.id) : layout?.edges.find((e) => e.id === target.id)?.label;
    if (this.#cy && layout && box) reveal(this.#cy, box, layout.header, layout.rule?.height ?? 0);
  }

  setTheme(theme: ThemeName) {
    this.#theme = theme;
    this.repaint();
  }

  fit = () => this.#cy && this.scene && fit(this.#cy, this.scene.bounds);
  zoomBy = (factor: number) => this.#cy && zoomBy(this.#cy, factor);

  #moved() {
    this.zoom = this.#cy?.zoom() ?? 1;
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
    const [cy, canvas, scene] = [this.#cy, this.#canvas, this.scene];
    const ctx = canvas?.getContext('2d');
    if (!cy || !canvas || !ctx || !scene || cy.width() === 0) return;
    const size = { width: cy.width(), height: cy.height() };
    const [width, height] = [Math.round(size.width * devicePixelRatio), Math.round(size.height * devicePixelRatio)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    paint(ctx, scene, themes[this.#theme], { zoom: cy.zoom(), pan: cy.pan() }, size, emphasisOf(this.layout, this.#picked, this.hovered?.target ?? null));
    this.isReady = true;
  }
}
