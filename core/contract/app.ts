import { z } from '../schema.ts';
import { languages } from '../text/languages.ts';

const language = z.enum(languages);

/** What the app says about itself. */
export const appInfo = z.strictObject({
  name: z.string(),
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  platform: z.string(),
  /** Windows are put together by the graphics card, not by the processor. */
  hasGraphicsCard: z.boolean(),
  language,
});

export type AppInfo = z.infer<typeof appInfo>;

export const appRequests = {
  'app.info': { input: z.strictObject({}), output: appInfo },
  /** Hands what the asking window shows to the system's print dialog. */
  'app.print': { input: z.strictObject({}), output: z.strictObject({}) },
  /** From here on the app speaks it; its windows load anew. */
  'app.setLanguage': { input: z.strictObject({ language }), output: z.strictObject({}) },
  /** The asking window over the whole screen, or back in its place. */
  'app.setFullScreen': { input: z.strictObject({ isFull: z.boolean() }), output: z.strictObject({}) },
};
