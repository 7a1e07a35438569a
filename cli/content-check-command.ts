import { compile } from '#shared/content/compile';
import { coverage } from '#shared/content/coverage';
import type { ContentFile, ContentProblem } from '#shared/content/problem';
import { reportOf } from '#shared/content/report';
import { contentTable } from './content-table';

/** What the check of the content needs from outside. */
export interface ContentCheckWorld {
  readonly files: () => readonly ContentFile[];
  /** The page that maps statements to content, beside the content. Reading throws where there is none. */
  readonly coverage: { readonly read: () => string; readonly write: (text: string) => void };
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const usage = `content:check [--write]

Compiles the content folder, runs every scenario that ships with it, and prints what there is.

  --write   write content/COVERAGE.md anew; without it, an out-of-date page fails the check
  --help    print this

Exit code: 0 sound, 1 problems (each with file and line), 4 wrong use.
`;

/** Runs the check; answers the exit code. */
export function runContentCheck(args: readonly string[], world: ContentCheckWorld): 0 | 1 | 4 {
  if (args.includes('--help')) {
    world.print(usage);
    return 0;
  }
  if (args.some((arg) => arg !== '--write')) {
    world.complain(usage);
    return 4;
  }
  const { pack, problems } = compile(world.files());
  for (const problem of problems) world.complain(`${lineOf(problem)}\n`);
  if (problems.length > 0) {
    world.complain(`${problems.length} problems\n`);
    return 1;
  }
  world.print(contentTable(reportOf(pack, problems)));
  return keepCoverage(coverage(pack), args.includes('--write'), world);
}

function lineOf({ file, line, code, details }: ContentProblem): string {
  return `content/${file}:${line} ${code} ${JSON.stringify(details)}`;
}

function keepCoverage(page: string, isWritten: boolean, world: ContentCheckWorld): 0 | 1 {
  if (isWritten) world.coverage.write(page);
  else if (onFile(world) !== page) {
    world.complain('content/COVERAGE.md:1 is out of date: run npm run content:check -- --write\n');
    return 1;
  }
  return 0;
}

function onFile(world: ContentCheckWorld): string | undefined {
  try {
    return world.coverage.read();
  } catch {
    return undefined; // no page is a page out of date, and said so
  }
}
