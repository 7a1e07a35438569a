// The shell that every journey stands on: the renderer's sandbox, its isolation from Node, and silence on the network.
// Stops code that runs in the page after all from reaching the machine, and anything from leaving it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callNames, eventNames } from '#shared/ipc/names';
import { type Launched, launch } from './launch';
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
    expect(new URL(shell.page.url()).origin).toBe('app://desk');
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
      spellcheck: false,
      webSecurity: true,
    });
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
    expect(new URL(shell.page.url()).origin).toBe('app://desk');
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

describe.runIf(onLinux)('the network', () => {
  it('hears nothing of a start, a page that tries, and an end', async () => {
    expect(await callsOf({})).toEqual([]);
  });

  it('would be heard of: a bare window that tries the same is caught', async () => {
    const appDir = path.join(shell.home, 'bare');
    mkdirSync(appDir);
    writeFileSync(path.join(appDir, 'package.json'), '{"name":"bare","main":"main.cjs"}');
    writeFileSync(
      path.join(appDir, 'main.cjs'),
      "const { app, BrowserWindow } = require('electron');\napp.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<title>bare</title>'));\n",
    );
    expect((await callsOf({ appDir })).join('\n')).toContain('192.0.2.1');
  });
});

/** The calls on internet sockets that an app makes while its page tries to reach an address. */
async function callsOf({ appDir }: { appDir?: string }): Promise<string[]> {
  const record = path.join(shell.home, `${path.basename(appDir ?? 'ours')}.strace`);
  const watched = await launch({ wrapper: watchNetwork(record), ...(appDir === undefined ? {} : { appDir }) });
  await watched.page.evaluate(async () => {
    await fetch('http://192.0.2.1/', { signal: AbortSignal.timeout(500) }).catch(() => undefined);
    await fetch('https://name.invalid/', { signal: AbortSignal.timeout(500) }).catch(() => undefined);
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: '//name.invalid' }),
    );
    document.body.append(Object.assign(new Image(), { src: 'http://192.0.2.1/a.png' }));
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  await watched.close();
  return networkCalls(readFileSync(record, 'utf8'));
}
