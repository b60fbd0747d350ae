/** A project has at least one scenario: where each side removed what the other kept, the last ones are a question. */
import type { DiffKey } from '../model/diff.ts';
import type { Changes } from './changes.ts';
import { rowAt } from './compare.ts';
import type { SideName } from './conflicts.ts';
import type { Contested } from './contested.ts';

type Both = Readonly<Record<SideName, Contested>>;

export function keepAScenario(mine: Changes, theirs: Changes, contested: Both): Both {
  const keys = new Set([mine, theirs].flatMap(({ model }) => [...model.scenario.values()].map(({ id }) => `scenario//${id}`)));
  const isSure = (key: DiffKey) => !mine.hasRemoved(key) && !theirs.hasRemoved(key);
  if ([...keys].some(isSure)) return contested;
  // Mine alone is asked for: as theirs removed it, mine keeps it, and the other way round.
  const more = (remover: Changes, other: Changes) => [...keys].filter((key) => remover.hasRemoved(key) && rowAt(other.model, key));
  const add = (known: Contested, more: readonly DiffKey[]): Contested => new Map([...more.map((key) => [key, [] as DiffKey[]] as const), ...known]);
  return { mine: add(contested.mine, more(mine, theirs)), theirs: add(contested.theirs, more(theirs, mine)) };
}
