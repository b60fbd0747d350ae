/** The flow map of one workflow as a picture: what its layout and scene are, in the words that all lenses share. */
import { lookup as lookupOf, type Lookup } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { Box, Layout, PlacedEdge, PlacedNode, Point } from '../layout/types.ts';
import { describeHandoff, describeStage, spokenHandoff, spokenStage, type Description } from './describe.ts';
import type { Body, Picture, Target, Tie } from './lens.ts';
import type { Scene } from './scene.ts';

const SILENT: Description = { title: '', lines: [] };

/** Words are made when they are asked for: a map of a thousand stages is drawn far more often than it is read out. */
class StageBody implements Body {
  readonly key: string;
  readonly target: Target;
  readonly box: Box;
  readonly #lookup: Lookup;

  constructor(lookup: Lookup, node: PlacedNode) {
    this.key = `stage ${node.id}`;
    this.target = { table: 'stage', id: node.id };
    this.box = node;
    this.#lookup = lookup;
  }

  get spoken(): string {
    return spokenStage(this.#lookup, this.target.id);
  }

  get tip(): Description {
    return describeStage(this.#lookup, this.target.id) ?? SILENT;
  }
}

class HandoffTie implements Tie {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly label: Box | null;
  readonly #lookup: Lookup;

  constructor(lookup: Lookup, edge: PlacedEdge) {
    this.key = edge.id;
    this.from = `stage ${edge.from}`;
    this.to = `stage ${edge.to}`;
    this.points = edge.points;
    this.label = edge.label;
    this.#lookup = lookup;
  }

  get spoken(): string {
    return spokenHandoff(this.#lookup, this.key);
  }

  get tip(): Description {
    return describeHandoff(this.#lookup, this.key) ?? SILENT;
  }

  get rows(): Tie['rows'] {
    const title = () => this.tip.title;
    return [
      {
        target: { table: 'handoff', id: this.key },
        get text() {
          return title();
        },
      },
    ];
  }
}

export function flowPicture(model: Model, scenario: string, layout: Layout, scene: Scene): Picture {
  const lookup = lookupOf(model, scenario);
  return {
    lens: 'flow',
    scene,
    bodies: layout.nodes.map((node) => new StageBody(lookup, node)),
    ties: layout.edges.map((edge) => new HandoffTie(lookup, edge)),
    header: { left: layout.header, top: layout.rule?.height ?? 0 },
  };
}
