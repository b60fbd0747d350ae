/**
 * The one door to the schema library. Zod probes for `new Function` when it is first used, which a strict
 * content security policy reports as a violation; the switch below has to be thrown before any schema is made.
 * What a schema refuses is told to people, so it is said in our words; a schema that says more does so with `error`,
 * a function, as the language may change after the schema was made.
 */
import * as z from 'zod';
import { issueText } from './text/issue-text.ts';

z.config({ jitless: true, customError: issueText });

export { z };
