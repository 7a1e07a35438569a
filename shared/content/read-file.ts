import type { z } from '../base/zod';
import { fromMarkdown } from '../document/from-markdown';
import { fileKind } from './files';
import { splitFrontMatter } from './front-matter';
import { type LocatedText, parseAt, readReported } from './located';
import type { ContentFile, ContentProblem, Report } from './problem';
import { readYaml } from './yaml';

interface Read {
  readonly items: readonly unknown[];
  readonly problems: readonly ContentProblem[];
}
const read = new WeakMap<ContentFile, Read>();

/** A file is read once: when one of many has changed, the others are known. Its place fixes what it is read as. */
export function once<T>(file: ContentFile, reader: (report: Report) => readonly T[], report: Report): readonly T[] {
  const problems: ContentProblem[] = [];
  const known = read.get(file) ?? { items: reader((problem) => problems.push(problem)), problems };
  read.set(file, known);
  known.problems.forEach(report);
  return known.items as readonly T[]; // a path has one kind, and a kind one schema
}

/** A text with its front matter: the head as its schema has it, and the body as a document. */
export function readText<T>(file: ContentFile, schema: z.ZodType<T>, report: Report): readonly LocatedText<T>[] {
  const split = splitFrontMatter(file.text);
  if (!split) {
    report({ code: 'content/schema', file: file.path, line: 1, details: { expected: 'front matter' } });
    return [];
  }
  const slots = ['templates', 'templateTexts'].includes(fileKind(file.path) ?? '');
  const body = fromMarkdown(split.body, { slots, firstLine: split.bodyLine });
  for (const problem of body.problems) report({ ...problem, file: file.path });
  const yaml = readReported(file.path, readYaml(split.front, 2), report);
  if (!yaml) return [];
  return parseAt({ file: file.path, yaml, path: [] }, schema, report).map((head) => ({ ...head, body }));
}
