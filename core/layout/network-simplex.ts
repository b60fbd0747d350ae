/**
 * Ranks with the least total length of handoffs, by the network simplex method of Gansner, Koutsofios, North and Vo, "A
 * technique for drawing directed graphs" (IEEE TSE 19(3), 1993, section 2): a spanning tree of tight arcs is improved one
 * exchange at a time. All arcs weigh the same, so the cut value of a tree arc is what the nodes on its tail's side send out
 * less what they take in, and is summed up along the tree. Nodes are numbers; there must be no cycles. Parts that nothing
 * joins each begin at rank 0.
 */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** More exchanges than any workflow needed; a bound, so that time is bounded too. */
const EXCHANGES_A_NODE = 4;

/** @example networkSimplex(3, [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 0, to: 2 }]) // 0, 1, 2 */
export function networkSimplex(count: number, arcs: readonly Arc[]): Int32Array {
  const tree = new Tree(new Graph(count, arcs));
  for (let left = count * EXCHANGES_A_NODE; left > 0 && tree.exchange(); left--);
  return tree.ranks();
}

class Graph {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The arcs at each node, out and in. */
  readonly arcsAt: readonly (readonly number[])[];

  constructor(count: number, arcs: readonly Arc[]) {
    this.count = count;
    this.from = Int32Array.from(arcs, (arc) => arc.from);
    this.to = Int32Array.from(arcs, (arc) => arc.to);
    const at: number[][] = Array.from({ length: count }, () => []);
    for (const [i, { from, to }] of arcs.entries()) {
      at[from]!.push(i);
      at[to]!.push(i);
    }
    this.arcsAt = at;
  }

  other = (arc: number, node: number): number => (this.from[arc] === node ? this.to[arc]! : this.from[arc]!);
}

/** Each node as far left as the arcs into it allow. */
function longestPath({ count, to, arcsAt }: Graph): Int32Array {
  const rank = new Int32Array(count);
  const waiting = new Int32Array(count);
  for (const node of to) waiting[node]! += 1;
  const queue = [...waiting.keys()].filter((node) => waiting[node] === 0);
  for (const node of queue) {
    for (const arc of arcsAt[node]!) {
      const next = to[arc]!;
      if (next === node) continue;
      rank[next] = Math.max(rank[next]!, rank[node]! + 1);
      waiting[next]! -= 1;
      if (waiting[next] === 0) queue.push(next);
    }
  }
  if (queue.length < count) throw new Error('There is a cycle among the arcs.');
  return rank;
}

class Tree {
  readonly #graph: Graph;
  readonly #rank: Int32Array;
  readonly #isTree: Uint8Array;
  /** The part of the graph that a node is in. */
  readonly #part: Int32Array;
  /** The tree arc to the parent, -1 at a root; the lowest postorder number below a node, and its own. */
  readonly #up: Int32Array;
  readonly #low: Int32Array;
  readonly #lim: Int32Array;
  /** Arcs out of the subtree less arcs into it. */
  readonly #sends: Int32Array;
  #next = 0;

