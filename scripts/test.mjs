// npm test: sets up what is missing, then lint, types, unit tests, the build, and the journeys in a real window, sandbox on.
//   npm test -- --only lint,types,unit,build,journeys   some of them; `packed`, the journeys on the packed app, only when named
//   npm test -- --only journeys shell                   the journeys whose file names hold `shell`
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { bin, linux, root, run, SetupError, say } from './checkout.mjs';
import { startDisplay } from './display.mjs';
import { ownMedia } from './own-media.mjs';
import { canTrace } from './sandboxed.mjs';
import { setup } from './setup.mjs';
import { inPlace } from './with-app.mjs';

const args = process.argv.slice(2);
const onlyAt = args.indexOf('--only');
const only = onlyAt < 0 ? undefined : (args[onlyAt + 1] ?? '').split(',');
const filters = args.filter((_, index) => onlyAt < 0 || (index !== onlyAt && index !== onlyAt + 1));
const wants = (step) => (only ? only.includes(step) : step !== 'packed');
const wantsWindow = wants('journeys') || wants('packed');

const counts = { passed: 0, failed: 0, skipped: 0 };
const times = [];
const failures = [];

/** Runs one step; `body` answers its counts. A step that cannot run is one failure. */
async function step(name, body) {
  if (!wants(name)) return true;
  const started = performance.now();
  const result = await body().catch((error) => {
    if (!(error instanceof SetupError)) throw error;
    say(`test: ${error.message}`);
    return { failed: 1 };
  });
  for (const key of Object.keys(counts)) counts[key] += result[key] ?? 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  times.push(`${name} ${result.failed ? 'FAILED' : 'ok'} ${seconds} s`);
  return !result.failed;
}

/** A command as one check. */
const command =
  (name, ...rest) =>
  async () =>
    run(bin(name), rest) === 0 ? { passed: 1 } : { failed: 1 };

/** The tests of the vitest projects whose names begin so. No test at all, an error outside a test, or no report is a failure too. */
function vitest(project, env = {}) {
  const report = path.join(root, `test-results/${project}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = run(bin('vitest'), ['run', '--project', `${project}*`, ...reporters, ...filters], {
    env: { ...process.env, ...env },
  });
  try {
    const said = JSON.parse(readFileSync(report, 'utf8'));
    failures.push(...said.testResults.flatMap(failuresOf));
    const isWhole = status === 0 && said.numTotalTests > 0;
    const failed = Math.max(said.numFailedTests, isWhole ? 0 : 1);
    return { passed: said.numPassedTests, failed, skipped: said.numPendingTests + said.numTodoTests };
  } catch {
    say(`test: ${project}: no report`);
    return { failed: 1 };
  }
}

/** One line for each failed test of a file in vitest's JSON report; a file that did not load is one. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [`${file}: ${message.split('\n')[0]}`];
  return failed.map((test) => `${file} > ${test.fullName}: ${(test.failureMessages[0] ?? '').split('\n')[0]}`);
}

/** The journeys on an app in its place. test/journeys/launch.ts reads these names; the app itself reads none. */
function journeys({ runtime, place }) {
  return inPlace({ runtime, place, display: linux && {} }, async ({ executable, appDir, home, display }) => {
    const second = display === undefined ? undefined : await startDisplay();
    const media = ['media', 'media-2'].map((name) => ownMedia(path.join(home, name))).filter(Boolean);
    try {
      return vitest('journeys', {
        VALISE_EXECUTABLE: executable,
        VALISE_APP_DIR: appDir ?? '',
        VALISE_HOME: home,
        VALISE_DISPLAYS: [display, second?.name].filter(Boolean).join(' '),
        VALISE_MEDIA_FOLDERS: media.map(({ folder }) => folder).join(' '),
        VALISE_CAN_TRACE: linux && canTrace() ? 'yes' : '',
      });
    } finally {
      for (const one of media) one.stop();
      second?.stop();
    }
  });
}

async function everyStep() {
  const runtime = await setup({
    electron: wantsWindow,
    display: wantsWindow && linux,
    tools: wants('unit') || wantsWindow,
    office: wants('unit'),
    dss: wants('unit'),
    builds: [],
  });
  mkdirSync(path.join(root, 'test-results'), { recursive: true });
  await step('lint', command('biome', 'ci', '.'));
  await step('types', command('tsc', '-b'));
  await step('unit', async () => vitest('unit'));
  const built = await step('build', async () => {
    build('app');
    build('cli');
    return { passed: 1 };
  });
  if (built)
    await step('journeys', async () => {
      if (!wants('build')) build('app');
      return await journeys({ runtime });
    });
  await step('packed', async () => {
    const { packedForTests } = await import('./package.mjs');
    return journeys({ runtime, place: await packedForTests(runtime) });
  });
}

try {
  await everyStep();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(`test: ${error.message}`);
  counts.failed += 1;
}
for (const line of failures) say(`failed: ${line}`);
say(`\n${times.join(', ')}`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
