import type { AppInfo } from '../../core/contract/app.ts';
import type { AppEvent } from '../../core/contract/events.ts';

/** A window, as handlers know it. */
export type WindowId = number & { readonly __brand: 'WindowId' };

export interface Log {
  error(message: string, cause?: unknown): void;
}

/** Everything that handlers take from outside. Tests give their own; the app's are made in main.ts. */
export interface AppDeps {
  readonly info: AppInfo;
  readonly log: Log;
  now(): Date;
  newId(): string;
  /** Tells one window something. */
  tell(window: WindowId, event: AppEvent): void;
}

/** What a handler knows about one request. */
export interface HandlerContext {
  readonly window: WindowId;
  readonly app: AppDeps;
}
