import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { type LaunchOptions, type LaunchSetting, launchSetting } from '../../scripts/launch-setting.mjs';
import { startDriven } from './start-driven';

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The folder that holds the app's profile. */
  readonly profile: string;
  /** Where the app can read and write: files to open and to save lie here. */
  readonly home: string;
  /** Ends the app. A profile that was made for this launch goes with it. */
  close(): Promise<void>;
}

export interface Wanted extends LaunchOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Another app than ours, for a control. */
  readonly appDir?: string;
  /** Further arguments, such as a package that was double-clicked. */
  readonly args?: readonly string[];
}

/** A display in memory has no graphics card, and Chromium would imitate one at the cost of a core. */
const drawing = process.platform === 'linux' ? ['--disable-gpu'] : [];

/**
 * Starts the built app in a real window, with Chromium's sandbox on, in a profile of its own unless one is named.
 * The app knows nothing of it: what it is started with comes from scripts/test.mjs.
 */
export async function launch({ profile, env = {}, wrapper, appDir, args = [] }: Wanted = {}): Promise<Launched> {
  const setting = launchSetting(placeOf(appDir), { profile, wrapper });
  const app = await startDriven({
    executablePath: setting.executablePath,
    args: [...setting.args, ...drawing, ...args],
    env: { ...setting.env, ...mediaOfThisLane(), ...env },
    chromiumSandbox: true,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    app,
    page,
    profile: setting.profile,
    home: setting.home,
    async close() {
      await app.close();
      if (profile === undefined) rmSync(setting.profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts the app on a profile as the system does, without a driver; answers its exit code. */
export async function startUndriven(profile: string, args: readonly string[] = []): Promise<number | null> {
  const setting = launchSetting(placeOf(), { profile });
  const started = spawn(setting.executablePath, [...appArgument(setting), ...args], {
    env: setting.env,
    stdio: 'ignore',
  });
  const [code] = await once(started, 'exit');
  return code;
}

function placeOf(appDir?: string) {
  return {
    executable: given('VALISE_EXECUTABLE'),
    appDir: appDir ?? (process.env['VALISE_APP_DIR'] || undefined),
    home: given('VALISE_HOME'),
    display: ownDisplay(),
  };
}

/** Each file of journeys that runs beside another has a display of its own: windows never take the focus from each other. */
function ownDisplay(): string | undefined {
  return ofThisLane('VALISE_DISPLAYS');
}

/** Where a journey plugs in sticks that its own apps alone see; `undefined` where the system does not allow that. */
export function ownMedia(): string | undefined {
  return ofThisLane('VALISE_MEDIA_FOLDERS');
}

function mediaOfThisLane() {
  const folder = ownMedia();
  return folder === undefined ? {} : { VALISE_MEDIA: folder };
}

function ofThisLane(name: string): string | undefined {
  const all = (process.env[name] ?? '').split(' ').filter(Boolean);
  const lane = Number(process.env['VITEST_POOL_ID'] ?? '1') - 1;
  return all[lane % all.length];
}

function appArgument({ appDir }: LaunchSetting): string[] {
  return appDir === undefined ? [] : [appDir];
}

/** Whether `wrapper` may be strace: not so off Linux, nor where the sandbox stands on its setuid helper. */
export const canTrace = process.env['VALISE_CAN_TRACE'] === 'yes';

/** Whether the packed app is driven, which opens no other app than its own. */
export const isPacked = process.env['VALISE_APP_DIR'] === '';

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys with "npm test -- --only journeys"`);
  return value;
}

export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly targets: readonly string[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong with the screen as it stands, by WCAG 2.2 AA or by one rule; each with the elements it is about.
 * A rule that broke off counts too, but for one place where axe itself gives up: a sticky cell inside a table that scrolls.
 */
export async function checkAccessibility(page: Page, rule?: string): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return await page.evaluate(
    async (only) => {
      const { axe: runner } = window as unknown as { axe: typeof import('axe-core') }; // set by the line above
      const { passes, violations, incomplete } = await runner.run(document, { runOnly: only });
      if (passes.length + incomplete.length === 0) throw new Error('axe looked at nothing');
      const broken = incomplete.filter(
        (found) => 'error' in found && !String(Reflect.get(found.error ?? {}, 'message')).includes('grid bounds'),
      );
      return [...violations, ...broken].map(({ id, help, nodes }) => ({
        id,
        help,
        targets: nodes.map((node) => String(node.target)),
      }));
    },
    rule === undefined ? { type: 'tag' as const, values: STANDARD } : { type: 'rule' as const, values: [rule] },
  );
}

/** A picture of the window in test-results/, for people. Answers its path. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const file = path.join(import.meta.dirname, '../../test-results', `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  return file;
}

/** The whole window as it stands on the screen, magnified or not, once it is drawn. */
export async function takeWindow({ app, page }: Pick<Launched, 'app' | 'page'>, name: string): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const bytes = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  writeFileSync(
    path.join(import.meta.dirname, '../../test-results', `${name}.png`),
    Buffer.from(bytes ?? '', 'base64'),
  );
}
