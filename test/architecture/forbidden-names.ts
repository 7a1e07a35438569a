import { importTarget } from './import-target';
import { isNode, type Node, nameOf, type Rule, type Source, textOf } from './source';

/** Code that ships, content's build plugin included; tests may name what they prove refused. */
const isShipped = (path: string) => /^(electron|renderer|shared|content|cli)\//.test(path);

/** Every identifier, and the names that a string reaches: `window['eval']`. */
function namesIn({ nodes }: Source): Set<string> {
  return new Set(nodes.flatMap((node) => nameOf(node) ?? reachedName(node) ?? []));
}

function reachedName(node: Node): string | undefined {
  return node.type === 'MemberExpression' && node['computed'] === true ? textOf(node['property']) : undefined;
}

const NEEDS_HOME: Readonly<Record<string, RegExp>> = {
  ipcMain: /^electron\/ipc\/register\.ts$/,
  ipcRenderer: /^electron\/preload\.ts$/,
  indexedDB: /^renderer\/store\//,
  Dexie: /^renderer\/store\//,
  // the camera, and nothing that would keep or take more than it is asked for
  mediaDevices: /^renderer\/features\/bridge\/camera\.ts$/,
  getUserMedia: /^renderer\/features\/bridge\/camera\.ts$/,
  getDisplayMedia: /^$/,
  MediaRecorder: /^$/,
  // words that were deleted: nothing that leaves is made where they can be read
  undoLogOf: /^renderer\/(store\/undo-logs|features\/drafts\/editor\/use-undo-log)\.ts$/,
  undoLogSchema: /^(shared\/drafting\/undo-log|renderer\/store\/undo-logs)\.ts$/,
};

/** Each door has one keeper. */
export const oneKeeper: Rule = (source) => {
  if (!isShipped(source.path)) return [];
  const names = namesIn(source);
  const strays = Object.entries(NEEDS_HOME).filter(([name, home]) => names.has(name) && !home.test(source.path));
  return strays.map(([name]) => `${source.path}: ${name} has no place here`);
};

const HTML_AND_EVAL = [
  'innerHTML',
  'outerHTML',
  'dangerouslySetInnerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'srcDoc',
  'DOMParser',
  'eval',
  'openExternal',
];

/** No HTML string, no text that becomes code, nothing handed to a browser. */
export const noHtmlNoEval: Rule = (source) => {
  if (source.path.startsWith('test/')) return [];
  const names = namesIn(source);
  const found = HTML_AND_EVAL.filter((name) => names.has(name));
  const makes = source.nodes.some(
    ({ type, callee }) => (type === 'NewExpression' || type === 'CallExpression') && nameOf(callee) === 'Function',
  );
  return [...found, ...(makes ? ['Function()'] : [])].map((name) => `${source.path}: ${name}`);
};

const CLOCK_AND_CHANCE = /^(Date\.now|Math\.random|performance\.now|crypto\.(getRandomValues|randomUUID))$/;
const CHANCE = ['getRandomValues', 'randomUUID'];

/** Time and randomness come into the core as arguments. */
export const noClockNoChance: Rule = (source) => {
  if (!source.path.startsWith('shared/')) return [];
  const members = source.nodes.map((node) => `${nameOf(node['object'])}.${nameOf(node['property'])}`);
  const found = members.filter((member) => CLOCK_AND_CHANCE.test(member));
  const names = namesIn(source);
  const now = source.nodes.some(
    ({ type, callee, arguments: given }) =>
      nameOf(callee) === 'Date' &&
      (type === 'CallExpression' || (type === 'NewExpression' && Array.isArray(given) && given.length === 0)),
  );
  const all = [...found, ...CHANCE.filter((name) => names.has(name)), ...(now ? ['new Date()'] : [])];
  return [...new Set(all)].map((name) => `${source.path}: ${name}`);
};

const NETWORK = /^(net|tls|https?|http2|dgram|dns|child_process|cluster|worker_threads|inspector|repl|vm)(\/|$)/;
const GUARDS: Readonly<Record<string, RegExp>> = {
  'electron/switch-guard.ts': /^inspector$/,
  'electron/network-guard.ts': /^(net|dgram|dns|child_process)(\/|$)/,
};
const ELECTRON_NETWORK = ['autoUpdater', 'crashReporter', 'WebSocket', 'XMLHttpRequest', 'EventSource'];

/** The main process has no way to a network, nor to another process. A guard that closes one has to name it. */
export const noNetworkInMain: Rule = (source) => {
  if (!source.path.startsWith('electron/')) return [];
  const permitted = GUARDS[source.path];
  const modules = source.specifiers.filter((specifier) => {
    const target = importTarget(source.path, specifier);
    return target.kind === 'node' && NETWORK.test(target.name) && !permitted?.test(target.name);
  });
  const names = namesIn(source);
  const apis = ELECTRON_NETWORK.filter((name) => names.has(name) && !permitted);
  return [...modules, ...apis, ...electronNet(source)].map((name) => `${source.path}: ${name}`);
};

/** `net` of Electron reaches the network by Chromium, past every guard of Node. */
function electronNet({ nodes }: Source): string[] {
  const named = nodes.some(({ type, imported }) => type === 'ImportSpecifier' && nameOf(imported) === 'net');
  return named ? ['net of electron'] : [];
}

/** The one variable a development build reads; what a release does is decided when it is built. */
const READABLE = 'ELECTRON_RENDERER_URL';

/** No variable of the environment opens a hook in the main process. */
export const noEnvironment: Rule = ({ path, nodes }) => {
  if (!path.startsWith('electron/')) return [];
  const uses = nodes.filter(isEnvironment).length;
  const allowed = nodes.filter(
    ({ object, property }) => isEnvironment(object) && (nameOf(property) ?? textOf(property)) === READABLE,
  ).length;
  return uses > allowed ? [`${path}: reads the environment`] : [];
};

function isEnvironment(value: unknown): boolean {
  if (!isNode(value)) return false;
  const { object, property } = value;
  const isBuildTime = isNode(object) && object.type === 'MetaProperty'; // import.meta.env
  const isMember = value.type === 'MemberExpression' && nameOf(property) === 'env' && !isBuildTime;
  const isTaken = value.type === 'Property' && nameOf(value['key']) === 'env'; // const { env } = process
  return isMember || isTaken;
}
