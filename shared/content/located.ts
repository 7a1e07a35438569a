import type { z } from '../base/zod';
import type { ReadDocument } from '../document/from-markdown';
import type { Path } from './lines';
import type { ContentFile, Report } from './problem';
import { readYaml, type YamlText } from './yaml';

/** A value that fits its schema, and where its parts stand in which file. */
export interface Located<T> {
  readonly file: string;
  readonly value: T;
  lineOf(path: Path): number;
}

/** The same with a text below it. */
export interface LocatedText<T> extends Located<T> {
  readonly body: ReadDocument;
}

/** A whole YAML file as one value. */
export function readOne<T>(file: ContentFile, schema: z.ZodType<T>, report: Report): readonly Located<T>[] {
  const yaml = readReported(file.path, readYaml(file.text), report);
  return yaml ? parseAt({ file: file.path, yaml, path: [] }, schema, report) : [];
}

/** A YAML file that holds a list, item by item: one bad item does not hide the others. */
export function readList<T>(file: ContentFile, schema: z.ZodType<T>, report: Report): readonly Located<T>[] {
  const yaml = readReported(file.path, readYaml(file.text), report);
  if (!yaml) return [];
  if (Array.isArray(yaml.value))
    return yaml.value.flatMap((_, at) => parseAt({ file: file.path, yaml, path: [at] }, schema, report));
  report({ code: 'content/schema', file: file.path, line: 1, details: { expected: 'list' } });
  return [];
}

/** Passes on what the YAML reader refused. */
export function readReported(file: string, yaml: YamlText, report: Report): YamlText | undefined {
  for (const problem of yaml.problems) report({ ...problem, file });
  return yaml.problems.length === 0 ? yaml : undefined;
}

interface Spot {
  readonly file: string;
  readonly yaml: YamlText;
  readonly path: Path;
}

/** The value at a spot when it fits the schema; else every fault is reported with its line. */
export function parseAt<T>({ file, yaml, path }: Spot, schema: z.ZodType<T>, report: Report): readonly Located<T>[] {
  const value = path.reduce<unknown>(
    (within, part) => (Array.isArray(within) ? within[Number(part)] : within),
    yaml.value,
  );
  const result = schema.safeParse(value);
  const lineOf = (inner: Path) => yaml.lineOf([...path, ...inner]);
  if (result.success) return [{ file, value: result.data, lineOf }];
  for (const issue of result.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const place of keys)
      report({
        code: isDateIssue(issue) ? 'content/date' : 'content/schema',
        file,
        line: lineOf(place),
        details: { field: place.join('.'), issue: issue.code, message: issue.message },
      });
  }
  return [];
}

function isDateIssue(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((branch) => branch.some(isDateIssue));
  return issue.code === 'invalid_format' && (issue.format === 'date' || issue.format === 'datetime');
}
