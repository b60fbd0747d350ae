/**
 * Layout and scene of a workflow in both densities, each made when it is first asked for. An edit that changes no size or
 * connection keeps the earlier layout and only makes a new scene.
 */
import { arrange } from '../../core/layout/layout.ts';
import type { Ranks } from '../../core/layout/ranks.ts';
import type { Density } from '../../core/layout/spacing.ts';
import type { Layout, LayoutInput } from '../../core/layout/types.ts';
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

export const inputOf = (shown: Shown, density: Density): LayoutInput =>
  layoutInput(lookup(shown.model, shown.scenario), shown.workflow, { ...shown.view, density });

interface Kept {
  readonly key: string;
  readonly layout: Layout;
}

export class Pictures {
  readonly shown: Shown;
  readonly #ranks: Ranks;
  readonly #earlier: ReadonlyMap<Density, Kept>;
  readonly #layouts = new Map<Density, Kept>();
  readonly #scenes = new Map<Density, Scene>();
  readonly #pictures = new Map<Density, Picture>();

  constructor(shown: Shown, ranks: Ranks, earlier?: Pictures) {
    this.shown = shown;
    this.#ranks = ranks;
    this.#earlier = earlier && earlier.#ranks === ranks ? new Map([...earlier.#earlier, ...earlier.#layouts]) : new Map();
  }

  layout(density: Density): Layout {
    const known = this.#layouts.get(density);
    if (known) return known.layout;
    const input = inputOf(this.shown, density);
    const key = JSON.stringify(input);
    const earlier = this.#earlier.get(density);
    const layout = earlier?.key === key ? earlier.layout : arrange(input, this.#ranks);
    this.#layouts.set(density, { key, layout });
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
