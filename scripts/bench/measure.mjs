// How things are measured: on an idle machine, ours and the peer's in turn, by the median.
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../checkout.mjs';

const BUSY = 0.15;
const PATIENCE_MS = 60_000;

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that so large a share of all stays below or at: 0.95 for the 95th of a hundred. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** Waits until others leave the processors alone; says so when they do not. */
export async function idle() {
  for (const started = performance.now(); performance.now() - started < PATIENCE_MS; ) {
    if ((await share()) < BUSY) return;
  }
  say('bench: the machine is busy; this run may be slow');
}

/** The share of all processors that was used in a moment. */
async function share() {
  const before = times();
  await wait(250);
  const after = times();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function times() {
  const all = os.cpus().map(({ times: time }) => time);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return { idle: sum(all.map(({ idle: free }) => free)), all: sum(all.flatMap((time) => Object.values(time))) };
}

/** The medians of two things done in turn, A B A B, each on an idle machine. Each answers its own milliseconds. */
export async function inTurn(ours, peers, runs) {
  const values = { ours: [], peers: [] };
  for (let run = 0; run < runs; run++) {
    await idle();
    values.ours.push(await ours(run));
    await idle();
    values.peers.push(await peers(run));
  }
  return { value: median(values.ours), peer: median(values.peers) };
}

/** Milliseconds that a piece of work takes. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A result. With a peer the bar is a ratio, without one it is in the unit of the value. */
export function result({ name, value, peer = null, bar }) {
  const ratio = peer === null ? null : value / peer;
  const round = (number) => (number === null ? null : Number(number.toPrecision(4)));
  return {
    name,
    value: round(value),
    unit: 'ms',
    peer: round(peer),
    ratio: round(ratio),
    bar,
    pass: (ratio ?? value) <= bar,
  };
}
