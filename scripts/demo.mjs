// npm run demo -- --out DIR: plays the main job on the built app in a new profile, at the keyboard, and leaves in DIR
// demarche.asice, trust.pem, a numbered picture of every screen, report.json, and the profile as it rests on the disk.
import { copyFileSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asRoot, linux, main, root, SetupError, say } from './checkout.mjs';
import { playJourney } from './demo/journey.mjs';
import { answerDialogs, openApp } from './demo/open-app.mjs';
import { createPictures, createProgress, pictureName } from './demo/progress.mjs';
import { sentence } from './demo/sample.mjs';
import { askDss, askOthers } from './demo/verdicts.mjs';
import { withApp } from './with-app.mjs';

// on a display that is there people may watch; root's window could not be shown on a user's
const hasDisplay = !linux || (!asRoot && Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

await main('demo', async () => {
  const out = emptied(outOf(process.argv.slice(2)));
  const played = await withApp(
    { display: hasDisplay ? 'theirs' : 'own', size: '1600x1000', keepProfile: true },
    (setting) => play(setting, out).finally(() => keep(setting.profile, out)),
  );
  return finish(played, out);
});

function outOf(args) {
  const [name, folder, ...rest] = args;
  if (args.length > 0 && (name !== '--out' || !folder || rest.length > 0))
    throw new SetupError('usage: npm run demo -- --out DIR');
  // npm moves to the checkout; names of folders are meant from where the person stands
  const here = process.env.npm_lifecycle_event === 'demo' ? process.env.INIT_CWD : undefined;
  return folder ? path.resolve(here ?? '.', folder) : path.join(root, 'dist/demo');
}

/** Takes away what an earlier demo left, and nothing else. */
function emptied(out) {
  mkdirSync(out, { recursive: true });
  const ours = ['demarche.asice', 'trust.pem', 'report.json', 'failed.png', 'profile'];
  for (const name of readdirSync(out))
    if (ours.includes(name) || pictureName.test(name)) rmSync(path.join(out, name), { recursive: true });
  return out;
}

async function play(setting, out) {
  const { step, steps } = createProgress();
  const pictures = createPictures(out);
  const { app, page, failures } = await step('start', () => openApp(setting));
  const versions = await app.evaluate(({ app: shell }) => ({
    app: shell.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
  }));
  await answerDialogs(app, setting.home);
  try {
    await playJourney({ app, page, pictures, step });
  } catch (error) {
    const [last] = app.windows();
    await last?.screenshot({ path: path.join(out, 'failed.png') }).catch(() => undefined);
    throw error;
  } finally {
    await step('end', () => app.close());
  }
  copyFileSync(path.join(setting.home, 'note-verbale.asice'), path.join(out, 'demarche.asice'));
  copyFileSync(path.join(setting.home, 'trust.pem'), path.join(out, 'trust.pem'));
  return { steps, versions, failures, pictures: pictures.names, source: setting.runtime.source };
}

function finish({ steps, versions, failures, pictures, source }, out) {
  const { app, ...runtime } = versions;
  const files = ['demarche.asice', 'trust.pem', ...pictures];
  const report = {
    steps,
    app,
    runtime: { ...runtime, source, node: process.versions.node },
    profile: path.join(out, 'profile'),
    sentence,
    files,
  };
  writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const [file, trust] = [path.join(out, 'demarche.asice'), path.join(out, 'trust.pem')];
  const verdicts = [...askOthers(file, trust), ...askDss(file, trust)];
  for (const { who, says } of verdicts) say(`demo: ${who}: ${says}`);
  for (const failure of new Set(failures)) say(`demo: the page threw: ${failure}`);
  say(`demo: ${pictures.length} pictures, the signed package and the profile are in ${out}`);
  return verdicts.every(({ accepts }) => accepts) && failures.length === 0 ? 0 : 1;
}

/** Moves the profile beside the rest: while the app ran it lay where the app's user can write. */
function keep(profile, out) {
  const place = path.join(out, 'profile');
  try {
    renameSync(profile, place);
  } catch {
    cpSync(profile, place, { recursive: true, verbatimSymlinks: true });
    rmSync(profile, { recursive: true });
  }
}
