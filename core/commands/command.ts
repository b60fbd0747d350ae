/**
 * The commands, as types: verbs on nouns with the fields they change. All of them are derived from the tables, so a new
 * field can be set the moment it is declared. Their schemas are in schemas.ts, what they do in verbs.ts and one file a
 * noun where a noun has rules of its own.
 *
 * @example { type: 'stage.add', scenario, workflow, name: 'Sign contract', owner: sales.id, after: quote.id }
 * @example { type: 'stage.set', scenario, id, touch: { likely: 60 }, owner: null }
 */
import type { tables, FieldsOf, TableName } from '../model/tables.ts';

type Tables = typeof tables;
type LinkName = { [T in TableName]: Tables[T] extends { readonly link: readonly string[] } ? T : never }[TableName];
type PlacedName = { [T in TableName]: 'place' extends keyof FieldsOf<T> ? T : never }[TableName];
type Container<T extends TableName> = Tables[T] extends { readonly siblings: readonly (infer S extends string)[] } ? S : never;
type LinkField<T extends TableName> = Tables[T] extends { readonly link: readonly (infer L extends string)[] } ? L : never;
type Scope<T extends TableName> = Tables[T]['scope'] extends 'project' ? unknown : { readonly scenario: string };
type Named<T extends TableName> = 'name' extends keyof FieldsOf<T> ? T : never;

/** Where among its siblings: before or behind one of them, else at the end. */
export interface Position {
  readonly parent?: string | null;
  readonly before?: string;
  readonly after?: string;
}
type PositionOf<T extends TableName> = T extends PlacedName ? Position : unknown;

/** Tables that people edit row by row; the project has one row and views have a command of their own. */
export type EditableName = Exclude<TableName, 'project' | 'view' | 'scenario'>;

type Add<T extends EditableName> = T extends TableName
  ? { readonly type: `${T}.add`; readonly id?: string } & Scope<T> & Partial<Omit<FieldsOf<T>, 'place'>> & PositionOf<T>
  : never;
type Set<T extends EditableName> = T extends TableName
  ? { readonly type: `${T}.set`; readonly id: string } & Scope<T> &
      Partial<Omit<FieldsOf<T>, 'place' | Container<T> | LinkField<T>>>
  : never;
type Rename<T extends EditableName> = T extends Named<T>
  ? { readonly type: `${T}.rename`; readonly id: string; readonly name: string } & Scope<T>
  : never;
type Move<T extends EditableName> = T extends PlacedName
  ? { readonly type: `${T}.move`; readonly id: string } & Scope<T> &
      Position & Partial<Record<Container<T>, string>>
  : never;
type Remove<T extends EditableName> = T extends 'stage'
  ? { readonly type: 'stage.remove'; readonly scenario: string; readonly id: string; readonly bridge?: boolean }
  : T extends TableName
    ? { readonly type: `${T}.remove`; readonly id: string } & Scope<T>
    : never;

type NoFieldsToSet = 'stageNeed' | 'stageProduct' | 'handoffArtifact' | 'tagging';

export type Command =
  | Add<EditableName>
  | Set<Exclude<EditableName, NoFieldsToSet>>
  | Rename<EditableName>
  | Move<Exclude<EditableName, LinkName>>
  | Remove<EditableName>
  | ({ readonly type: 'project.set' } & Partial<FieldsOf<'project'>>)
  | { readonly type: 'scenario.copy'; readonly from: string; readonly id?: string; readonly name: string }
  | ({ readonly type: 'scenario.add'; readonly id?: string } & Pick<FieldsOf<'scenario'>, 'name'> & Position)
  | ({ readonly type: 'scenario.set'; readonly id: string } & Partial<Omit<FieldsOf<'scenario'>, 'place'>>)
  | { readonly type: 'scenario.rename'; readonly id: string; readonly name: string }
  | ({ readonly type: 'scenario.move'; readonly id: string } & Position)
  | { readonly type: 'scenario.remove'; readonly id: string }
  | { readonly type: 'stage.setLane'; readonly scenario: string; readonly id: string; readonly lane: string | null }
  | ({ readonly type: 'view.set'; readonly scenario: string } & Pick<FieldsOf<'view'>, 'workflow' | 'lens' | 'state'>)
  | { readonly type: 'batch'; readonly label: string; readonly commands: readonly Command[] };

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

/** What a decision may ask of the world. */
export interface Env {
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
