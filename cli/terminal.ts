import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../content/read';
import type { Terminal } from './verify-command';

/** The real one. `program` is the `import.meta.url` of a program: as built it stands in `out/cli`, two below the content. */
export function terminalOf(program: string): Terminal {
  const ownContent = path.join(path.dirname(fileURLToPath(program)), '../../content');
  return {
    now: () => Date.now(),
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    content: (folder) => readContent(folder === undefined ? ownContent : path.resolve(folder)),
  };
}
