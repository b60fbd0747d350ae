/** All that the main process tells its windows without being asked: name -> schema of what it says. */
import { z } from '../schema.ts';
import { menuItem } from './menu.ts';
import { projectEvents } from './project.ts';
import { reportEvents } from './report.ts';

export const events = {
  'menu.chosen': z.strictObject({ item: menuItem }),
  ...projectEvents,
  ...reportEvents,
} satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>;

/** An event as it travels. */
export type AppEvent = { [N in EventName]: { readonly name: N; readonly detail: EventOf<N> } }[EventName];
