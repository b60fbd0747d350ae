/**
 * Layout and scene of a workflow in both densities, each made when it is first asked for. An edit that changes no size or
 * connection keeps the earlier layout and only makes a new scene.
 */
import { arrange } from '../../core/layout/layout.ts';
import type { Density } from '../../core/layout/spacing.ts';
import type { Layout, LayoutInput } from '../../core/layout/types.ts';
import { scene as buildScene } from '../../core/map/build.ts';
import { isSameInput, layoutInput, type FlowView } from '../../core/map/layout-input.ts';
import { flowPicture } from '../../core/map/flow-picture.ts';
import type { Picture } from '../../core/map/lens.ts';
import type { Scene } from '../../core/map/scene.ts';
import { ratioOf } from '../../core/map/semantic-zoom.ts';
import { lookup } from '../../core/model/lookup.ts';
import type { Model } from '../../core/model/model.ts';
import { forget, stand, standingOf, stoodOf } from './standing.ts';

export interface Shown {
  readonly model: Model;
  readonly scenario: string;
  readonly workflow: string;
  /** How somebody left this map: order of lanes, pins, folded lanes. */
  readonly view: FlowView;
}

/** Stages from left to right, as the flow map has put them, where it was shown already. */
export function flowOrder(shown: Shown): readonly string[] | undefined {
  const cells = stoodOf(shown)?.cells;
  return cells && Object.keys(cells).sort((a, b) => (cells[a]?.column ?? 0) - (cells[b]?.column ?? 0));
}

/** The next layout is made from nothing. */
export const tidy = (shown: Shown): void => forget(shown);

export function inputOf(shown: Shown, density: Density): LayoutInput {
  const all = lookup(shown.model, shown.scenario);
  const earlier = shown.view.earlier ?? standingOf(shown, shown.view, (stage) => all.get('stage', stage) !== undefined);
  return layoutInput(all, shown.workflow, { ...shown.view, density, ...(earlier ? { earlier } : {}) });
}

interface Kept {
  readonly input: LayoutInput;
  readonly layout: Layout;
}

export class Pictures {
  readonly shown: Shown;
  #before: { readonly layouts: ReadonlyMap<Density, Kept>; readonly scenes: ReadonlyMap<Density, Scene> } = { layouts: new Map(), scenes: new Map() };
  readonly #layouts = new Map<Density, Kept>();
  readonly #scenes = new Map<Density, Scene>();
  readonly #pictures = new Map<Density, Picture>();

  /** @param earlier of the same workflow before an edit: what still holds of it is taken over */
  constructor(shown: Shown, earlier: Pictures | null) {
    this.shown = shown;
    if (earlier?.shown.workflow !== shown.workflow || earlier.shown.scenario !== shown.scenario) return;
    this.#before = { layouts: new Map([...earlier.#before.layouts, ...earlier.#layouts]), scenes: new Map([...earlier.#before.scenes, ...earlier.#scenes]) };
  }

  /** The layout, where it is known or still holds; else what it is to be made from. */
  known(density: Density): { layout: Layout } | { input: LayoutInput } {
    const own = this.#layouts.get(density);
    if (own) return { layout: own.layout };
    const input = inputOf(this.shown, density);
    const before = this.#before.layouts.get(density);
    // Without places to keep it is to be laid out from nothing.
    if (!before || !input.earlier || !isSameInput(before.input, input)) return { input };
    this.take(input, before.layout);
    return { layout: before.layout };
  }

  /** A layout that was made elsewhere. */
  take(input: LayoutInput, layout: Layout) {
    this.#layouts.set(layout.density, { input, layout });
    stand(this.shown, this.shown.view, layout.arrangement);
  }

  layout(density: Density): Layout {
    const known = this.known(density);
    if ('layout' in known) return known.layout;
    const layout = arrange(known.input);
    this.take(known.input, layout);
    return layout;
  }

  scene(density: Density): Scene {
    const known = this.#scenes.get(density);
    if (known) return known;
    const { model, scenario, workflow } = this.shown;
    const earlier = this.#before.scenes.get(density);
    const scene = buildScene(model, scenario, workflow, this.layout(density), earlier ? { earlier } : {});
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
