/** How the window talks to the main process: typed by the contract. Nothing else in the renderer touches `window.atlas`. */
import type { Bridge } from '../core/contract/bridge.ts';
import type { EventName, EventOf } from '../core/contract/events.ts';
import type { Input, Output, RequestName } from '../core/contract/requests.ts';
import type { Result } from '../core/contract/result.ts';

declare global {
  interface Window {
    readonly atlas: Bridge;
  }
}

/** @example const info = await request('app.info', {}); if (info.ok) show(info.value.version) */
export function request<N extends RequestName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  // The main process checks what comes in; what comes out is its own and has the contract's type.
  return window.atlas.invoke(name, input) as Promise<Result<Output<N>>>;
}

/** Listens to one kind of event; gives the way to stop. */
export function onEvent<N extends EventName>(name: N, listener: (detail: EventOf<N>) => void): () => void {
  return window.atlas.subscribe((event) => {
    if (event.name === name) listener(event.detail as EventOf<N>);
  });
}
