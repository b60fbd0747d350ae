/** All migrations in order; the file's user_version is how many have run. */
import { initial } from './001-initial.ts';

export const migrations: readonly string[] = [initial];

export const SCHEMA_VERSION = migrations.length;
