import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../content/read';
import { runContentCheck } from './content-check-command';

const folder = path.resolve('content');

process.exitCode = runContentCheck(process.argv.slice(2), {
  files: () => readContent(folder),
  coverage: {
    read: () => readFileSync(path.join(folder, 'COVERAGE.md'), 'utf8'),
    write: (text) => writeFileSync(path.join(folder, 'COVERAGE.md'), text),
  },
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
