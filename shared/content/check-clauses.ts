import { codeIds } from '../decision/attribution';
import { type Clause, themes } from '../drafting/clause';
import { onBehalf } from '../drafting/on-behalf';
import { type Check, checkGrounds, fault } from './known';
import type { Loaded } from './load';
import type { Located } from './located';

/** Fewest wordings in the bank for one code of the attribution scale. */
const VARIANTS = 2;

/**
 * The clause bank: grounds that exist, formulae and wordings about an author in both languages, a code where an author
 * is spoken of and nowhere else, every theme and every code served. An empty bank is none.
 */
export function checkClauses(check: Check, { clauses }: Loaded): void {
  for (const item of clauses) checkClause(check, item);
  const [first] = clauses;
  if (!first) return;
  const held = clauses.map(({ value }) => value);
  for (const theme of themes)
    if (!held.some((clause) => clause.theme === theme))
      fault(check, { item: first, path: [] }, { code: 'content/missing', details: { theme } });
  for (const code of codeIds)
    if (held.filter((clause) => clause.code === code).length < VARIANTS)
      fault(check, { item: first, path: [] }, { code: 'content/missing', details: { attribution: code } });
}

function checkClause(check: Check, item: Located<Clause>): void {
  const { kind, theme, code, en, fr, note, grounds } = item.value;
  checkGrounds(check, { item, path: ['grounds'] }, grounds);
  const bilingual = kind === 'formula' || theme === 'attribution';
  if (bilingual && fr === undefined)
    fault(check, { item, path: [] }, { code: 'content/schema', details: { expected: 'fr' } });
  if ((theme === 'attribution') !== (code !== undefined))
    fault(check, { item, path: ['theme'] }, { code: 'content/schema', details: { expected: 'code' } });
  if (/\[State\]/.test(en) !== (item.value.state !== undefined))
    fault(check, { item, path: ['en'] }, { code: 'content/schema', details: { expected: 'state' } });
  // Words that only 27 agreed may use carry a note that says so.
  if (onBehalf.test(en) && note === undefined) fault(check, { item, path: ['en'] }, { code: 'template/voice' });
}
