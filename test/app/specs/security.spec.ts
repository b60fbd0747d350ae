/** Each promise of the app's security, asked of the running app. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Bridge } from '../../../core/contract/bridge.ts';
import { requests } from '../../../core/contract/requests.ts';
import { expect, test } from '../harness/test.ts';

test.use({ sharesApp: true });

declare global {
  interface Window {
    readonly atlas: Bridge;
  }
}

test('the page runs in a sandbox', async ({ launch }) => {
  const { app, page } = await launch({ user: 'nobody' });
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\s+2$/m);
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('no-sandbox');
  await expect(page.getByRole('heading', { name: 'Workflow Atlas' })).toBeVisible();
});

test('every window is made with the safe settings', async ({ launch }) => {
  const { app } = await launch();
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const contents = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
  ]);
});

test('the page has no Node and a bridge of two functions that it cannot change', async ({ launch }) => {
  const { page } = await launch();
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis);
    try {
      (window.atlas as { invoke: unknown }).invoke = () => 'forged';
    } catch {
      // Frozen objects throw in strict mode.
    }
    return { names, keys: Object.keys(window.atlas), isFrozen: Object.isFrozen(window.atlas), invoke: typeof window.atlas.invoke };
  });
  expect(found).toEqual({ names: [], keys: ['invoke', 'subscribe'], isFrozen: true, invoke: 'function' });
  expect(await page.evaluate(() => window.atlas.invoke('app.info', {}))).toMatchObject({ ok: true });
});

test('eval and inline scripts are refused', async ({ launch }) => {
  const { page, complaints } = await launch({ mayComplain: true });
  const found = await page.evaluate(async () => {
    const ran: string[] = [];
    const refused: string[] = [];
    const last = new Promise<void>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => {
        refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
        if (event.effectiveDirective === 'script-src-attr') resolve();
      }),
    );
    // In a task of its own: what the test itself evaluates is exempt.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        // eslint-disable-next-line no-eval, no-new-func -- this is what must be refused
        for (const attempt of [() => (0, eval)('1'), () => new Function('return 1')() as unknown]) {
          try {
            attempt();
            ran.push('eval');
          } catch {
            // Refused, as it should.
          }
        }
        resolve();
      }),
    );
    const add = (fill: (script: HTMLScriptElement) => void) => {
      const script = document.createElement('script');
      fill(script);
      document.body.append(script);
      return script;
    };
    add((script) => (script.textContent = 'window.inlineRan = true'));
    const data = add((script) => (script.src = 'data:text/javascript,window.inlineRan=true'));
    await new Promise((resolve) => data.addEventListener('error', resolve));
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.inlineRan = true');
    document.body.append(button);
    button.click();
    await last;
    if ('inlineRan' in window) ran.push('inline');
    return { ran, refused };
  });
  expect(found.ran).toEqual([]);
  expect(found.refused).toEqual(expect.arrayContaining(['script-src eval', 'script-src-elem inline', 'script-src-elem data', 'script-src-attr inline']));
  // This is also how every other test would learn of it.
  expect(await complaints()).toContainEqual(expect.stringMatching(/^content policy: script-src-attr/));
});

interface Asked {
  asked: Promise<boolean>;
}

test('the page cannot be taken elsewhere', async ({ launch }) => {
  const { app, page } = await launch({ mayComplain: true });
  const start = page.url();
  for (const address of ['https://example.com/', 'app://elsewhere/index.html', 'app://atlas/other.html']) {
    await app.evaluate(({ BrowserWindow }) => {
      // The app's own listener came first, so that what it did can be seen here.
      (globalThis as unknown as Asked).asked = new Promise((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => resolve(event.defaultPrevented));
      });
    });
    await page.evaluate((to) => void setTimeout(() => location.assign(to)), address);
    expect(await app.evaluate(() => (globalThis as unknown as Asked).asked), address).toBe(true);
  }
  // These Chromium refuses before the app is asked.
  for (const address of ['file:///etc/passwd', 'data:text/html,hello']) {
    const refused = page.waitForEvent('console', (message) => message.text().startsWith('Not allowed to'));
    await page.evaluate((to) => void setTimeout(() => location.assign(to)), address);
    await refused;
  }
  expect(page.url()).toBe(start);
});

test('no window is opened from the page', async ({ launch }) => {
  const { app, page } = await launch();
  const opened = await page.evaluate(() => [window.open('https://example.com/'), window.open('about:blank'), window.open('app://atlas/index.html')].map(Boolean));
  expect(opened).toEqual([false, false, false]);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'app://atlas/index.html', target: '_blank' });
    document.body.append(link);
    link.click();
  });
  expect(await page.evaluate(() => window.atlas.invoke('app.info', {}))).toMatchObject({ ok: true });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a webview is not attached', async ({ launch }) => {
  const { app, page } = await launch();
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://atlas/index.html');
    document.body.append(view);
  });
  expect(await page.evaluate(() => window.atlas.invoke('app.info', {}))).toMatchObject({ ok: true });
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length)).toBe(0);
});

test('permissions are refused', async ({ launch }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => {
    const outcome = (attempt: Promise<unknown>) => attempt.then(() => 'given', (error: Error) => error.name);
    return {
      location: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), (error) => resolve(error.code === error.PERMISSION_DENIED ? 'NotAllowedError' : error.message))),
      notifications: await Notification.requestPermission(),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await outcome(navigator.clipboard.readText()),
      midi: await outcome(navigator.requestMIDIAccess({ sysex: true })),
    };
  });
  expect(answers).toEqual({
    location: 'NotAllowedError',
    notifications: 'denied',
    camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
    clipboard: 'NotAllowedError',
    midi: expect.stringMatching(/NotAllowedError|SecurityError/),
  });
});

test('nothing but the app’s own files is requested', async ({ launch }) => {
  let hits = 0;
  const server = createServer((_request, response) => response.end(String(++hits))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { app, page } = await launch({ mayComplain: true });
  const fromPage = await page.evaluate(async (to) => {
    const image = new Image();
    const loaded = new Promise((resolve) => {
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('refused');
    });
    image.src = to;
    const socket = () => {
      try {
        const it = new WebSocket(to.replace('http', 'ws'));
        return new Promise((resolve) => {
          it.onopen = () => resolve('loaded');
          it.onerror = () => resolve('refused');
        });
      } catch {
        return 'refused';
      }
    };
    return [await fetch(to).then(() => 'loaded', () => 'refused'), await loaded, await socket(), navigator.sendBeacon(to) && 'sent'];
  }, address);
  expect(fromPage.slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
  // Without the content policy and without the dead proxy, the session itself still refuses.
  const fromMain = await app.evaluate(async ({ net, session }, to) => {
    await session.defaultSession.setProxy({ mode: 'direct' });
    return net.fetch(to).then(() => 'loaded', (error: Error) => error.message);
  }, address);
  expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(hits).toBe(0);
  server.close();
});

test('addresses that lead out of the app’s folder are not found', async ({ launch }) => {
  const { page } = await launch({ mayComplain: true });
  const paths = ['../package.json', '%2e%2e/main.cjs', '..%2fmain.cjs.map', 'assets/..%2f..%2f..%2fpackage.json', '..%5cpackage.json', '/etc/passwd', 'nothing.js'];
  const answers = await page.evaluate((all) => Promise.all(all.map(async (path) => (await fetch(`app://atlas/${path}`)).status)), paths);
  expect(answers).toEqual(paths.map(() => 404));
  const own = await page.evaluate(async () => Object.fromEntries((await fetch('app://atlas/index.html')).headers));
  expect(own).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' });
  expect(own['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
});

test('requests that are unknown, wrong or too large are refused', async ({ launch }) => {
  const { page } = await launch();
  const codes = await page.evaluate(async () => {
    const ask = async (name: unknown, input: unknown) => {
      const answer = await window.atlas.invoke(name as string, input);
      return answer.ok ? 'ok' : answer.error.code;
    };
    return [
      await ask('app.nothing', {}),
      await ask('__proto__', {}),
      await ask(['app.info'], {}),
      await ask('app.info', { surplus: 1 }),
      await ask('app.info', undefined),
      await ask('app.info', 'x'.repeat(20_000_000)),
    ];
  });
  expect(codes).toEqual(['unknown-request', 'unknown-request', 'unknown-request', 'invalid-input', 'invalid-input', 'too-large']);
});

test('a frame inside the page has no bridge, and would not be answered', async ({ launch }) => {
  const { app, page } = await launch();
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return typeof frame.contentWindow?.atlas;
  });
  expect(inFrame).toBe('undefined');
  const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    type Answer = (event: unknown, message: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Answer> };
    const answer = _invokeHandlers.get('atlas');
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const message = { name: 'app.info', input: {} };
    const askAs = async (senderFrame: unknown) => (await answer?.({ sender, senderFrame }, message))?.error?.code ?? 'answered';
    return [await askAs(sender?.mainFrame), await askAs(sender?.mainFrame.frames[0]), await askAs(null)];
  });
  expect(answers).toEqual(['answered', 'not-allowed', 'not-allowed']);
});

test('a page of another origin is not answered, even with the bridge', async ({ launch }) => {
  const { app } = await launch();
  const answer = await app.evaluate(async ({ BrowserWindow, app }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: `${app.getAppPath()}/.build/preload.cjs` } });
    await window.loadURL('data:text/html,hello');
    return (await window.webContents.executeJavaScript('atlas.invoke("app.info", {})')) as unknown;
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('links, forms, refreshes and frames in the page lead nowhere', async ({ launch }) => {
  const { page } = await launch({ mayComplain: true });
  const start = page.url();
  const added = (fill: string) =>
    page.evaluate((what) => {
      const make = (name: string, values: Record<string, string>) => document.body.appendChild(Object.assign(document.createElement(name), values));
      if (what === 'link') make('a', { href: 'app://atlas/other.html' }).click();
      if (what === 'script link') make('a', { href: 'javascript:window.inlineRan = true' }).click();
      if (what === 'form') (make('form', { action: 'app://atlas/index.html', method: 'get' }) as HTMLFormElement).submit();
      if (what === 'refresh') document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=app://elsewhere/' }));
      if (what === 'object') make('object', { data: 'app://atlas/index.html' });
      if (what === 'base') document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' }));
    }, fill);
  for (const what of ['link', 'script link', 'form', 'refresh', 'object', 'base']) await added(what);
  // What was asked for before is done by the time that a request is answered.
  expect(await page.evaluate(() => window.atlas.invoke('app.info', {}))).toMatchObject({ ok: true });
  expect(page.url()).toBe(start);
  expect(await page.evaluate(() => [document.baseURI, 'inlineRan' in window])).toEqual([start, false]);
  // A frame of our own address would be of our origin, and its document within reach.
  const inside = await page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'app://atlas/index.html' });
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument;
  });
  expect(inside).toBeNull();
});

test('styles in markup, workers from data and service workers are refused', async ({ launch }) => {
  const { page } = await launch({ mayComplain: true });
  const found = await page.evaluate(async () => {
    const styled = document.createElement('div');
    styled.setAttribute('style', 'color: rgb(1, 2, 3)');
    const sheet = Object.assign(document.createElement('style'), { textContent: 'body { outline: 9px solid red }' });
    document.body.append(styled, sheet);
    const worker = (address: string) =>
      new Promise<string>((done) => {
        try {
          const made = new Worker(address);
          made.onmessage = () => done('ran');
          made.onerror = () => done('refused');
        } catch {
          done('refused');
        }
      });
    return {
      style: getComputedStyle(styled).color === 'rgb(1, 2, 3)',
      sheet: getComputedStyle(document.body).outlineWidth === '9px' && getComputedStyle(document.body).outlineStyle === 'solid',
      data: await worker('data:text/javascript,postMessage(1)'),
      blob: await worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))),
      service: await navigator.serviceWorker.register('app://atlas/index.html').then(() => 'ran', () => 'refused'),
    };
  });
  expect(found).toEqual({ style: false, sheet: false, data: 'refused', blob: 'refused', service: 'refused' });
});

test('ten thousand requests by chance bring nothing down, open nothing and are all answered', async ({ launch }) => {
  test.slow();
  const { app, page, userData } = await launch({ args: ['--example'] });
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
  const log = join(userData, 'logs/workflow-atlas.log');
  const logged = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const before = logged();
  await app.evaluate(({ dialog, shell }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    const outside = ((globalThis as unknown as { outside: string[] }).outside = []);
    shell.openExternal = (address) => Promise.resolve(void outside.push(address as never));
    shell.openPath = (path) => (outside.push(path as never), Promise.resolve(''));
    shell.showItemInFolder = (path) => void outside.push(path as never);
  });
  const names = Object.keys(requests);
  const codes = await page.evaluate(async (known) => {
    // Numbers that look like chance and are the same in each run.
    let seed = 20_260_105;
    const chance = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    const one = <T,>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
    const words = ['', 'stage.rename', 'batch', '__proto__', 'constructor', '../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', '\\\\host\\share', 'a\0b', '\ud800', '<img src=x>', 'x'.repeat(5000), '1'];
    const keys = ['id', 'command', 'type', 'title', 'scenario', 'path', 'book', 'isFull', 'name', 'group', 'commands', '__proto__', 'toString', 'workflow', 'lens'];
    const value = (depth: number): unknown => {
      const kind = Math.floor(chance() * (depth > 3 ? 6 : 9));
      if (kind === 0) return null;
      if (kind === 1) return chance() < 0.5;
      if (kind === 2) return one([0, -1, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 53]);
      if (kind <= 5) return one(words);
      if (kind === 6) return Array.from({ length: Math.floor(chance() * 5) }, () => value(depth + 1));
      if (kind === 7) return one([undefined, new Date(Number.NaN), new Map([['a', 1]]), new Uint8Array(9), 10n]);
      return Object.fromEntries(Array.from({ length: Math.floor(chance() * 5) }, () => [one(keys), value(depth + 1)]));
    };
    const counts: Record<string, number> = {};
    for (let i = 0; i < 10_000; i += 100) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => {
          const name = chance() < 0.9 ? one(known) : one(words);
          return window.atlas.invoke(name, chance() < 0.6 ? Object.fromEntries([[one(keys), value(1)], [one(keys), value(1)]]) : value(0)).then((answer) => (answer.ok ? 'ok' : answer.error.code));
        }),
      );
      for (const code of answers) counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }, names);
  expect(Object.values(codes).reduce((sum, count) => sum + count, 0)).toBe(10_000);
  expect(codes.internal ?? 0).toBe(0);
  expect(codes['invalid-input']).toBeGreaterThan(5000);
  expect(await app.evaluate(() => [(globalThis as unknown as { outside: string[] }).outside, Object.keys(Object.prototype)])).toEqual([[], []]);
  expect(await page.evaluate(() => window.atlas.invoke('app.info', {}))).toMatchObject({ ok: true });
  expect(logged()).toBe(before);
});

test('drops told of in any other way are refused, and the app goes on', async ({ launch }) => {
  const { app, page } = await launch();
  const problems = await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const attempts: readonly [unknown, unknown][] = [
      [sender?.mainFrame, 'a.wfa'],
      [sender?.mainFrame, []],
      [sender?.mainFrame, [1]],
      [sender?.mainFrame, Array.from({ length: 101 }, () => 'a')],
      [sender?.mainFrame, ['x'.repeat(40_000)]],
      [sender?.mainFrame, { length: 1, 0: 'a' }],
      [sender?.mainFrame.frames[0], ['/etc/passwd']],
      [null, ['/etc/passwd']],
    ];
    return attempts.flatMap(([senderFrame, paths]) => {
      try {
        ipcMain.emit('atlas', { sender, senderFrame }, paths);
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
  });
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => window.atlas.invoke('project.openOffered', {}))).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
