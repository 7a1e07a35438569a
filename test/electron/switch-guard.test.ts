import { describe, expect, test } from 'vitest';
import { guardSwitches, refusedSwitch } from '../../electron/switch-guard';

const release = { isDevelopment: false, platform: 'linux' };
const development = { isDevelopment: true, platform: 'linux' };

describe('a release starts', () => {
  test.each([[[]], [['/media/stick/a.asice']], [['--force-device-scale-factor=2', '--disable-gpu', 'a b.asice']]])(
    'with %j',
    (args) => expect(refusedSwitch(args, release)).toBeUndefined(),
  );
});

describe('a release does not start', () => {
  test.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--remote-allow-origins=*', 'remote-allow-origins'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--load-extension=/tmp/x', 'load-extension'],
    ['--no-sandbox', 'no-sandbox'],
    ['--inspect=0', 'inspect'],
    ['--host-resolver-rules=MAP * 192.0.2.1', 'host-resolver-rules'],
    ['--proxy-server=192.0.2.1', 'proxy-server'],
    ['--user-data-dir=/tmp/x', 'user-data-dir'],
    ['--renderer-cmd-prefix=sh', 'renderer-cmd-prefix'],
    ['-r', 'r'],
    ['--', ''],
    ['--DISABLE-GPU', 'DISABLE-GPU'],
    ['--disable-gpu-sandbox', 'disable-gpu-sandbox'],
    ['--js-flags=a\n=--disable-gpu', 'js-flags'],
  ])('with %j', (arg, name) => expect(refusedSwitch(['a.asice', arg], release)).toBe(name));

  test('with a slash switch on Windows, where Chromium reads those too', () => {
    expect(refusedSwitch(['/js-flags=x'], { ...release, platform: 'win32' })).toBe('js-flags');
    expect(refusedSwitch(['/home/a.asice'], release)).toBeUndefined();
  });
});

describe('a development build', () => {
  test('lets in what a driver brings', () => {
    expect(
      refusedSwitch(['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '.'], development),
    ).toBeUndefined();
  });

  test.each(['--js-flags=x', '--load-extension=x', '--user-data-dir=/tmp', '--proxy-server=x'])(
    'refuses %s all the same',
    (arg) => expect(refusedSwitch([arg], development)).toBeDefined(),
  );
});

test('a release takes the dangerous switches away before Chromium acts on them', () => {
  const removed: string[] = [];
  guardSwitches({ removeSwitch: (name) => removed.push(name) }, false);
  expect(removed).toEqual(
    expect.arrayContaining(['remote-debugging-port', 'remote-debugging-pipe', 'js-flags', 'load-extension']),
  );
});
