/**
 * All that the window can ask of the main process, as one table: name -> schema of the input, schema of the output.
 * The preload, the channel and the dispatcher never grow with it. An area with several requests keeps them in a file of its
 * own and is spread in here; its handlers are in electron/handlers under the same name.
 */
import type { z } from '../schema.ts';
import { appRequests } from './app.ts';
import { backupRequests } from './backups.ts';
import { historyRequests } from './history.ts';
import { keptRequests } from './kept.ts';
import { mergeRequests } from './merge.ts';
import { pictureRequests } from './picture.ts';
import { projectRequests } from './project.ts';
import { reportRequests } from './report.ts';
import { takeawayRequests } from './takeaway.ts';

export interface RequestSpec {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export const requests = {
  ...appRequests,
  ...backupRequests,
  ...historyRequests,
  ...keptRequests,
  ...mergeRequests,
  ...pictureRequests,
  ...projectRequests,
  ...reportRequests,
  ...takeawayRequests,
} satisfies Record<string, RequestSpec>;

export type RequestName = keyof typeof requests;
export type Input<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type Output<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;

export const isRequestName = (name: unknown): name is RequestName => typeof name === 'string' && Object.hasOwn(requests, name);
