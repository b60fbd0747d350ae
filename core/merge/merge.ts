/**
 * Two copies of a project that went their own ways, made one again. Three-way, by rows and fields: what only one side changed
 * stands; what both changed differently, what one removed and the other built upon, and the same new name on both sides are
 * questions. `prepareMerge` finds them, `finishMerge` writes the answers into one difference.
 *
 * @example
 * const prepared = prepareMerge({ model: a, name: 'a.wfa' }, { model: b, name: 'b.wfa' }, base);
 * const merged = finishMerge(prepared, preferring(prepared.conflicts, 'mine'));
 * apply(a, merged.diff) // merged.model
 */
import { splitKey, type Diff, type DiffKey } from '../model/diff.ts';
import type { Draft } from '../model/draft.ts';
import { emptyModel, type Model } from '../model/model.ts';
import { tableOf, type Row } from '../model/tables.ts';
import { Changes } from './changes.ts';
import { fieldsOf, rowAt } from './compare.ts';
import { compose, fieldId, nameId, removedId, sourcesOf, type Chooser, type Ground } from './compose.ts';
import type { Choice, Choices, Clash, Conflict, Side, SideName } from './conflicts.ts';
import { contestedBy } from './contested.ts';
import { deletionsIn, type Deletion } from './deletions.ts';
import { describe } from './describe.ts';
import { beforeBoth, verdicts } from './fields.ts';
import { namesakes } from './names.ts';
import { mergeOrder } from './order.ts';
import { keepAScenario } from './scenarios.ts';
import { settle, troublesOf, type Trouble } from './settle.ts';
import { mergeViews } from './views.ts';

export interface Prepared {
  /** What merges by itself, relative to mine: open questions stand as mine has them. */
  readonly auto: Diff;
  readonly conflicts: readonly Conflict[];
  readonly ground: Ground;
}

export interface Merged {
  /** Relative to mine, map positions included. */
  readonly diff: Diff;
  readonly model: Model;
  /** Whatever stood in the base or on a side and is not in the merged model. */
  readonly deletions: readonly Deletion[];
}

/** @param base nothing: the two copies are compared by themselves, and whatever only one of them has stays */
export function prepareMerge(mine: Side, theirs: Side, base: Model | undefined): Prepared {
  const ground = groundOf(mine.model, theirs.model, base ?? emptyModel());
  const clashes = [...fieldClashes(ground), ...removedClashes(ground), ...nameClashes(ground)];
  const composed = compose(ground, () => 'mine');
  const all = [...clashes, ...troublesOf(composed).map((trouble) => troubleClash(trouble, ground))];
  const conflicts = all.map((clash) => ({ ...clash, words: describe(clash, ground, mine.name, theirs.name) }));
  const auto = conclude(ground, new Map(conflicts.filter(({ kind }) => kind === 'name').map(({ id }) => [id, 'both']))).diff();
  return { auto, conflicts, ground };
}

/** Writes the choices into one difference. Throws where one is missing: nothing is decided silently. */
export function finishMerge({ ground, conflicts }: Prepared, choices: Choices): Merged {
  const open = conflicts.find(({ id, choices: offered }) => !offered.includes(choices.get(id) as Choice));
  if (open) throw new Error(`No choice for ${open.id}`);
  const draft = conclude(ground, choices);
  return { diff: draft.diff(), model: draft.model, deletions: deletionsIn(draft.model, ground) };
}

function groundOf(mineModel: Model, theirsModel: Model, base: Model): Ground {
  const [mine, theirs] = [new Changes(base, mineModel), new Changes(base, theirsModel)];
  const contested = keepAScenario(mine, theirs, { mine: contestedBy(mine, theirs), theirs: contestedBy(theirs, mine) });
  return { base, mine, theirs, contested, namesakes: namesakes(mine, theirs) };
}

