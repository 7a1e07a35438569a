import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTrust } from './trust-command';

/** As built this file stands in `out/cli`. */
const about = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../package.json');
const { version } = JSON.parse(readFileSync(about, 'utf8')) as { readonly version: string }; // our own file

process.exitCode = await runTrust(process.argv.slice(2), {
  now: () => Date.now(),
  newId: randomUUID,
  appVersion: version,
  exists: existsSync,
  write: (file, bytes) => writeFileSync(file, bytes, { flag: 'wx' }),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
