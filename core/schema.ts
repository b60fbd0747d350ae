/**
 * The one door to zod. `jitless` must be set before any schema is made: zod otherwise probes
 * `new Function`, which the window's content security policy forbids and reports.
 */
import * as z from 'zod';

z.config({ jitless: true });

export { z };
