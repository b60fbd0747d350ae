/** Flows built at random out of rows, splits, decisions and loops, whose figures follow from how they were built. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TimedFlow } from '../../fixtures/times.ts';

type Block =
  | { kind: 'stage'; touch: number }
  | { kind: 'row' | 'sides'; parts: Block[] }
  | { kind: 'decision'; parts: Block[] }
  | { kind: 'loop'; body: Block; share: number };

const block: fc.Arbitrary<Block> = fc.letrec<{ any: Block; leaf: Block; node: Block }>((tie) => ({
  leaf: fc.record({ kind: fc.constant('stage' as const), touch: fc.integer({ min: 1, max: 60 }) }),
  node: fc.oneof(
    fc.record({ kind: fc.constantFrom('row' as const, 'sides' as const, 'decision' as const), parts: fc.array(tie('any'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('loop' as const), body: tie('any'), share: fc.constantFrom(0.1, 0.25, 0.5) }),
  ),
  any: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('node')),
})).any;

interface Built {
  readonly first: string;
  readonly last: string;
  readonly lead: number;
  readonly effort: number;
  readonly best: number;
}

class Maker {
  readonly flow = new TimedFlow();
  #count = 0;

  stage(touch: number, kind: 'work' | 'decision' = 'work'): string {
    const name = `S${++this.#count}`;
    this.flow.stage(name, touch, { kind });
    return name;
  }

  make(block: Block): Built {
    if (block.kind === 'stage') {
      const name = this.stage(block.touch);
      return { first: name, last: name, lead: block.touch, effort: block.touch, best: block.touch };
    }
    if (block.kind === 'row') {
      const parts = block.parts.map((part) => this.make(part));
      for (const [i, part] of parts.slice(1).entries()) this.flow.way(`${parts[i]!.last} > ${part.first}`);
      const sum = (of: (part: Built) => number) => parts.reduce((total, part) => total + of(part), 0);
      return { first: parts[0]!.first, last: parts.at(-1)!.last, lead: sum((p) => p.lead), effort: sum((p) => p.effort), best: sum((p) => p.best) };
    }
    if (block.kind === 'loop') {
      const body = this.make(block.body);
      const check = this.stage(1, 'decision');
      this.flow.way(`${body.last} > ${check}`).way(`${check} > ${body.first}`, { kind: 'rework', probability: block.share });
      const last = this.stage(1);
      this.flow.way(`${check} > ${last}`);
      const times = 1 / (1 - block.share);
      return { first: body.first, last, lead: (body.lead + 1) * times + 1, effort: (body.effort + 1) * times + 1, best: body.best + 2 };
    }
    const first = this.stage(1, block.kind === 'decision' ? 'decision' : 'work');
    const parts = block.parts.map((part) => this.make(part));
    const last = this.stage(1);
    for (const part of parts) this.flow.way(`${first} > ${part.first}`);
    for (const part of parts) this.flow.way(`${part.last} > ${last}`);
    const all = (of: (part: Built) => number) => parts.map(of);
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const ends = { first, last };
    if (block.kind === 'decision') return { ...ends, lead: 2 + mean(all((p) => p.lead)), effort: 2 + mean(all((p) => p.effort)), best: 2 + Math.min(...all((p) => p.best)) };
    return { ...ends, lead: 2 + Math.max(...all((p) => p.lead)), effort: 2 + mean(all((p) => p.effort)) * parts.length, best: 2 + Math.max(...all((p) => p.best)) };
  }
}

it('figures of flows built at random are those of their parts', () => {
  fc.assert(
    fc.property(block, (block) => {
      const maker = new Maker();
      const built = maker.make(block);
      const found = maker.flow.figures();
      expect(found.expected).toBeCloseTo(built.lead, 6);
      expect(found.effort).toBeCloseTo(built.effort, 6);
      expect(found.best).toBeCloseTo(built.best, 6);
      expect(found.touch).toBeCloseTo(built.lead, 6);
    }),
    { seed: 7, numRuns: 300 },
  );
});
