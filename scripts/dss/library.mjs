// The EU's DSS library, where Java is and Maven has it: asked by `npm run dss` and by the tests, never part of the app.
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, has, root, say } from '../checkout.mjs';

const pom = path.join(root, 'scripts/dss/pom.xml');
const program = path.join(root, 'scripts/dss/Dss.java');
const MIN_JAVA = 17;
/** By its version, so that nothing of Maven's own is left to the day it runs. */
const CLASSPATH_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath';

/** Finds the library. `patience`: milliseconds Maven may spend fetching what is not here; 0 keeps it off the network. */
export function findLibrary({ patience }) {
  const version = Number(/\d+/.exec(output('java', ['--version']))?.[0] ?? 0);
  if (version < MIN_JAVA || !has('javac')) return { missing: `no JDK ${MIN_JAVA} or newer is here` };
  const list = path.join(cache, 'dss', `${digestOf(readFileSync(pom))}.classpath`);
  if (!isWhole(list)) {
    if (!has('mvn')) return { missing: 'mvn is not here' };
    if (!resolve(list, { offline: true }) && !(patience > 0 && fetched(list, patience)))
      return { missing: 'Maven has not got the library' };
  }
  const classpath = readFileSync(list, 'utf8').trim();
  return { ask: (tasks) => ask(classpath, tasks) };
}

/** Every task to one run of Dss.java; its answers in their order. */
function ask(classpath, tasks) {
  const input = tasks.map((fields) => `${fields.join('\t')}\n`).join('');
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8'];
  const args = [...quick, '-cp', classpath, program];
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }; // Java reads names of files in the encoding of the locale
  const setting = { input, env, encoding: 'utf8', maxBuffer: 2 ** 28 };
  const { status, stdout, stderr, error } = spawnSync('java', args, setting);
  const answers = (stdout ?? '').split('\n').filter(Boolean);
  if (status !== 0 || answers.length !== tasks.length) throw new Error(`java: ${error?.message ?? stderr.trim()}`);
  return answers.map((line) => JSON.parse(line));
}

function fetched(list, timeout) {
  say('setup: Maven fetches the DSS library of the EU ...');
  return resolve(list, { timeout });
}

/** Asks Maven where the files are. Written aside first: a run that is cut off leaves nothing that looks done. */
function resolve(list, { offline = false, timeout }) {
  mkdirSync(path.dirname(list), { recursive: true });
  const aside = `${list}.${randomUUID()}`;
  const args = ['-q', '-B', '-C', ...(offline ? ['-o'] : []), '-f', pom, CLASSPATH_GOAL, `-Dmdep.outputFile=${aside}`];
  const { status } = spawnSync('mvn', args, { stdio: 'ignore', timeout });
  if (status === 0 && existsSync(aside)) renameSync(aside, list);
  else rmSync(aside, { force: true });
  return isWhole(list);
}

function isWhole(list) {
  return existsSync(list) && readFileSync(list, 'utf8').trim().split(path.delimiter).every(existsSync);
}

function output(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}

function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
