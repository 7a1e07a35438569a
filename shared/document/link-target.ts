import type { TermKind } from './model';
import { termKinds } from './model';

/** What a link of our text may lead to. There is no fourth kind: everything else is shown as text. */
export type LinkTarget =
  | { readonly type: 'reference'; readonly source: string }
  | { readonly type: 'term'; readonly kind: TermKind; readonly id: string }
  | { readonly type: 'address'; readonly href: string };

const sourceTarget = /^source:([A-Za-z0-9*]{1,40})$/;
const termTarget = new RegExp(`^(${termKinds.join('|')}):([a-z][a-z0-9.-]{0,79})$`);
// Printable ASCII without what Markdown, tables or other readers could take for their own.
const addressTarget = /^https:\/\/[!#-;=?-[\]_a-z~]+$/i;
const maxAddress = 2000;

/** The target of a link's destination, already unescaped; `undefined` when we refuse it. */
export function linkTarget(destination: string): LinkTarget | undefined {
  const source = sourceTarget.exec(destination)?.[1];
  if (source !== undefined) return { type: 'reference', source };
  const [, kind, id] = termTarget.exec(destination) ?? [];
  if (kind !== undefined && id !== undefined) return { type: 'term', kind: kind as TermKind, id }; // one of the pattern's alternatives
  return isAddress(destination) ? { type: 'address', href: destination } : undefined;
}

/** An address we show: `https`, a host, nobody's name or password in it. */
export function isAddress(href: string): boolean {
  if (href.length > maxAddress || !addressTarget.test(href) || !URL.canParse(href)) return false;
  const url = new URL(href);
  return url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '';
}
