import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { callChannel, callNames, eventChannel, eventNames } from '#shared/ipc/names';

type Listener = (payload: unknown) => void;

const call = (name: string) => (input: unknown) => ipcRenderer.invoke(callChannel, name, input);

const on = (channel: string) => (listener: Listener) => {
  const heard = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(channel, heard);
  return () => void ipcRenderer.removeListener(channel, heard);
};

contextBridge.exposeInMainWorld('bridge', {
  call: Object.fromEntries(callNames.map((name) => [name, call(name)])),
  on: Object.fromEntries(eventNames.map((name) => [name, on(eventChannel(name))])),
});

// WebRTC is the one interface of the page that no content policy reaches: its constructors go before any script runs.
void webFrame.executeJavaScript(
  'for (const name of Object.getOwnPropertyNames(window)) if (/^(webkit)?RTC/.test(name)) delete window[name];',
);
