#!/usr/bin/env node
// Stands in for fpm when electron-builder makes a deb: takes the same arguments and calls dpkg-deb.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FLAGS = new Set(['--force', '--debug']);
/** Everything that electron-builder passes: an option beyond these is one whose meaning would be lost. */
const OPTIONS = new Set(
  's t log deb-compression architecture after-install after-remove description version package name maintainer vendor url category deb-priority license iteration'.split(
    ' ',
  ),
);
const SCRIPTS = { 'after-install': 'postinst', 'after-remove': 'postrm' };
const COMPRESSION = { gz: 'gzip', bzip2: 'bzip2' };

function parse(args) {
  const parsed = { options: {}, depends: [], recommends: [], inputs: [] };
  for (let at = 0; at < args.length; at++) {
    const argument = args[at];
    if (FLAGS.has(argument)) continue;
    if (argument === '-d') parsed.depends.push(args[++at]);
    else if (argument === '--deb-recommends') parsed.recommends.push(args[++at]);
    else if (argument.startsWith('-')) parsed.options[argument.replace(/^-+/, '')] = args[++at];
    else parsed.inputs.push(argument);
  }
  const { s, t } = parsed.options;
  if (t !== 'deb' || s !== 'dir') throw new Error(`fpm-dpkg makes deb from dir only, not ${t} from ${s}`);
  const unknown = Object.keys(parsed.options).filter((name) => !OPTIONS.has(name));
  if (unknown.length > 0) throw new Error(`fpm-dpkg does not know ${unknown.join(', ')}`);
  return parsed;
}

/** Lays the files out as they will be installed, with plain modes; answers their size. */
function stageFiles(inputs, stage) {
  for (const input of inputs) {
    const at = input.lastIndexOf('=');
    const from = input.slice(0, at);
    const to = path.join(stage, input.slice(at + 1));
    mkdirSync(from.endsWith('/') ? to : path.dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  let bytes = 0;
  for (const name of readdirSync(stage, { recursive: true })) {
    const file = path.join(stage, name);
    const stat = lstatSync(file);
    if (stat.isSymbolicLink()) continue;
    bytes += stat.isFile() ? stat.size : 4096;
    chmodSync(file, stat.isDirectory() || stat.mode & 0o111 ? 0o755 : 0o644);
  }
  chmodSync(stage, 0o755);
  return bytes;
}

function control({ options, depends, recommends }, bytes) {
  const [synopsis, ...rest] = options.description.split('\n');
  const long = rest.map((line) => ` ${line.trim() || '.'}`).join('\n');
  const fields = {
    Package: options.name,
    Version: options.iteration ? `${options.version}-${options.iteration}` : options.version,
    License: options.license,
    Vendor: options.vendor,
    Architecture: options.architecture === 'x86_64' ? 'amd64' : options.architecture,
    Maintainer: options.maintainer,
    'Installed-Size': String(Math.ceil(bytes / 1024)),
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: options.category ?? 'default',
    Priority: options['deb-priority'],
    Homepage: options.url,
    Description: `${synopsis || options.name}\n${long}`,
  };
  const given = Object.entries(fields).filter(([, value]) => value);
  return `${given.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

function writeControl(parsed, stage, bytes) {
  const debian = path.join(stage, 'DEBIAN');
  mkdirSync(debian);
  writeFileSync(path.join(debian, 'control'), control(parsed, bytes));
  for (const [option, name] of Object.entries(SCRIPTS)) {
    if (!parsed.options[option]) continue;
    writeFileSync(path.join(debian, name), readFileSync(parsed.options[option]));
    chmodSync(path.join(debian, name), 0o755);
  }
}

const parsed = parse(process.argv.slice(2));
const stage = mkdtempSync(path.join(tmpdir(), 'fpm-dpkg-'));
try {
  const bytes = stageFiles(parsed.inputs, stage);
  writeControl(parsed, stage, bytes);
  const file = parsed.options.package;
  const compression = COMPRESSION[parsed.options['deb-compression']] ?? 'xz';
  const args = [`-Z${compression}`, '--root-owner-group', '--build', stage, file];
  const done = spawnSync('dpkg-deb', args, { stdio: 'inherit' });
  if (done.status !== 0) throw new Error(`dpkg-deb failed: ${done.error?.message ?? done.status}`);
  console.log(JSON.stringify({ path: file, bytes: statSync(file).size }));
} finally {
  rmSync(stage, { recursive: true, force: true });
}
