/** What a worker or a child has to know of the language; see inherited.ts. */
import { language } from '../../core/text/text.ts';

export const spokenEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, ATLAS_LANGUAGE: language() });