function conclude(ground: Ground, choices: Choices): Draft {
  const choose: Chooser = (id) => choices.get(id) ?? 'mine';
  const draft = compose(ground, choose);
  if (draft.model.scenario.size === 0) return conclude(ground, new Map([...choices, ...scenariosTheyRemoved(ground)]));
  settle(draft, (trouble) => ground[sideFor(trouble, choices)].model, sourcesOf(ground));
  mergeOrder(draft, ground.mine, ground.theirs);
  mergeViews(draft, ground.theirs.model);
  return draft;
}

/** Choices that keep a scenario where all others would leave none. */
const scenariosTheyRemoved = ({ contested }: Ground) =>
  [...contested.theirs.keys()].filter((key) => splitKey(key).table === 'scenario').map((key) => [removedId(key), 'mine'] as const);

/** Whose fields to take: as was chosen for this trouble, else as was chosen elsewhere for a row in it. */
function sideFor(trouble: Trouble, choices: Choices): SideName {
  const keys = trouble.ties.map(({ key }) => key);
  const near = [...choices].find(([id]) => keys.some((key) => id.includes(key)))?.[1];
  return (choices.get(trouble.id) ?? near) === 'theirs' ? 'theirs' : 'mine';
}

type Common = Pick<Clash, 'table' | 'scenario' | 'row'>;

const about = (key: DiffKey): Common => {
  const { table, scenario, id } = splitKey(key);
  return { table, scenario, row: id };
};

function* fieldClashes({ base, mine, theirs }: Ground): Generator<Clash> {
  const keys = [...Object.keys(theirs.diff.updated), ...Object.keys(theirs.diff.added)];
  for (const key of keys) {
    for (const [field, verdict] of verdicts(key, mine, theirs)) {
      if (verdict !== 'clash') continue;
      const known = rowAt(base, key);
      const value = (row: Row | undefined) => row && fieldsOf(row)[field];
      // A field of a link is part of what it is; a name has to be there.
      const choices: Choice[] = known ? ['mine', 'theirs', 'base'] : ['mine', 'theirs'];
      yield { id: fieldId(key, field), kind: 'field', ...about(key), field, choices, base: value(beforeBoth(known, key)), mine: value(rowAt(mine.model, key)), theirs: value(rowAt(theirs.model, key)) };
    }
  }
}

function* removedClashes({ base, mine, theirs, contested }: Ground): Generator<Clash> {
  for (const remover of ['mine', 'theirs'] as const) {
    for (const root of contested[remover].keys()) {
      const rows = { base: rowAt(base, root), mine: rowAt(mine.model, root), theirs: rowAt(theirs.model, root) };
      yield { id: removedId(root), kind: 'removed', ...about(root), remover, choices: ['mine', 'theirs'], ...rows };
    }
  }
}

function* nameClashes({ namesakes: pairs, mine, theirs }: Ground): Generator<Clash> {
  for (const pair of pairs) {
    const rows = { base: undefined, mine: rowAt(mine.model, pair.mine), theirs: rowAt(theirs.model, pair.theirs) };
    yield { id: nameId(pair), kind: 'name', ...about(pair.mine), field: 'name', other: splitKey(pair.theirs).id, choices: ['mine', 'theirs', 'both'], ...rows };
  }
}

function troubleClash({ id, kind, key, field, message, ties }: Trouble, { base, mine, theirs }: Ground): Clash {
  const name = tableOf(splitKey(key).table).fields[field] ? field : 'place';
  const value = (model: Model) => {
    const row = rowAt(model, key);
    return row && fieldsOf(row)[name];
  };
  const tied = ties.find((tie) => tie.key === key)?.fields ?? [];
  const why = kind === 'rule' ? { reason: message, tied } : { ring: ties.map((tie) => splitKey(tie.key).id) };
  return { id, kind, ...about(key), ...why, field: name, choices: ['mine', 'theirs'], base: value(base), mine: value(mine.model), theirs: value(theirs.model) };
}
