/** One handler for each request of the contract: a missing or a wrong one does not compile. */
import type { Input, Output, RequestName } from '../../core/contract/requests.ts';
import type { Result } from '../../core/contract/result.ts';
import { appHandlers } from './app.ts';
import type { HandlerContext } from './deps.ts';
import { backupHandlers } from './backups.ts';
import { historyHandlers } from './history.ts';
import { keptHandlers } from './kept.ts';
import { mergeHandlers } from './merge.ts';
import { pictureHandlers } from './picture.ts';
import { projectHandlers } from './project.ts';
import { reportHandlers } from './report.ts';
import { takeawayHandlers } from './takeaway.ts';

export type Handler<N extends RequestName> = (
  context: HandlerContext,
  input: Input<N>,
) => Result<Output<N>> | Promise<Result<Output<N>>>;

export type Handlers = { readonly [N in RequestName]: Handler<N> };

export const handlers: Handlers = {
  ...appHandlers,
  ...backupHandlers,
  ...historyHandlers,
  ...keptHandlers,
  ...mergeHandlers,
  ...pictureHandlers,
  ...projectHandlers,
  ...reportHandlers,
  ...takeawayHandlers,
};
