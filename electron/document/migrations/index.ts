/** All migrations in order; the file's user_version is how many have run. */
import { initial } from './001-initial.ts';
import { processDesign } from './002-process-design.ts';
import { versions } from './003-versions.ts';
import { health } from './004-health.ts';
import { report } from './005-report.ts';

export const migrations: readonly string[] = [initial, processDesign, versions, health, report];

export const SCHEMA_VERSION = migrations.length;
