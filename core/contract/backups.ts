/** Backups of files that need not be open, or not even there any more. */
import { z } from '../schema.ts';

const backup = z.strictObject({
  id: z.string(),
  /** When a save replaced it, ISO 8601. */
  time: z.string(),
  /** How many changes that save brought, and the newest of them in words. */
  changes: z.number(),
  labels: z.array(z.string()),
  bytes: z.number(),
});

/** All of one file, newest first. */
const ofFile = z.strictObject({ path: z.string(), fileName: z.string(), title: z.string(), backups: z.array(backup) });
export type BackupsOfFile = z.infer<typeof ofFile>;

const nothing = z.strictObject({});

export const backupRequests = {
  /** The file with the newest one first. */
  'backups.list': { input: nothing, output: z.array(ofFile) },
  /** Shows one for reading only, in place of the project of this window. */
  'backups.open': { input: z.strictObject({ id: z.string().max(200) }), output: nothing },
  /** The newest one of the file that could not be opened in this window last; nothing where there is none. */
  'backups.ofRefused': { input: nothing, output: backup.nullable() },
};