  constructor(graph: Graph) {
    const { count, from } = graph;
    this.#graph = graph;
    this.#rank = longestPath(graph);
    this.#isTree = new Uint8Array(from.length);
    this.#part = new Int32Array(count).fill(-1);
    this.#up = new Int32Array(count).fill(-1);
    this.#low = new Int32Array(count);
    this.#lim = new Int32Array(count);
    this.#sends = new Int32Array(count);
    let numbered = 0;
    for (let root = 0; root < count; root++) {
      if (this.#part[root] !== -1) continue;
      const size = this.#grow(root);
      this.#number(root, numbered);
      numbered += size;
    }
  }

  #slack = (arc: number): number => this.#rank[this.#graph.to[arc]!]! - this.#rank[this.#graph.from[arc]!]! - 1;

  #isBelow = (node: number, root: number): boolean => this.#low[root]! <= this.#lim[node]! && this.#lim[node]! <= this.#lim[root]!;

  /** A tree of tight arcs from here; where it cannot grow it is moved as a whole until an arc at its rim is tight. */
  #grow(root: number): number {
    const { from, to, arcsAt, other } = this.#graph;
    const [rank, part] = [this.#rank, this.#part];
    const members = [root];
    const rim = new Set<number>();
    const take = (node: number, arc: number) => {
      part[node] = root;
      members.push(node);
      this.#isTree[arc] = 1;
    };
    part[root] = root;
    for (let done = 0; ; ) {
      for (; done < members.length; done++) {
        const node = members[done]!;
        for (const arc of arcsAt[node]!) {
          const next = other(arc, node);
          if (part[next] === root) rim.delete(arc);
          else if (this.#slack(arc) === 0) take(next, arc);
          else rim.add(arc);
        }
      }
      let [best, least] = [-1, Infinity];
      for (const arc of rim) {
        if (part[from[arc]!] === part[to[arc]!]) rim.delete(arc);
        else if (this.#slack(arc) < least) [best, least] = [arc, this.#slack(arc)];
      }
      if (best === -1) return members.length;
      const isInside = part[from[best]!] === root;
      for (const member of members) rank[member]! += isInside ? least : -least;
      take(isInside ? to[best]! : from[best]!, best);
    }
  }

  /** Numbers the subtree in postorder, and sums up what it sends. */
  #number(root: number, low: number) {
    const { from, arcsAt, other } = this.#graph;
    const [path, at] = [[root], [0]];
    const own = (node: number) => arcsAt[node]!.reduce((sum, arc) => sum + (from[arc] === node ? 1 : -1), 0);
    this.#low[root] = low;
    this.#sends[root] = own(root);
    for (let next = low; path.length > 0; ) {
      const node = path[path.length - 1]!;
      const arc = arcsAt[node]![at[at.length - 1]!++];
      if (arc === undefined) {
        this.#lim[node] = next++;
        path.pop();
        at.pop();
        if (path.length > 0) this.#sends[path[path.length - 1]!]! += this.#sends[node]!;
      } else if (this.#isTree[arc] === 1 && arc !== this.#up[node]) {
        const child = other(arc, node);
        this.#up[child] = arc;
        this.#low[child] = next;
        this.#sends[child] = own(child);
        path.push(child);
        at.push(0);
      }
    }
  }

  /** One exchange; false when none makes the whole shorter. */
  exchange(): boolean {
    const below = this.#leaving();
    if (below === -1) return false;
    const leaving = this.#up[below]!;
    const isTail = this.#graph.from[leaving] === below;
    const entering = this.#entering(below, isTail);
    if (entering === -1) return false;
    const delta = this.#slack(entering);
    for (let node = 0; node < this.#rank.length; node++) if (this.#isBelow(node, below)) this.#rank[node]! += isTail ? -delta : delta;
    const top = this.#meeting(this.#graph.from[entering]!, this.#graph.to[entering]!);
    this.#isTree[leaving] = 0;
    this.#isTree[entering] = 1;
    this.#number(top, this.#low[top]!);
    return true;
  }

  /** The next node whose arc to its parent has a negative cut value, round and round. */
  #leaving(): number {
    const count = this.#up.length;
    for (let i = 0; i < count; i++) {
      const node = (this.#next + i) % count;
      const arc = this.#up[node]!;
      if (arc === -1 || (this.#graph.from[arc] === node ? this.#sends[node]! : -this.#sends[node]!) >= 0) continue;
      this.#next = (node + 1) % count;
      return node;
    }
    return -1;
  }

  /** The shortest arc that runs against the leaving one, between the subtree and the rest. */
  #entering(below: number, isTail: boolean): number {
    const { from, to } = this.#graph;
    let [best, least] = [-1, Infinity];
    for (let arc = 0; arc < from.length && least > 0; arc++) {
      if (this.#isTree[arc] === 1) continue;
      const [isFromBelow, isToBelow] = [this.#isBelow(from[arc]!, below), this.#isBelow(to[arc]!, below)];
      if (isFromBelow === isToBelow || isFromBelow === isTail) continue;
      const slack = this.#slack(arc);
      if (slack < least) [best, least] = [arc, slack];
    }
    return best;
  }

  /** The lowest node that has both below it. */
  #meeting(a: number, b: number): number {
    let node = a;
    while (!this.#isBelow(b, node)) node = this.#graph.other(this.#up[node]!, node);
    return node;
  }

  ranks(): Int32Array {
    const least = new Map<number, number>();
    for (const [node, part] of this.#part.entries()) least.set(part, Math.min(least.get(part) ?? Infinity, this.#rank[node]!));
    return this.#rank.map((rank, node) => rank - (least.get(this.#part[node]!) ?? 0));
  }
}
