import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { shellWires } from '../../src-shared/shell/shell-wires.ts';

// Closed names only: the window never gets ipcRenderer, an event object or a path.
contextBridge.exposeInMainWorld('kartoteka', {
  call: (channel: string, input: unknown) => ipcRenderer.invoke(shellWires.call, channel, input),
  dropFile: (file: File) => ipcRenderer.invoke(shellWires.drop, webUtils.getPathForFile(file)),
  onEvent: (listener: (event: unknown) => void) => {
    const listen = (_event: unknown, message: unknown): void => listener(message);
    ipcRenderer.on(shellWires.event, listen);
    return () => {
      ipcRenderer.off(shellWires.event, listen);
    };
  },
});

// A port cannot pass through the bridge; it is posted into the window instead.
ipcRenderer.on(shellWires.port, (event) =>
  window.postMessage(shellWires.port, location.origin, [...event.ports]),
);
