/**
 * Layout and scene of a workflow in both densities, each made when it is first asked for. An edit that changes no size or
 * connection keeps the earlier layout and only makes a new scene.
 */
import { arrange } from '../../core/layout/layout.ts';
import type { Density } from '../../core/layout/spacing.ts';
import type { Arrangement, Layout, LayoutInput } from '../../core/layout/types.ts';
import { scene as buildScene } from '../../core/map/build.ts';
import { layoutInput, type FlowView } from '../../core/map/layout-input.ts';
import { flowPicture } from '../../core/map/flow-picture.ts';
import type { Picture } from '../../core/map/lens.ts';
import type { Scene } from '../../core/map/scene.ts';
import { ratioOf } from '../../core/map/semantic-zoom.ts';
import { lookup } from '../../core/model/lookup.ts';
import type { Model } from '../../core/model/model.ts';

export interface Shown {
  readonly model: Model;
  readonly scenario: string;
  readonly workflow: string;
  /** How somebody left this map: order of lanes, pins, folded lanes. */
  readonly view: FlowView;
}

/** How each map stood when it was last shown, so that an edit, or coming back to it, leaves it as it was. */
const stood = new Map<string, Arrangement>();
const placeOf = ({ scenario, workflow }: Shown) => `${scenario} ${workflow}`;

/** Stages from left to right, as the flow map has put them, where it was shown already. */
export function flowOrder(shown: Shown): readonly string[] | undefined {
  const cells = stood.get(placeOf(shown))?.cells;
  return cells && Object.keys(cells).sort((a, b) => (cells[a]?.column ?? 0) - (cells[b]?.column ?? 0));
}

/** The next layout is made from nothing. */
export const tidy = (shown: Shown): void => void stood.delete(placeOf(shown));

export function inputOf(shown: Shown, density: Density): LayoutInput {
  const earlier = shown.view.earlier ?? stood.get(placeOf(shown));
  return layoutInput(lookup(shown.model, shown.scenario), shown.workflow, { ...shown.view, density, ...(earlier ? { earlier } : {}) });
}

export class Pictures {
  readonly shown: Shown;
  readonly #layouts = new Map<Density, Layout>();
  readonly #scenes = new Map<Density, Scene>();
  readonly #pictures = new Map<Density, Picture>();

  constructor(shown: Shown, first: Layout) {
    this.shown = shown;
    this.take(first);
  }

  /** A layout that was made elsewhere. */
  take(layout: Layout) {
    this.#layouts.set(layout.density, layout);
    stood.set(placeOf(this.shown), layout.arrangement);
  }

  layout(density: Density): Layout {
    const known = this.#layouts.get(density);
    if (known) return known;
    const layout = arrange(inputOf(this.shown, density));
    this.#layouts.set(density, layout);
    return layout;
  }

  scene(density: Density): Scene {
    const known = this.#scenes.get(density);
    if (known) return known;
    const { model, scenario, workflow } = this.shown;
    const scene = buildScene(model, scenario, workflow, this.layout(density));
    this.#scenes.set(density, scene);
    return scene;
  }

  picture(density: Density): Picture {
    const known = this.#pictures.get(density);
    if (known) return known;
    const { model, scenario } = this.shown;
    const picture = flowPicture(model, scenario, this.layout(density), this.scene(density));
    this.#pictures.set(density, picture);
    return picture;
  }

  get ratio(): number {
    return ratioOf(this.layout('detail'), this.layout('overview'));
  }
}
