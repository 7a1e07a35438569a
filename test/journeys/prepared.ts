// A profile in which the sample case has come so far: made once in a run, by keyboard, and copied for each journey that begins
// there. The journey `main-job` and the demo walk the whole way; others need not walk it again before their own first step.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { answerDialogs } from '../../scripts/demo/open-app.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { copyForApp, openToApp } from '../../scripts/sandboxed.mjs';
import { type Launched, launch, type Wanted } from './launch';
import { signSample } from './main-job';

/** What the profile holds: the opened sample case, its answers, the draft of its first measure, or that draft signed and written. */
export type Stage = 'case' | 'answered' | 'drafted' | 'signed';

interface Step {
  readonly after?: Stage;
  play(app: Launched): Promise<void>;
  /** What is on the screen where it ends. */
  end(page: Page): Locator;
}

const picture = async () => {};
const { VALISE_HOME: allHome = '' } = process.env;

const studio = (page: Page) => page.getByRole('region', { name: 'Gates' });

const STEPS: Readonly<Record<Stage, Step>> = {
  case: {
    play: async ({ page }) => {
      await steps.createVault({ page, picture }, sample.passphrase);
      await steps.openSampleCase({ page, picture });
    },
    end: (page) => page.getByRole('heading', { level: 1, name: 'Six facts' }),
  },
  answered: {
    after: 'case',
    play: ({ page }) => steps.answerQuestions({ page, picture }, sample.answers),
    end: (page) => page.getByRole('article').first(),
  },
  drafted: { after: 'answered', play: ({ page }) => steps.beginDraft({ page, picture }), end: studio },
  signed: { after: 'drafted', play: async (app) => goTo(app.page, await signSample(app)), end: studio },
};

/** What was made for a stage: its profile, the files that were saved on the way, and where in the app it ended. */
interface Made {
  readonly profile: string;
  readonly files: string;
  readonly address: string;
  readonly atCase: string;
}

export interface Prepared extends Launched {
  /** The address of the sample case. */
  readonly atCase: string;
}

/**
 * The app on a copy of that profile, unlocked, at the place where the stage ended. What was saved on the way lies in its
 * `home`, where dialogs save to: the one of all journeys, or a folder of its own in there.
 */
export async function launchAt(stage: Stage, { folder = '', ...wanted }: At = {}): Promise<Prepared> {
  const profile = mkdtempSync(path.join(allHome, 'profile-'));
  const opened = await openCopy(stage, { profile, home: path.join(allHome, folder), ...wanted });
  const close = async () => {
    await opened.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...opened, close };
}

interface At extends Pick<Wanted, 'args' | 'wrapper'> {
  readonly folder?: string;
}

interface Places extends Pick<Wanted, 'args' | 'wrapper'> {
  readonly profile: string;
  readonly home: string;
}

async function openCopy(stage: Stage, { profile, home, ...wanted }: Places): Promise<Prepared> {
  const made = await madeOnce(stage);
  copyForApp(made.profile, profile);
  copyForApp(made.files, home);
  const launched = await launch({ profile, ...wanted });
  await answerDialogs(launched.app, home);
  await steps.unlock({ page: launched.page, picture }, sample.passphrase);
  await goTo(launched.page, made.address);
  await STEPS[stage].end(launched.page).waitFor();
  return { ...launched, home, atCase: made.atCase };
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((wanted) => location.assign(wanted), address);
  await page.waitForFunction((wanted) => location.hash === wanted, address);
}

/** The first journey that asks makes it; those beside it wait for it. */
async function madeOnce(stage: Stage): Promise<Made> {
  const folder = path.join(openToApp(path.join(allHome, 'prepared')), stage);
  const told = `${folder}.json`;
  try {
    mkdirSync(folder);
  } catch {
    while (!existsSync(told)) await pause(100);
    return read(told, stage);
  }
  const made = await make(stage, openToApp(folder)).catch((error: unknown) => ({ failed: String(error) }));
  writeFileSync(`${told}.part`, JSON.stringify(made));
  renameSync(`${told}.part`, told);
  return read(told, stage);
}

function read(file: string, stage: Stage): Made {
  const told: Made | { readonly failed: string } = JSON.parse(readFileSync(file, 'utf8'));
  if ('failed' in told) throw new Error(`the stage "${stage}" could not be made: ${told.failed}`);
  return told;
}

async function make(stage: Stage, folder: string): Promise<Made> {
  const [profile, files] = [openToApp(path.join(folder, 'profile')), openToApp(path.join(folder, 'files'))];
  const { after, play } = STEPS[stage];
  const places = { profile, home: files };
  const before = after && (await openCopy(after, places));
  const app = before ?? { ...(await launch({ profile })), home: files };
  await play(app);
  const address = new URL(app.page.url()).hash;
  await app.close();
  return { profile, files, address, atCase: before?.atCase ?? address };
}
