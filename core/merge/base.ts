/**
 * Where two histories parted. Entries form a graph: each names what it was made upon, a merge two. The base of a merge is the
 * lowest entry that both sides come from; there are several where two machines merged each other's work at the same time.
 *
 * A merge that was undone brought nothing: whoever undid it stands where it stood before, so its undo counts as coming from the
 * entry it went back to (`keeps`), and a redo as coming from the merge again.
 */
export interface EntryNode {
  readonly id: string;
  readonly parents: readonly string[];
  readonly kind: 'edit' | 'undo' | 'redo' | 'merge';
  readonly inverts?: readonly string[] | undefined;
  /** Undo of a merge: the parent of the merge that it goes back to. */
  readonly keeps?: string | undefined;
}

export class History {
  readonly #entries = new Map<string, EntryNode>();

  /** Ids are made from what entries say, so the same id is the same entry in whichever copy. */
  constructor(...copies: readonly (readonly EntryNode[])[]) {
    for (const entries of copies) for (const entry of entries) this.#entries.set(entry.id, entry);
  }

  /** An entry and all that it comes from. */
  ancestors(tip: string): ReadonlySet<string> {
    const found = new Set([tip]);
    for (const id of found) for (const parent of this.#origins(id)) found.add(parent);
    return found;
  }

  isAncestor(id: string, of: string): boolean {
    return this.ancestors(of).has(id);
  }

  /** The lowest entries that both come from, in a fixed order. */
  lowestCommon(a: string, b: string): string[] {
    const other = this.ancestors(b);
    const common = [...this.ancestors(a)].filter((id) => other.has(id));
    const higher = new Set(common.flatMap((id) => this.#origins(id)));
    return common.filter((id) => !higher.has(id)).sort();
  }

  /**
   * The way from one state to another: each entry is a difference to its first parent, so states form a tree.
   * @returns entries to take back, then entries to do, in this order; nothing where they have no common root
   */
  way(from: string, to: string): { readonly back: readonly string[]; readonly forth: readonly string[] } | undefined {
    const [up, down] = [this.#line(from), this.#line(to)];
    const below = new Set(down);
    const turn = up.find((id) => below.has(id));
    if (turn === undefined) return undefined;
    return { back: up.slice(0, up.indexOf(turn)), forth: down.slice(0, down.indexOf(turn)).reverse() };
  }

  /** An entry, its first parent, and so on to the root. */
  #line(id: string): string[] {
    const line = [id];
    for (let at = this.#entries.get(id)?.parents[0]; at !== undefined; at = this.#entries.get(at)?.parents[0]) line.push(at);
    return line;
  }

  #origins(id: string): readonly string[] {
    const entry = this.#entries.get(id);
    if (!entry) return [];
    if (entry.keeps !== undefined) return [entry.keeps];
    const [undone] = (entry.kind === 'redo' && entry.inverts?.map((one) => this.#entries.get(one))) || [];
    return undone?.keeps === undefined ? entry.parents : (undone.inverts ?? entry.parents);
  }
}
