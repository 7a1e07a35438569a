// Signing and verifying a package of 100 MB in the app itself: its window, its dialogs (answered), its package worker, its vault
// that signs, against ordinary tools that do the same to the same files. From texts in the page to a file that is on the disk for
// good and was read back; from a file on the disk to a verdict.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../checkout.mjs';
import { openApp } from '../demo/open-app.mjs';
import { addedAfter, answers, fields, handlingNote, passphrase, sender, sentence, signer } from '../demo/sample.mjs';
import * as steps from '../demo/steps.mjs';
import { openToApp } from '../sandboxed.mjs';
import { unzip } from '../unzip.mjs';
import { withApp } from '../with-app.mjs';
import { inTurn, median, result, timed } from './measure.mjs';
import { captureWorker, keepFiles, signInPage, takeIn, verifyInPage } from './package-page.mjs';

const RUNS = 9;
const ANNEXES = Array.from({ length: 20 }, (_, n) => `annexes/annex-${n + 1}.txt`);
const ANNEX_BYTES = 5_000_000;
const BAR = 1.2;

export function packages() {
  return withApp({ tools: true, size: '1600x1000' }, async (setting) => {
    const folder = path.join(setting.home, 'bench');
    mkdirSync(path.join(folder, 'files/annexes'), { recursive: true });
    openToApp(folder);
    for (const name of ANNEXES) writeFileSync(path.join(folder, 'files', name), randomBytes(ANNEX_BYTES));
    const { app, page } = await openApp(setting);
    try {
      await answerDialogs(app, folder);
      await signOnce({ page, picture: async () => undefined });
      return await measure({ app, page, folder });
    } finally {
      await app.close();
      rmSync(folder, { recursive: true });
    }
  });
}

/** One draft signed by hand, so that worker, signer and trust are those of the app. */
async function signOnce(desk) {
  await steps.createVault(desk, passphrase);
  await steps.openSampleCase(desk);
  await steps.answerQuestions(desk, answers);
  await steps.beginDraft(desk);
  await steps.fillDraft(desk, { fields, sentence, after: addedAfter });
  await steps.makePracticeIdentity(desk, signer);
  await desk.page.keyboard.press('Alt+ArrowLeft');
  await desk.page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  await desk.page.evaluate(captureWorker);
  await steps.signAndWrite(desk, { sender, note: handlingNote });
}

async function measure({ page, folder }) {
  const parts = [];
  const ours = async (work) => {
    const said = await page.evaluate(work);
    parts.push(said);
    return said.total;
  };
  await page.evaluate(keepFiles);
  await page.evaluate(takeIn, ANNEXES);
  await ours(signInPage);
  makePeerKey(folder);
  lay(folder);
  parts.length = 0;
  const signing = await inTurn(
    () => ours(signInPage),
    () => shell(folder, SIGN),
    RUNS,
  );
  explain('sign-100', parts);
  parts.length = 0;
  const verifying = await inTurn(
    () => ours(verifyInPage),
    () => shell(folder, VERIFY),
    RUNS,
  );
  explain('verify-100', parts);
  return [result({ name: 'sign-100', ...signing, bar: BAR }), result({ name: 'verify-100', ...verifying, bar: BAR })];
}

/** Where the time went, by the medians of the parts. */
function explain(name, parts) {
  const words = Object.keys(parts[0]).map((key) => `${key} ${median(parts.map((part) => part[key])).toFixed(0)} ms`);
  say(`bench: ${name}: ${words.join(', ')}`);
}

/** Files are opened one after the other, by turns all annexes; the package to check is the one laid out for the peer. */
function answerDialogs(app, folder) {
  return app.evaluate(
    ({ dialog }, { place, annexes }) => {
      let turn = 0;
      dialog.showSaveDialog = async (...args) => {
        const name = args.at(-1).defaultPath;
        return { canceled: false, filePath: `${place}/${name.endsWith('.asice') ? 'ours.asice' : 'trust.pem'}` };
      };
      dialog.showOpenDialog = async (...args) => {
        const isPackage = args.at(-1).filters[0].extensions.includes('asice');
        const name = isPackage ? 'laid.asice' : `files/${annexes[turn++ % annexes.length]}`;
        return { canceled: false, filePaths: [`${place}/${name}`] };
      };
    },
    { place: folder, annexes: ANNEXES },
  );
}

const SIGN = `
  sha256sum manifest.json annexes/* > ../digests
  openssl cms -sign -cades -binary -md sha256 -in META-INF/ASiCManifest001.xml -signer ../signer.pem -inkey ../key.pem \\
    -outform DER -out ../peer.p7s
  rm -f ../peer.zip
  zip -0 -q -X -r ../peer.zip mimetype manifest.json annexes META-INF
  sync ../peer.zip
  sha256sum ../peer.zip > ../read-back`;
const VERIFY = `
  rm -rf ../unpacked
  unzip -q ../laid.asice -d ../unpacked
  openssl cms -verify -cades -binary -inform DER -in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml \\
    -CAfile ../trust.pem -crl_check_all -purpose any -out ../verified 2> ../said
  cd ../unpacked
  sha256sum --quiet --check ../digests`;

function shell(folder, script, cwd = path.join(folder, 'files')) {
  return timed(() => {
    const { status, stderr } = spawnSync('sh', ['-e', '-c', script], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the peer failed: ${stderr}`);
  });
}

function makePeerKey(folder) {
  const made = spawnSync(
    'openssl',
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=Bench -days 9 -keyout key.pem -out signer.pem'.split(
      ' ',
    ),
    { cwd: folder },
  );
  if (made.status !== 0) throw new Error(`openssl made no key: ${made.stderr}`);
}

/** Our package kept, and taken apart: where the peer starts from. */
function lay(folder) {
  copyFileSync(path.join(folder, 'ours.asice'), path.join(folder, 'laid.asice'));
  unzip(path.join(folder, 'laid.asice'), path.join(folder, 'files'), (name) => name);
}
