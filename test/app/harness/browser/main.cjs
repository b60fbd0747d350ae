/** A browser with nothing of ours in it: one window on the file that it is given. */
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 875 });
  void window.loadFile(process.argv.at(-1));
});
