import { type Document, isAlias, isScalar, LineCounter, type Node, type ParsedNode, parseDocument, visit } from 'yaml';
import type { ErrorCode } from '../base/errors';
import { dataFault } from '../document/characters';
import { lineOfPath, type Path } from './lines';

/**
 * Our YAML is data and nothing more: one document, no anchors or aliases, no tags, no tabs, no key twice, no key that
 * a prototype answers to. What is refused comes back as `content/yaml`, `content/limit`, `text/control`, `text/bidi` or
 * `text/invisible`, with its line.
 */
export interface YamlText {
  /** Undefined when anything was refused. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  lineOf(path: Path): number;
}

export interface YamlProblem {
  readonly code: ErrorCode;
  readonly line: number;
  readonly details: Readonly<Record<string, string>>;
}

const maxLength = 1024 * 1024;
/** Brackets open at once, and markers at the start of a line. */
const maxDepth = 40;
/** White space and markers at the start of a line. */
const maxLead = 200;
const forbidden: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads YAML that starts on a line of its file. */
export function readYaml(text: string, firstLine = 1): YamlText {
  const shift = firstLine - 1;
  const refused = (problems: readonly YamlProblem[]): YamlText => ({
    value: undefined,
    problems: problems.map((problem) => ({ ...problem, line: problem.line + shift })),
    lineOf: () => firstLine,
  });
  const early = text.length > maxLength ? [fault('content/limit', 1, 'size')] : plainFaults(text);
  if (tooDeep(text)) return refused([fault('content/limit', 1, 'depth')]);
  if (early.length > 0) return refused(early);
  const counter = new LineCounter();
  const options = { version: '1.2', schema: 'core', stringKeys: true, prettyErrors: false } as const;
  const document = parseDocument(text, { ...options, lineCounter: counter });
  const problems = [...document.errors, ...document.warnings].map((error) =>
    fault('content/yaml', counter.linePos(error.pos[0]).line, error.code),
  );
  if (problems.length === 0) problems.push(...nodeFaults(document, counter));
  if (problems.length > 0) return refused(problems);
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    problems,
    lineOf: (path) => lineOfPath(document.contents, path, counter) + shift,
  };
}

function fault(code: ErrorCode, line: number, reason: string): YamlProblem {
  return { code, line, details: { reason } };
}

function plainFaults(text: string): readonly YamlProblem[] {
  return text.split(/\r\n?|\n/).flatMap((line, at): readonly YamlProblem[] => {
    if (line.includes('\t')) return [fault('content/yaml', at + 1, 'tab')];
    const found = dataFault(line);
    return found ? [fault(found.code, at + 1, 'character')] : [];
  });
}

/** The parser recurses; text nested deep enough would end the process before it ended the parsing. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const line of text.split('\n')) {
    const lead = /^[ ?:-]*/.exec(line)?.[0] ?? '';
    if (lead.length > maxLead || lead.replaceAll(' ', '').length > maxDepth) return true;
    for (const character of line) {
      if (character === '[' || character === '{') depth++;
      if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
      if (depth > maxDepth) return true;
    }
  }
  return false;
}

type Parsed = Document.Parsed<ParsedNode, true>;

function nodeFaults(document: Parsed, counter: LineCounter): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Node(key, node) {
      const found = nodeFault(key, node);
      if (found) problems.push(fault(found[0], counter.linePos(node.range?.[0] ?? 0).line, found[1]));
    },
  });
  return problems;
}

function nodeFault(key: unknown, node: Node): readonly [ErrorCode, string] | undefined {
  if (isAlias(node) || node.anchor !== undefined) return ['content/yaml', 'anchor'];
  if (node.tag !== undefined) return ['content/yaml', 'tag'];
  if (!isScalar(node)) return undefined;
  if (key === 'key' && forbidden.has(node.value)) return ['content/yaml', 'key'];
  const found = typeof node.value === 'string' ? dataFault(node.value) : undefined;
  return found && [found.code, 'character'];
}
