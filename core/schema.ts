/**
 * The one door to the schema library. Zod probes for `new Function` when it is first used, which a strict
 * content security policy reports as a violation; the switch below has to be thrown before any schema is made.
 */
import * as z from 'zod';

z.config({ jitless: true });

export { z };
