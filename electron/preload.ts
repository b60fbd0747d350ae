import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CHANNEL, type Bridge } from '../core/contract/bridge.ts';
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
