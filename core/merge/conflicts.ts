/** What a merge cannot decide by itself, as values: what it is about, what each side says, and what can be chosen. */
import type { Model } from '../model/model.ts';
import type { TableName } from '../model/tables.ts';

/** One copy of a project, and what it is called in sentences: "Mine", "a.wfa". */
export interface Side {
  readonly model: Model;
  readonly name: string;
}

export type SideName = 'mine' | 'theirs';

/** `base`: neither, as it was; `both`: two records of one name stay two. */
export type Choice = SideName | 'base' | 'both';

/**
 * `field`: the same field changed twice. `removed`: removed here, changed or used there. `name`: the same new name on both sides.
 * `circle`: each in the other by now. `rule`: what both did is not allowed together.
 */
export type ConflictKind = 'field' | 'removed' | 'name' | 'circle' | 'rule';

export interface Conflict {
  /** The same on both machines, and each time the same two copies are compared. */
  readonly id: string;
  readonly kind: ConflictKind;
  readonly table: TableName;
  readonly scenario: string;
  readonly row: string;
  readonly field?: string;
  /** `name`: the record of the other side. */
  readonly other?: string;
  /** `removed`: who removed it. */
  readonly remover?: SideName;
  /** `rule`: the rule, in a sentence, and the fields of the row that are tied by it. `circle`: the ids of the rows in it. */
  readonly reason?: string;
  readonly tied?: readonly string[];
  readonly ring?: readonly string[];
  /** What can be chosen, the side-neutral one last. */
  readonly choices: readonly Choice[];
  /** The values; for `removed` what became of the row. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly words: Words;
}

/** A conflict for a person: a question, and what stands on each side of it. */
export interface Words {
  readonly question: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A conflict before words were found for it. */
export type Clash = Omit<Conflict, 'words'>;

export type Choices = ReadonlyMap<string, Choice>;

/** @example allOfOneKind(conflicts, 'field', 'theirs') // choices for all of them */
export const allOfOneKind = (conflicts: readonly Conflict[], kind: ConflictKind, choice: Choice): Choices =>
  new Map(conflicts.filter((conflict) => conflict.kind === kind && conflict.choices.includes(choice)).map(({ id }) => [id, choice]));

/** All conflicts decided for one side. */
export const preferring = (conflicts: readonly Conflict[], side: SideName): Choices => new Map(conflicts.map(({ id }) => [id, side]));
