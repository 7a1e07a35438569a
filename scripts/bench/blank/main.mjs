import path from 'node:path';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, autoHideMenuBar: true });
  return window.loadFile(path.join(import.meta.dirname, 'page/index.html'));
});
app.on('window-all-closed', () => app.quit());
