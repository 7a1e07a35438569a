/**
 * Promises that nothing in main opens a socket, asks a name server or starts a program: what Chromium's own layers cancel
 * for the window does not cover Node. The doors themselves are replaced, so it holds for every library too.
 * Assumes to run before any other code keeps a reference. Residual: internal bindings, which no code of ours imports.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { AppError } from '#shared/base/errors';

type Doors = Record<string, unknown>;

const programs = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'];
const globals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

function refuse(): never {
  throw new AppError('app/unexpected', { place: 'network' });
}

/** Replaces the named functions of an object, those that are there. */
export function closeDoors(doors: object, names: readonly string[]): void {
  for (const name of names) if (isDoor(doors, name)) (doors as Doors)[name] = refuse; // by name
}

/** What Node makes when it is first read is not read: that alone would load all of its network code, at every start. */
function isDoor(doors: object, name: string): boolean {
  const own = Object.getOwnPropertyDescriptor(doors, name);
  return own?.get && own.set ? true : typeof (doors as Doors)[name] === 'function'; // by name
}

/** All functions that ask something of a name server, whatever this version of Node has. */
export function questions(resolver: object): string[] {
  return Object.getOwnPropertyNames(resolver).filter((name) => /^(?:lookup|resolve|reverse)/.test(name));
}

export function setupNetworkGuard(): void {
  closeDoors(net.Socket.prototype, ['connect']);
  closeDoors(net.Server.prototype, ['listen']);
  closeDoors(net, ['connect', 'createConnection']);
  closeDoors(dgram, ['createSocket']);
  closeDoors(dgram.Socket.prototype, ['bind', 'connect', 'send']);
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    closeDoors(resolver, questions(resolver));
  // the prototypes inherit their questions
  closeDoors(Object.getPrototypeOf(dns.Resolver.prototype), questions(Object.getPrototypeOf(dns.Resolver.prototype)));
  closeDoors(childProcess, programs);
  closeDoors(globalThis, globals);
  syncBuiltinESMExports();
}
