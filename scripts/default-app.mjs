// What Electron runs when it has no app of its own: opens the app folder (or script) named on the command line.
// An ES module whose top level awaits the app: only so does Electron hold `ready` back until the app's own top level has run.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
// as stock Electron does: `-r FILE` is loaded before the app
const preload = args.indexOf('-r');
if (preload >= 0) createRequire(import.meta.url)(args.splice(preload, 2)[1]);
const target = args.find((argument) => !argument.startsWith('-'));
if (!target) {
  console.error('usage: electron [switches] FOLDER');
  process.exit(2);
}

/** Names the app as its package.json does, as a packed app would be named, and answers its main file. */
function adopt(folder) {
  const pkg = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const name = pkg.productName ?? pkg.name;
  if (pkg.version) app.setVersion(pkg.version);
  if (pkg.desktopName) app.setDesktopName(pkg.desktopName);
  if (name) {
    app.setName(name);
    app.setPath('userData', path.join(app.getPath('appData'), name));
  }
  app.setAppPath(folder);
  return path.join(folder, pkg.main ?? 'index.js');
}

const entry = path.resolve(target);
await import(pathToFileURL(fs.statSync(entry).isDirectory() ? adopt(entry) : entry).href);
