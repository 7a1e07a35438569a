import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../content/read';
import { runVerify } from './verify-command';

/** As built this file stands in `out/cli`. */
const ownContent = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../content');

process.exitCode = await runVerify(process.argv.slice(2), {
  now: () => Date.now(),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  content: (folder) => readContent(folder === undefined ? ownContent : path.resolve(folder)),
});
