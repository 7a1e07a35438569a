// No answer entered is ever lost: whatever a person does, and wherever the power is cut, what was said to be saved is there.

import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { withAnswer } from '#shared/case/answer';
import { asFork, intoFork, keepFork, withFork, withForkStatus } from '#shared/case/fork';
import type { CaseFile } from '#shared/case/model';
import { rePin } from '#shared/case/pins';
import { redo, undo } from '#shared/case/undo';
import { digestOfTree } from '#shared/decision/pin';
import { createFakeBridge } from '../../fakes/bridge';
import { delivery, triage, withWords } from '../../shared/decision/sample-tree';
import { Desk, type Model } from './mortal-desk';
import { disk, makeMortal } from './mortal-disk';

const runs = 120;
const trees = [withWords(triage), withWords(delivery)];
const later = trees.map(({ graph }) => withWords({ ...graph, version: graph.version + 1 }));
const editions = [...later, ...trees];
/** Every question that is answered by a choice alone. */
const questions = trees.flatMap((tree) =>
  tree.graph.nodes.filter(({ ask }) => ask === 'one').map((node) => ({ tree, node })),
);

beforeAll(() => {
  vi.stubGlobal('window', { bridge: createFakeBridge().raw });
  // no write is made by a timer: when one begins is for the test to say
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  makeMortal();
});
afterEach(() => {
  disk.isFull = false;
});
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type Command = fc.AsyncCommand<Model, Desk>;

function command(name: string, run: (desk: Desk, model: Model) => void | Promise<void>): Command {
  return { check: () => true, run: async (model, desk) => run(desk, model), toString: () => name };
}

const pick = <T>(values: readonly T[], n: number): T | undefined => values[n % Math.max(1, values.length)];

function answer(file: CaseFile, n: number, now: number): CaseFile {
  const question = pick(questions, n);
  const choice = question && pick(question.node.answers, Math.floor(n / 7));
  if (!question || !choice) return file;
  const given = { choice: choice.id, at: new Date(now).toISOString(), reason: `Reason ${n}` };
  const { tree, node } = question;
  return withAnswer(file, tree.graph, { node: node.id, answer: given, digest: digestOfTree(tree) });
}

function onFork(file: CaseFile, n: number, change: (id: string) => CaseFile): CaseFile {
  const id = pick(Object.keys(file.forks), n);
  return id === undefined ? file : change(id);
}

const n = fc.nat({ max: 60 });
function moved(file: CaseFile, i: number): CaseFile {
  const tree = pick(editions, i);
  return tree ? rePin(file, tree) : file;
}

const give = n.map((i) => command(`answer ${i}`, (desk) => desk.act((file, now) => answer(file, i, now))));
const save = fc.constant(command('save', (desk, model) => desk.save(model)));
const all = [
  give,
  give,
  give,
  save,
  save,
  n.map((i) =>
    command(`answer ${i} by a clock set back`, (desk) => desk.act((file, now) => answer(file, i, now), -3_600_000)),
  ),
  n.map((i) =>
    command(`type ${i}`, (desk) => desk.act((file) => ({ ...file, pending: { 'a.1': { reason: `${i}` } } }))),
  ),
  fc.constant(
    command('fork', (desk) =>
      desk.act((file, now) => withFork(file, { id: desk.fork(), now, kind: 'what-if', title: 'Other way' })),
    ),
  ),
  n.map((i) =>
    command(`answer ${i} in a fork`, (desk) =>
      desk.act((file, now) => onFork(file, i, (id) => intoFork(file, id, answer(asFork(file, id), i, now)))),
    ),
  ),
  n.map((i) => command(`keep ${i}`, (desk) => desk.act((file) => onFork(file, i, (id) => keepFork(file, id))))),
  n.map((i) =>
    command(`drop ${i}`, (desk) => desk.act((file) => onFork(file, i, (id) => withForkStatus(file, id, 'dropped')))),
  ),
  n.map((i) => command(`move ${i}`, (desk) => desk.act((file) => moved(file, i)))),
  fc.constant(command('undo', (desk) => desk.back(undo))),
  fc.constant(command('redo', (desk) => desk.back(redo))),
  fc.constant(command('lock and unlock', (desk, model) => desk.lock(model))),
  fc.nat({ max: 14 }).map((turns) => command(`cut the power after ${turns}`, (desk, model) => desk.kill(model, turns))),
  fc.boolean().map((isFull) =>
    command(isFull ? 'fill the disk' : 'make room', () => {
      disk.isFull = isFull;
    }),
  ),
];

it(`holds over ${runs} random sequences of answers, forks, undo, locks, power cuts and a full disk`, async () => {
  const seed = Number(process.env['VALISE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  let acknowledged = 0;
  const property = fc.asyncProperty(fc.commands(all, { maxCommands: 40, size: 'max' }), async (commands) => {
    disk.isFull = false;
    const desk = await Desk.open();
    const model: Model = { saved: new Set() };
    await fc.asyncModelRun(() => ({ model, real: desk }), commands);
    await desk.end(model);
    acknowledged += model.saved.size;
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  console.log(`seed ${seed}: ${runs} sequences, ${acknowledged} answers acknowledged, all of them there`);
  expect(acknowledged).toBeGreaterThan(2 * runs);
}, 60_000);
