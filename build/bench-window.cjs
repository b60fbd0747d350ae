/** A window without a product, for measuring: serves its own folder as bench://pages, and opens the page that it is told. */
const { app, BrowserWindow, protocol } = require('electron');
const { readFile } = require('node:fs/promises');
const { extname, join } = require('node:path');

const page = process.argv.at(-1);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
void app.whenReady().then(async () => {
  protocol.handle('bench', async (request) => {
    const { pathname } = new URL(request.url);
    return new Response(await readFile(join(__dirname, pathname)), { headers: { 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream' } });
  });
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { backgroundThrottling: false } });
  await window.loadURL(`bench://pages/${page}.html`);
});
