// The app is ended in the middle of taking in a content pack of some 20 MB, as a power cut would: the content of before is
// whole, read and found, and the same pack can be taken in afterwards. The seed of the moments is printed; VALISE_KILLS says
// how often, VALISE_SEED repeats a run.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import type { Brief, ContentPack } from '#shared/content/model';
import { readContent } from '../../content/read';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { createPublishers } from '../fakes/publishers';
import { choosePack, edition, findInContent, giveTrustFile, newSentence, toContent } from './content-screen';
import { killAll } from './end-group';
import { type Launched, launch } from './launch';

const kills = Number(process.env['VALISE_KILLS'] || 2);
const seed = Number(process.env['VALISE_SEED'] || Date.now() % 1_000_000);
const picture = async () => undefined;
let shell: Launched;
let changed: Brief;

/** A number from 0 up to 1, the same for the same seed and turn. */
function chance(turn: number): number {
  const mixed = Math.imul((seed + turn * 7919) ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0) / 2 ** 32;
}

/** Words that hardly pack, in briefs of some 30 KB: with their index they are kept in some 20 MB. */
function withLongBriefs(pack: ContentPack): ContentPack {
  let state = 1;
  const word = () => {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647;
    return (state % 60_000).toString(36).replace(/\d/g, 'x');
  };
  const [model] = pack.briefs;
  if (!model) throw new Error('no brief');
  const long = Array.from({ length: 220 }, (_, at): Brief => {
    const blocks = Array.from({ length: 50 }, (_none, n) => {
      const text = Array.from({ length: 110 }, word).join(' ');
      return { type: 'paragraph', id: `p${n}`, children: [{ type: 'text', text }] } as const;
    });
    return { ...model, id: `long-${at}`, title: `Long text ${at}`, order: 500 + at, body: { blocks } };
  });
  return { ...pack, briefs: [...pack.briefs, ...long] };
}

async function restart(): Promise<void> {
  shell = await launch({ profile: shell.profile });
  await steps.unlock({ page: shell.page, picture }, sample.passphrase);
  await toContent(shell);
}

/** In a new visit of the screen: a trust file holds for one. */
async function beginInstalling(name: string): Promise<void> {
  await shell.page.evaluate(() => location.assign('#/packages'));
  await shell.page.getByRole('heading', { level: 1, name: 'Packages' }).waitFor();
  await toContent(shell);
  await giveTrustFile(shell);
  await choosePack(shell, name);
  await shell.page.getByRole('button', { name: 'Install' }).click({ timeout: 120_000 });
}

/** So large a share is sealed. */
const sealed = (share: number) =>
  shell.page.waitForFunction(
    (least) => {
      const bar = document.querySelector('progress');
      return bar !== null && bar.max > 1 && bar.value / bar.max >= least;
    },
    share,
    { polling: 10, timeout: 120_000 },
  );

beforeAll(async () => {
  console.log(`seed ${seed}, ${kills} times`);
  shell = await launch();
  const core = compile(readContent()).pack;
  const { sign, trust } = await createPublishers();
  const before = edition(core, 3);
  changed = before.changed;
  const files = {
    'before.asice': await sign(before.pack),
    'next.asice': await sign(withLongBriefs(edition(core, 4).pack)),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(shell.home, name), bytes, { mode: 0o644 });
  writeFileSync(path.join(shell.home, 'trust.pem'), trust, { mode: 0o644 });
  await steps.createVault({ page: shell.page, picture }, sample.passphrase);
  await toContent(shell);
  await beginInstalling('before.asice');
  await shell.page.getByText('2027.03 is in use.').waitFor({ timeout: 120_000 });
}, 300_000);

afterAll(async () => {
  await shell?.close();
  if (shell) rmSync(shell.profile, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('a kill in the middle of taking in a content pack', () => {
  it.each(Array.from({ length: kills }, (_, turn) => turn))(
    'leaves the content of before whole, turn %i',
    { timeout: 240_000 },
    async (turn) => {
      const share = turn === 0 ? 0 : chance(turn) * 0.9;
      await beginInstalling('next.asice');
      await sealed(share);
      await killAll(shell.app);
      console.log(`turn ${turn}: ended when ${Math.round(share * 100)} % were sealed`);
      await restart();
      await shell.page.getByText('EU-CDT 2027.03 (3)').waitFor();
      await findInContent(shell, 'quorvalent');
      await shell.page.evaluate((id) => location.assign(`#/library/${id}`), changed.id);
      await shell.page.getByText(newSentence).waitFor();
      await toContent(shell);
    },
  );

  it('does not keep the same pack from being taken in', { timeout: 240_000 }, async () => {
    await beginInstalling('next.asice');
    await shell.page.getByText('2027.04 is in use.').waitFor({ timeout: 180_000 });
    await shell.page.evaluate(() => location.assign('#/library/long-219'));
    await shell.page.getByRole('heading', { level: 1, name: 'Long text 219' }).waitFor();
    await findInContent(shell, 'Long text 219');
    expect(await shell.page.getByText('The imported content cannot be read').count()).toBe(0);
  });
});
