/** Earlier states of the project: versions that the file keeps, and backups of the file in the app's data. */
import { z } from '../schema.ts';
import { goingBack } from './history.ts';
import { tableRows } from './rows.ts';

const from = z.enum(['version', 'backup']);
export type KeptFrom = z.infer<typeof from>;
export const keptWhich = z.strictObject({ from, id: z.string().max(200) });
export type KeptWhich = z.infer<typeof keptWhich>;

const kept = z.strictObject({
  from,
  id: z.string(),
  /** ISO 8601. */
  time: z.string(),
  /** Empty: kept by itself. */
  name: z.string(),
  person: z.string(),
  bytes: z.number(),
  /** Of a backup: what the save brought that replaced it, newest first. */
  labels: z.array(z.string()),
});
export type Kept = z.infer<typeof kept>;

const nothing = z.strictObject({});
const done = z.strictObject({ revision: z.number(), label: z.string() });

export const keptRequests = {
  'kept.list': {
    input: nothing,
    output: z.strictObject({
      /** Newest first. */
      versions: z.array(kept),
      versionBytes: z.number(),
      limits: z.strictObject({ versions: z.number(), bytes: z.number(), backups: z.number() }),
      backups: z.array(kept),
    }),
  },
  /** Keeps the project as it is now, in the file, under a name. */
  'kept.keep': { input: z.strictObject({ name: z.string().max(300) }), output: nothing },
  'kept.remove': { input: z.strictObject({ id: z.string().max(200) }), output: nothing },
  /** What would be different after going back to it. */
  'kept.preview': { input: keptWhich, output: goingBack },
  /** All of it, to look at beside what is now. */
  'kept.rows': { input: keptWhich, output: z.strictObject({ rows: tableRows }) },
  /** The project says again what it said then, as one step, and is what the window shows. */
  'kept.restore': { input: keptWhich, output: done },
  /** Shows it in this window for reading only; the project stays open behind it. */
  'kept.open': { input: keptWhich, output: nothing },
  /** From there back to the project as it is now. */
  'kept.back': { input: nothing, output: nothing },
};
