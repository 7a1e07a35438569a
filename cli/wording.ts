import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../content/read';
import { runWording } from './wording-command';

process.exitCode = runWording(process.argv.slice(2), {
  files: () => readContent(path.resolve('content')),
  read: (name) => readFileSync(path.resolve('test/wording', name), 'utf8'),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
