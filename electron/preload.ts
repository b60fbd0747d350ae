import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { CHANNEL, MOST_DROPPED, type Bridge } from '../core/contract/bridge.ts';
import type { AppEvent } from '../core/contract/events.ts';
import type { Result } from '../core/contract/result.ts';

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(CHANNEL, { name, input }) as Promise<Result<unknown>>,
  subscribe: (listener) => {
    const onEvent = (_event: IpcRendererEvent, event: AppEvent) => listener(event);
    ipcRenderer.on(CHANNEL, onEvent);
    return () => void ipcRenderer.off(CHANNEL, onEvent);
  },
};

// contextBridge copies and freezes what it exposes.
contextBridge.exposeInMainWorld('atlas', bridge);

/** As far as it is needed here: the main process has no types of pages. */
declare const window: { addEventListener(type: 'drop', listener: (event: Drop) => void, isFirst: boolean): void };
interface Drop {
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly files: ArrayLike<File> } | null;
}

/** Electron 25 has no `webUtils` and puts the path on the file. */
const pathOf = (file: File): string => ((webUtils as typeof webUtils | undefined) ? webUtils.getPathForFile(file) : ((file as { path?: string }).path ?? ''));

// Where a dropped file is, only this says, and only when a person drops it: a page can neither name a file nor make such an event.
window.addEventListener(
  'drop',
  ({ isTrusted, dataTransfer }) => {
    const paths = Array.from(dataTransfer?.files ?? [], pathOf).slice(0, MOST_DROPPED);
    if (isTrusted && paths.length > 0) ipcRenderer.send(CHANNEL, paths);
  },
  true,
);
