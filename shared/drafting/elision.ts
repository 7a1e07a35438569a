import type { Inline } from '../document/model';
import { type SlotValues, slotValue } from '../document/to-text';

/*
 * In French the word before a name depends on it: de + le Danemark is du Danemark, de + Ukraine is d’Ukraine. A template
 * writes the full word before a field; what is filled in bears its own article.
 */

const contracted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { le: 'du', les: 'des' },
  à: { le: 'au', les: 'aux' },
};
/** Before a vowel or a mute h; an aspirated h is an exception no rule tells, so h is left alone. */
const vowel = /^[aeiouyàâäéèêëîïôöùûüœæ]/iu;
/** Words that keep their e before them although they begin with a vowel. */
const keepsE = /^(?:onze|onzième|oui|ouistiti|yacht|yaourt|yen|Yémen)(?!\p{L})/iu;
const article = /^(les?)\s+(?=\S)/iu;

/** What stands before a name and the name itself, as French joins them. */
export function frenchJoin(before: string, name: string): readonly [string, string] {
  const found = /(^|[\s\u00a0(«“])(de|à|que)(\s)$/iu.exec(before);
  const [, lead = '', word = ''] = found ?? [];
  if (!found) return [before, name];
  const start = before.slice(0, found.index) + lead;
  const own = article.exec(name)?.[1]?.toLowerCase() ?? '';
  const joined = contracted[word.toLowerCase()]?.[own];
  if (joined) return [`${start}${sameCase(joined, word)} `, name.replace(article, '')];
  const isElided = word.toLowerCase() !== 'à' && vowel.test(name) && !keepsE.test(name);
  return isElided ? [`${start}${word.slice(0, -1)}’`, name] : [before, name];
}

/** A line with its fields filled where what stands before them changes by it; every other field stays. */
export function joinedLine(line: readonly Inline[], texts: SlotValues): readonly Inline[] {
  const out: Inline[] = [];
  for (const node of line) {
    const last = out.at(-1);
    const value = node.type === 'slot' ? slotValue(texts, node.name) : undefined;
    const [before, name] =
      last?.type === 'text' && value !== undefined ? frenchJoin(last.text, value) : [undefined, undefined];
    if (before === undefined || (last?.type === 'text' && before === last.text))
      out.push('children' in node ? { ...node, children: joinedLine(node.children, texts) } : node);
    else out.splice(-1, 1, { type: 'text', text: before }, { type: 'text', text: name });
  }
  return out;
}

function sameCase(word: string, like: string): string {
  const first = like.charAt(0);
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
