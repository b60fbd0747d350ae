/**
 * The strongly connected parts of a graph (Tarjan 1972), each after the parts that its members lead to. Without recursion: a
 * long workflow must not exhaust the call stack.
 */
export function components(size: number, next: (from: number) => Iterable<number>): readonly (readonly number[])[] {
  const found: number[][] = [];
  const index = new Array<number>(size).fill(-1);
  const low = new Array<number>(size).fill(0);
  const isOpen = new Array<boolean>(size).fill(false);
  const stack: number[] = [];
  let count = 0;
  for (let root = 0; root < size; root += 1) {
    if (index[root] !== -1) continue;
    const walk: { at: number; left: Iterator<number> }[] = [];
    const enter = (at: number) => {
      index[at] = low[at] = count++;
      isOpen[at] = true;
      stack.push(at);
      walk.push({ at, left: next(at)[Symbol.iterator]() });
    };
    enter(root);
    for (let top = walk.at(-1); top; top = walk.at(-1)) {
      const { at, left } = top;
      const to = left.next();
      if (!to.done) {
        if (index[to.value] === -1) enter(to.value);
        else if (isOpen[to.value]) low[at] = Math.min(low[at] as number, index[to.value] as number);
        continue;
      }
      walk.pop();
      const parent = walk.at(-1)?.at;
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[at] as number);
      if (low[at] === index[at]) {
        const part = stack.splice(stack.lastIndexOf(at));
        for (const member of part) isOpen[member] = false;
        found.push(part);
      }
    }
  }
  return found;
}
