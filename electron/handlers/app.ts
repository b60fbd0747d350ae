import { language } from '../../core/text/text.ts';
import { ok } from '../../core/contract/result.ts';
import type { Handlers } from './index.ts';

export const appHandlers = {
  'app.info': ({ app }) => ok({ ...app.info, hasGraphicsCard: app.hasGraphicsCard(), language: language() }),
  'app.setLanguage': ({ app }, { language: next }) => {
    app.setLanguage(next);
    return ok({});
  },
  'app.print': ({ app, window }) => app.print(window),
  'app.setFullScreen': ({ app, window }, { isFull }) => {
    app.setFullScreen(window, isFull);
    return ok({});
  },
} satisfies Partial<Handlers>;
