// Builds the app into out/{main,preload,renderer} and the command line into out/cli, each only when its inputs have changed.
//   node scripts/build.mjs [app] [cli] [--release] [--force]
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bin, isMain, main, root, run, SetupError, say } from './checkout.mjs';

const COMMON = ['shared', 'package.json', 'package-lock.json'];
const PARTS = {
  app: {
    inputs: ['electron', 'renderer', 'content', 'electron.vite.config.ts', ...COMMON],
    outputs: ['out/main', 'out/preload', 'out/renderer'],
    command: ['electron-vite', 'build', '--logLevel', 'warn'],
  },
  cli: {
    inputs: ['cli', 'content/read.ts', 'vite.cli.config.ts', ...COMMON],
    outputs: ['out/cli'],
    command: ['vite', 'build', '-c', 'vite.cli.config.ts', '--logLevel', 'warn'],
  },
};

/**
 * Builds one part unless what is there was made of the same inputs, and nobody changed it since (`npm run dev` writes to
 * the same folders). `release` settles what a development build alone may do (`import.meta.env.MODE`); the running app
 * is never asked.
 */
export function build(part, { release = false, force = false } = {}) {
  const { inputs, outputs, command } = PARTS[part];
  const mode = release ? 'release' : 'production';
  const stamp = path.join(root, `out/${part}.sha256`);
  const made = digest(inputs, mode);
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === `${made} ${digest(outputs, mode)}`) return;
  say(`build: ${part} ...`);
  rmSync(stamp, { force: true });
  const [tool, ...args] = command;
  const env = { ...process.env, MAIN_VITE_BUILD_DATE: today() };
  if (run(bin(tool), [...args, '--mode', mode], { stdio: ['ignore', 2, 2], env }) !== 0)
    throw new SetupError(`the build of the ${part} failed`);
  writeFileSync(stamp, `${made} ${digest(outputs, mode)}`);
}

/** The day the app shows as that of its build; SOURCE_DATE_EPOCH makes a build that can be repeated. */
function today() {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return new Date(epoch ? epoch * 1000 : Date.now()).toISOString().slice(0, 10);
}

/** Of names and contents, not of times: a fresh clone and a switched branch answer rightly. */
function digest(names, mode) {
  const hash = createHash('sha256').update(mode);
  for (const file of names.flatMap(filesUnder)) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesUnder(name) {
  const place = path.join(root, name);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [name];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort();
}

if (isMain(import.meta.url))
  await main('build', () => {
    const args = process.argv.slice(2);
    const parts = args.filter((argument) => argument in PARTS);
    const options = { release: args.includes('--release'), force: args.includes('--force') };
    for (const part of parts.length > 0 ? parts : Object.keys(PARTS)) build(part, options);
  });
