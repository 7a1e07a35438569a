// The shell that every journey stands on: the renderer's sandbox, its isolation from Node, and silence on the network.
// Stops code that runs in the page after all from reaching the machine, and anything from leaving it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callNames, eventNames } from '#shared/ipc/names';
import { driverPorts } from './driver-ports';
import { canTrace, checkAccessibility, isPacked, type Launched, launch, takePicture } from './launch';
import { networkCalls, watchNetwork } from './network-calls';

const onLinux = process.platform === 'linux';
let shell: Launched;

beforeAll(async () => {
  shell = await launch();
});
afterAll(async () => {
  await shell?.close();
});

describe('the window', () => {
  it('is served from app://desk under a constant title', async () => {
    expect(shell.page.url()).toMatch(/^app:\/\/desk\//);
    expect(await shell.page.title()).toBe('Valise');
  });

  it('has the options of a sandboxed, isolated renderer', async () => {
    const preferences = await shell.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return Reflect.apply(Reflect.get(window?.webContents ?? {}, 'getLastWebPreferences'), window?.webContents, []);
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
    // it fetches dictionaries
    expect(await shell.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  });

  it.runIf(onLinux)('runs under seccomp, without rights, in namespaces of its own', async () => {
    const pid = await shell.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    expect(status).toMatch(/^CapEff:\t0+$/m);
    expect(status).toMatch(/^NSpid:\t\d+\t\d+/m);
    expect(status).not.toMatch(/^Uid:\t0\t/m);
  });
});

describe('the first screen', () => {
  it('has nothing that axe finds, and axe would find it', async () => {
    await shell.page.getByRole('heading').first().waitFor();
    await takePicture(shell.page, 'first-screen');
    expect(await checkAccessibility(shell.page)).toEqual([]);
    const mark = () => document.body.append(Object.assign(document.createElement('button'), { id: 'nameless' }));
    await shell.page.evaluate(mark);
    expect(await checkAccessibility(shell.page)).toMatchObject([{ id: 'button-name', targets: ['#nameless'] }]);
    await shell.page.evaluate(() => document.getElementById('nameless')?.remove());
  });
});

describe('the page', () => {
  it('has nothing of Node', async () => {
    const types = await shell.page.evaluate(() =>
      ['require', 'process', 'Buffer', 'global', 'module'].map((name) => typeof Reflect.get(globalThis, name)),
    );
    expect(new Set(types)).toEqual(new Set(['undefined']));
  });

  it('has a bridge of the listed names and nothing else', async () => {
    const bridge = await shell.page.evaluate(() => {
      const { call, on, ...rest } = Reflect.get(globalThis, 'bridge');
      return { call: Object.keys(call), on: Object.keys(on), rest: Object.keys(rest) };
    });
    expect(bridge).toEqual({ call: [...callNames], on: [...eventNames], rest: [] });
  });

  it.each([
    ['code of text', "globalThis['eval']('1')"],
    ['a function of text', "Function('return 1')()"],
    ['HTML of text', "document.createElement('p').innerHTML = '<b>x</b>'"],
    ['a script of text', "document.createElement('script').text = 'window.ran = 1'"],
    ['a worker of text', "new Worker('data:text/javascript,1')"],
    ['a second policy for trusted types', "trustedTypes.createPolicy('mine', {})"],
  ])('refuses %s', async (_, code) => {
    // in a timer: while the driver evaluates, the page may use eval as well
    const attempt = `try { ${code}; done('done'); } catch (error) { done(error.name); }`;
    const answer = await shell.page.evaluate(`new Promise((done) => setTimeout(() => { ${attempt} }))`);
    expect(answer).toMatch(/^(EvalError|TypeError|SecurityError)$/);
  });

  it('reads nothing beyond its own files', async () => {
    const statusOf = (url: string) =>
      shell.page.evaluate(
        (wanted) =>
          fetch(wanted).then(
            (answer) => answer.status,
            () => 'refused',
          ),
        url,
      );
    expect(await statusOf('app://desk/')).toBe(200);
    expect(await statusOf('app://desk/..%2f..%2fpackage.json')).not.toBe(200);
    expect(await statusOf('app://desk/%2e%2e/%2e%2e/package.json')).not.toBe(200);
    expect(await statusOf('app://other/')).not.toBe(200);
    expect(await statusOf('file:///etc/hostname')).toBe('refused');
    expect(await statusOf('https://192.0.2.1/')).toBe('refused');
    expect(await statusOf('http://127.0.0.1/')).toBe('refused');
  });

  it('opens no window and goes nowhere', async () => {
    await shell.page.evaluate(() => {
      window.open('https://192.0.2.1/');
      const link = Object.assign(document.createElement('a'), { href: 'https://192.0.2.1/', textContent: 'x' });
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      link.remove();
      location.href = 'data:text/html,elsewhere';
    });
    await shell.page.waitForTimeout(300);
    expect(await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(shell.page.url()).toMatch(/^app:\/\/desk\//);
  });

  it('is granted no permission', async () => {
    const states = await shell.page.evaluate(async () => {
      const asked = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const answers = asked.map((name) => navigator.permissions.query({ name: name as PermissionName })); // not all are in the type
      return (await Promise.all(answers)).map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
});

describe.runIf(canTrace)('the network', () => {
  it('hears nothing of a start and an end', async () => {
    expect(await callsOf({ name: 'quiet' })).toEqual([]);
  });

  it('hears nothing of a page that tries to reach it', async () => {
    const calls = await callsOf({ name: 'trying', use: reachOut });
    // Chromium asks its own system whether IPv6 has a route; nothing is sent on a datagram socket by connecting it
    expect(calls.filter((call) => !/ connect\(.*inet_pton\(AF_INET6, "2001:4860:4860::8888"/.test(call))).toEqual([]);
  });

  it.skipIf(isPacked)('would hear of it: a bare window that tries the same is caught', async () => {
    const appDir = path.join(shell.home, 'bare');
    mkdirSync(appDir);
    writeFileSync(path.join(appDir, 'package.json'), '{"name":"bare","main":"main.cjs"}');
    const main = [
      "const { app, BrowserWindow } = require('electron');",
      "app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<title>bare</title>'));",
    ];
    writeFileSync(path.join(appDir, 'main.cjs'), main.join('\n'));
    expect((await callsOf({ name: 'bare', appDir, use: reachOut })).join('\n')).toContain('192.0.2.1');
  });
});

interface Watched {
  readonly name: string;
  readonly appDir?: string;
  readonly use?: (page: Page) => Promise<void>;
}

/** The calls on internet sockets that an app makes from its start to its end. */
async function callsOf({ name, appDir, use }: Watched): Promise<string[]> {
  const record = path.join(shell.home, `${name}.strace`);
  const watched = await launch({ wrapper: watchNetwork(record), ...(appDir === undefined ? {} : { appDir }) });
  await use?.(watched.page);
  await watched.page.waitForTimeout(500);
  const ports = await driverPorts(watched.app);
  await watched.close();
  return [...networkCalls(readFileSync(record, 'utf8'), ports).reaching];
}

async function reachOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const limit = () => ({ signal: AbortSignal.timeout(500) });
    await fetch('http://192.0.2.1/', limit()).catch(() => undefined);
    await fetch('https://name.invalid/', limit()).catch(() => undefined);
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: '//name.invalid' }),
      Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'https://192.0.2.1' }),
    );
    document.body.append(Object.assign(new Image(), { src: 'http://192.0.2.1/a.png' }));
  });
}
