/** What stands beside the page is part of its address: `#/matrix?at=2018-04-30&beside=library%2Ftoolbox`. */
const NAME = 'beside';

/** Pages that are read: they change nothing, and bear no higher mark than the content. */
const readable = [
  'library',
  'matrix',
  'timeline',
  'glossary',
  'studies',
  'sources',
  'acts',
  'measures',
  'clauses',
  'wording',
  'toolbox',
];
const folder = /^#?\/([a-z-]+)(?:[/?]|$)/;

/** Whether a page may stand in the second pane; the templates are read, the drafts are not. */
export function isReadable(address: string): boolean {
  return readable.includes(folder.exec(address)?.[1] ?? '') || /^#?\/drafts\/templates\/[^/?]+/.test(address);
}

/** The address beside; `undefined` where there is none, or one that may not stand there. */
export function besideOf(hash: string): string | undefined {
  const said = new URLSearchParams(hash.split('?')[1]).get(NAME);
  const address = said === null ? undefined : `/${said}`;
  return address !== undefined && isReadable(address) ? address : undefined;
}

/** The same address with another one beside it, or none. Without the number sign. */
export function withBeside(hash: string, beside: string | undefined): string {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const given = new URLSearchParams(query);
  given.delete(NAME);
  if (beside !== undefined) given.append(NAME, withoutBeside(beside).replace(/^#?\//, ''));
  const next = given.toString();
  return `${path || '/'}${next && '?'}${next}`;
}

/** The address of the page itself. */
export function withoutBeside(hash: string): string {
  return hash.includes(`${NAME}=`) ? withBeside(hash, undefined) : hash.replace(/^#/, '') || '/';
}
