import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree: its own fields are read as the rules need them. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly comments: readonly string[];
  /** Everything it names as a module, types included, as written. */
  readonly specifiers: readonly string[];
}

/** Answers what is wrong with one file, a sentence a finding. */
export type Rule = (source: Source) => readonly string[];

const FOLDERS = ['electron', 'renderer', 'shared', 'content', 'cli', 'scripts', 'test'];
const CODE = /\.(ts|tsx|mts|mjs|js|jsx|cjs|css)$/;

export function readSources(root: string): Source[] {
  const top = readdirSync(root).filter((name) => CODE.test(name));
  const below = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  return [...top, ...below]
    .filter((name) => CODE.test(name))
    .map((name) => toSource(name.split(path.sep).join('/'), readFileSync(path.join(root, name), 'utf8')));
}

export function toSource(file: string, text: string): Source {
  if (file.endsWith('.css')) return { path: file, text, nodes: [], comments: [], specifiers: [] };
  const { program, comments, errors } = parseSync(file, text);
  const [first] = errors;
  if (first) throw new Error(`${file}: ${first.message}`);
  const nodes = [...walk(program)];
  return {
    path: file,
    text,
    nodes,
    comments: comments.map((comment) => comment.value),
    specifiers: nodes.flatMap((node) => specifierOf(node) ?? []),
  };
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The text of an identifier, private or JSX ones too. */
export function nameOf(value: unknown): string | undefined {
  return isNode(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
}

/** The value of a string literal, or of a template without holes. */
export function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  const { quasis } = value;
  if (value.type !== 'TemplateLiteral' || !Array.isArray(quasis) || quasis.length !== 1) return undefined;
  const [{ value: said }] = quasis as [{ value: { cooked: string } }]; // a TemplateElement, by the grammar
  return said.cooked;
}

/** A node and all that stands below it. */
export function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (isNode(value)) {
    yield value;
    for (const field of Object.values(value)) yield* walk(field);
  }
}

function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node['source']);
    case 'TSExternalModuleReference':
      return textOf(node['expression']);
    case 'CallExpression':
      return nameOf(node['callee']) === 'require' ? textOf(firstArgument(node)) : undefined;
    case 'NewExpression': // new URL('./worker.ts', import.meta.url) is an import to the bundler
      return nameOf(node['callee']) === 'URL' ? relative(textOf(firstArgument(node))) : undefined;
    default:
      return undefined;
  }
}

function firstArgument(node: Node): unknown {
  return Array.isArray(node['arguments']) ? node['arguments'][0] : undefined;
}

const relative = (text: string | undefined) => (text?.startsWith('.') ? text : undefined);
