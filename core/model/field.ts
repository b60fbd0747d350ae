/**
 * What a record's field is: its schema, what it starts as, and how it points at other records.
 *
 * Every table of the model is a list of fields (tables.ts). Commands, rows in the file, references that follow a
 * removal and the JSON Schema on the command line are all derived from these lists, so a new field is declared once.
 */
import { z } from '../schema.ts';
import { t } from '../text/text.ts';
import { dateSchema, durationSchema, estimateSchema, rateSchema, workingHoursSchema } from './estimate.ts';
import { placeSchema, type Place } from './place.ts';
import { reportSettingsSchema } from './report-settings.ts';
import type { TableName } from './tables.ts';

/** What happens to a row when the row it points at is removed: it goes too (`part`, `link`), or the field empties. */
export type ReferenceRule = 'part' | 'link' | 'mention';

/** How a field is kept in SQLite; rows.ts in electron/document has the columns. */
export type Storage = 'text' | 'number' | 'flag' | 'json' | 'reference' | 'place' | 'target';

export interface Field<Value> {
  readonly storage: Storage;
  readonly schema: z.ZodType<Value>;
  /** The value of a new record that does not say. */
  readonly initial: Value;
  /** A new record has to say. */
  readonly required: boolean;
  readonly reference?: { readonly to: TableName; readonly rule: ReferenceRule };
  /** The version of the file's schema that brought it; nothing: the first. */
  readonly since?: number;
}

/** A field that files of earlier versions do not have: there it is what a new record starts with. */
export const since = <V>(version: number, field: Field<V>): Field<V> => ({ ...field, since: version });

const MAX_NAME = 300;
const MAX_TEXT = 20_000;
// Tab and line breaks are text; the other control characters have no business in a name or a note.
const textCharacters = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

/** A name: never empty, one line. */
export const name = (): Field<string> => ({
  storage: 'text',
  schema: z
    .string()
    .trim()
    .min(1)
    .max(MAX_NAME)
    .regex(/^[^\u0000-\u001f\u007f]*$/, { error: () => t.invalid.oneLine }),
  initial: '',
  required: true,
});

export const text = (): Field<string> => ({
  storage: 'text',
  schema: z.string().max(MAX_TEXT).regex(textCharacters, { error: () => t.invalid.noControls }),
  initial: '',
  required: false,
});

/** A text that has to say something, such as a reason. */
export const said = (): Field<string> => ({ ...text(), schema: text().schema.refine((value) => value.trim() !== '', { error: () => t.invalid.empty }), required: true });

/** A colour as `#1a2b3c`, or none. */
export const colour = (): Field<string> => ({ ...text(), schema: z.string().regex(/^(#[0-9a-f]{6})?$/, { error: () => t.invalid.colour }) });

export const number = (min: number, max: number): Field<number | null> => ({
  storage: 'number',
  schema: z.number().min(min).max(max).nullable(),
  initial: null,
  required: false,
});

export const numberOr = (initial: number, min: number, max: number): Field<number> => ({
  storage: 'number',
  schema: z.number().min(min).max(max),
  initial,
  required: false,
});

/** A share from 0 to 1, such as a probability. */
export const share = (): Field<number | null> => number(0, 1);

export const flag = (initial: boolean): Field<boolean> => ({
  storage: 'flag',
  schema: z.boolean(),
  initial,
  required: false,
});

/** One of a closed list; the first is what a new record starts as. */
export const choice = <const C extends string>(first: C, ...others: C[]): Field<C> => ({
  storage: 'text',
  schema: z.enum([first, ...others]) as unknown as z.ZodType<C>,
  initial: first,
  required: false,
});

/** One of a closed list, or nothing said. */
export const optionalChoice = <const C extends string>(...values: [C, ...C[]]): Field<C | null> => ({
  storage: 'text',
  schema: z.enum(values).nullable() as unknown as z.ZodType<C | null>,
  initial: null,
  required: false,
});

const json = <V>(schema: z.ZodType<V>): Field<V | null> => ({
  storage: 'json',
  schema: schema.nullable(),
  initial: null,
  required: false,
});

/** Minutes as an estimate, on the calendar or on the clock. */
export const estimate = () => json(estimateSchema);
/** Minutes of work: an estimate that is always counted in working time. */
export const workEstimate = () =>
  json(estimateSchema.refine((e) => e.basis !== 'elapsed', { error: () => t.invalid.working }));
/** An amount a week as an estimate; it has no basis. */
export const rate = () => json(rateSchema);
export const duration = () => json(durationSchema);
export const date = () => json(dateSchema);
export const reportSettings = () => json(reportSettingsSchema);
export const workingHours = () => json(workingHoursSchema);
const structure = <V>(schema: z.ZodType<V>, initial: V): Field<V> => ({ storage: 'json', schema, initial, required: false });
const value = z.string().trim().min(1).max(100);
/** The values that something can have, in words. */
export const words = () => structure<readonly string[]>(z.array(value).max(30), []);
/** For some inputs of a decision the values for which a rule holds; an input that is not named may have any. */
export const conditions = () => structure<Readonly<Record<string, readonly string[]>>>(z.record(z.uuid(), z.array(value).min(1).max(30)), {});
/** Milliseconds since 1970, or not yet. */
export const moment = () => number(0, Number.MAX_SAFE_INTEGER);
export const weekProfile = () => json(z.array(z.number().min(0)).length(7));
/** Free structure that only one screen reads, such as pinned positions. */
export const data = () => json(z.record(z.string(), z.json()));

/** The id of another row in the same scenario that this one cannot be without. */
export const partOf = (to: TableName): Field<string> => ({
  storage: 'reference',
  schema: z.uuid(),
  initial: '',
  required: true,
  reference: { to, rule: 'part' },
});

/** One end of a link row. */
export const linkTo = (to: TableName): Field<string> => ({ ...partOf(to), reference: { to, rule: 'link' } });

/** The id of another row, or nothing; it empties when that row goes. */
export const mention = (to: TableName): Field<string | null> => ({
  storage: 'reference',
  schema: z.uuid().nullable(),
  initial: null,
  required: false,
  reference: { to, rule: 'mention' },
});

/** The id of a row that may be gone: view state outlives what it shows, so that undo finds it again. */
export const looseId = (): Field<string | null> => ({
  storage: 'reference',
  schema: z.uuid().nullable(),
  initial: null,
  required: false,
});

/** Where the row stands among its siblings. */
export const place = (): Field<Place> => ({
  storage: 'place',
  schema: placeSchema,
  initial: { parent: null, index: '' },
  required: false,
});

export interface Target {
  readonly table: TableName;
  readonly id: string;
}

/** Any row of the scenario, for notes and tags. */
export const target = (): Field<Target | null> => ({
  storage: 'target',
  schema: z.strictObject({ table: z.string() as unknown as z.ZodType<TableName>, id: z.uuid() }).nullable(),
  initial: null,
  required: false,
});

/** Any row of the scenario, always one: what a tagging tags, what an acceptance accepts. The row goes with it. */
export const requiredTarget = (): Field<Target | null> => ({
  ...target(),
  schema: target().schema.refine((value) => value !== null, { error: () => t.invalid.row }),
  required: true,
});
