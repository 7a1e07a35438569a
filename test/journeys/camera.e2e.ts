// A package comes in before the camera: Chromium plays a film of our own codes in place of one. Stops a camera that somebody else
// than the person switches on, that stays on when nobody looks, that listens, or that reaches a network.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Bytes } from '#shared/base/sha256';
import { codeShape } from '#shared/bridge/code-shape';
import { createSender } from '#shared/bridge/sender';
import { fingerprintWords } from '#shared/package/index';
import { readZip } from '#shared/package/zip-read';
import { press } from '../../scripts/demo/keys.mjs';
import { lock } from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pictureOf } from '../fakes/camera';
import { type Shot, writeVideo } from '../fakes/camera-video';
import { cellsOf } from '../fakes/code-cells';
import { driverPorts } from './driver-ports';
import { canTrace, type Launched, takePicture } from './launch';
import { networkCalls, watchNetwork } from './network-calls';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let words: string;
let record: string;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const title = (name: string) => page.getByRole('heading', { level: 1, name });

beforeAll(async () => {
  const folder = openToApp(path.join(process.env['VALISE_HOME'] ?? '', 'camera'));
  const film = path.join(folder, 'codes.y4m');
  record = path.join(folder, 'calls');
  shell = await launchAt('signed', {
    folder: 'camera',
    args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    ...(canTrace && { wrapper: watchNetwork(record) }),
  });
  page = shell.page;
  page.setDefaultTimeout(15_000);
  const signed = readdirSync(folder).find((name) => name.endsWith('.asice')) ?? '';
  const file = new Uint8Array(readFileSync(path.join(folder, signed)));
  const manifest = readZip(file).entries.find(({ name }) => name === 'META-INF/ASiCManifest001.xml');
  words = fingerprintWords(sha256Bytes(manifest?.bytes ?? new Uint8Array())).join(' ');
  writeVideo(film, shotsOf(file));
}, 240_000);
afterAll(() => shell?.close());

/** Three seconds of an empty desk, then the codes a little turned and washed out, four tenths each; every fourth is missed. */
function* shotsOf(file: Parameters<typeof createSender>[0]): Generator<Shot> {
  const { needed, frame } = createSender(file, codeShape.symbolBytes);
  yield { tenths: 30 };
  for (let at = 0; at < Math.ceil((needed + 4) / 0.75); at++) {
    if (at % 4 === 3) continue;
    const sight = { scale: 4, turned: 0.02 * ((at % 5) - 2), blur: 0.7, noise: 6, seed: at + 1 };
    yield { picture: pictureOf(cellsOf(frame(at)), sight), tenths: 4 };
  }
}

/** Asks in the page as code could that got into it; answers what came of it. */
function askFor(wanted: MediaStreamConstraints): Promise<string> {
  return page.evaluate(
    (asked) =>
      navigator.mediaDevices.getUserMedia(asked).then(
        () => 'given',
        (error: Error) => error.name,
      ),
    wanted,
  );
}

/** Keeps hold of every camera that the page opens from here on. */
async function watchCameras(): Promise<void> {
  await page.evaluate(() => {
    const tracks: MediaStreamTrack[] = [];
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (asked) => {
      const stream = await real(asked);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Reflect.set(window, 'cameraTracks', tracks);
  });
}

const camerasSeen = (): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'cameraTracks').map((track: MediaStreamTrack) => track.readyState));

/** As Chromium tells the page when its window is hidden; to a page that is driven it never says so. */
async function hide(): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
  });
}

async function openReader(): Promise<void> {
  await page.evaluate(() => window.location.assign('#/packages'));
  await press(page, button('Read codes'));
  await title('Read codes').waitFor();
}

it('gives the camera to nobody who did not press, and sound and the screen to nobody at all', async () => {
  // the key that opened the vault was a press; a moment after it there is none
  await page.waitForTimeout(5_100);
  expect(await askFor({ video: true })).toBe('NotAllowedError');
  await page.keyboard.press('Shift');
  expect(await askFor({ audio: true })).toBe('NotAllowedError');
  expect(await askFor({ audio: true, video: true })).toBe('NotAllowedError');
  const screen = await page.evaluate(() =>
    navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'given',
      (error: Error) => error.name,
    ),
  );
  expect(screen).not.toBe('given');
  const names = await page.evaluate(async () =>
    (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label).join(''),
  );
  expect(names).toBe('');
}, 60_000);

it('is off on the screen until its button is pressed, and goes dark by the button and with the window', async () => {
  await watchCameras();
  await openReader();
  await page.getByText('The camera is off.').waitFor();
  expect(await camerasSeen()).toEqual([]);
  await press(page, button('Switch the camera on'));
  await page.getByText('The camera is on.').waitFor();
  await page.getByText('No code is seen.').waitFor();
  await takePicture(page, 'camera-on');
  expect(await camerasSeen()).toEqual(['live']);
  await press(page, button('Switch the camera off'));
  await page.getByText('The camera is off.').waitFor();
  expect(await camerasSeen()).toEqual(['ended']);
  await press(page, button('Switch the camera on'));
  await page.getByText('The camera is on.').waitFor();
  await hide();
  await page.getByText('The camera went off because').waitFor();
  expect(await camerasSeen()).toEqual(['ended', 'ended']);
}, 120_000);

it('takes in a whole package, to be checked as any other, and is off when it has it', async () => {
  await press(page, button('Switch the camera on'));
  await page.getByText('A code is being read.').waitFor();
  await page.getByText(/^About \d+ seconds left/).waitFor();
  await takePicture(page, 'camera-reading');
  await title('Check a package').waitFor({ timeout: 60_000 });
  expect(new Set(await camerasSeen())).toEqual(new Set(['ended']));
  await page.getByText('Not known', { exact: true }).first().waitFor();
  await takePicture(page, 'camera-arrived');
  expect(await page.getByText(words).count()).toBe(1);
}, 120_000);

it('can be used by everybody, and is refused again once the vault is locked', async () => {
  await openReader();
  await press(page, button('Switch the camera on'));
  await page.getByText('The camera is on.').waitFor();
  await press(page, button('Switch the camera off'));
  expect(await sweep(shell, 'camera')).toEqual([]);
  page = await lock({ app: shell.app, page });
  await page.keyboard.press('Shift');
  expect(await askFor({ video: true })).toBe('NotAllowedError');
}, 120_000);

it.runIf(canTrace)(
  'reached no network in all this',
  async () => {
    const ports = await driverPorts(shell.app);
    await shell.close();
    expect(networkCalls(readFileSync(record, 'utf8'), ports).reaching).toEqual([]);
  },
  60_000,
);
