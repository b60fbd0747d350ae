/** All migrations in order; the file's user_version is how many have run. */
import { initial } from './001-initial.ts';
import { processDesign } from './002-process-design.ts';

export const migrations: readonly string[] = [initial, processDesign];

export const SCHEMA_VERSION = migrations.length;
