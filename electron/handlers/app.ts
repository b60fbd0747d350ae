import { ok } from '../../core/contract/result.ts';
import type { Handlers } from './index.ts';

export const appHandlers = {
  'app.info': ({ app }) => ok(app.info),
  'app.print': ({ app, window }) => app.print(window),
  'app.setFullScreen': ({ app, window }, { isFull }) => {
    app.setFullScreen(window, isFull);
    return ok({});
  },
} satisfies Partial<Handlers>;
