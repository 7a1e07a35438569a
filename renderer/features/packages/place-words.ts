import type { Json } from '#shared/base/canonical';
import { entryPlace } from '#shared/case/merge-hands';
import type { Pair, Side } from '#shared/case/merge-values';
import type { ContentPack } from '#shared/content/model';
import type { Block } from '#shared/document/model';
import { toText } from '#shared/document/to-text';
import { i18n, type useWords, type WordKey } from '../../i18n';
import { officialWords } from '../../ui/dates';

type Words = ReturnType<typeof useWords>;

/** What is at hand to name the places of a case with. */
export interface PlaceNames {
  readonly pack: ContentPack;
  /** What a record is called, by its id: of the case here and of the one that came. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Where the two sides differ, in words: the part, the record, the field. */
export function placeWords(t: Words, { place }: Pick<Pair, 'place'>, { pack, titles }: PlaceNames): string {
  if (place[0] === 'drafts') {
    const [, draft = '', field = '', name] = place;
    const what =
      field === 'document' ? t('packages.import.paragraph') : [fieldWords(field), name].filter(Boolean).join(', ');
    return [titles.get(draft) || t('packages.import.drafts'), what].join(', ');
  }
  const { part, id, field } = entryPlace(place);
  const called = part === 'answers' ? questionWords(pack, id) : part === 'facts' ? factWords(id) : titles.get(id);
  return [t(`caseFile.journal.parts.${part}`), called, field === undefined ? undefined : fieldWords(field)]
    .filter(Boolean)
    .join(', ');
}

/** What stands on one side, in words. */
export function sideWords(
  t: Words,
  { pair, side }: { readonly pair: Pair; readonly side: Side },
  names: PlaceNames,
): string {
  const { place } = pair;
  const value = pair[side];
  if (value === null) return t('packages.import.removed');
  if (place[0] === 'drafts' && place[2] === 'document') return toText({ blocks: [value as unknown as Block] }).trim(); // a paragraph of a draft
  if (entryPlace(place).part === 'answers') return answerWords(names, place, value);
  return valueWords(t, value, names);
}

/** A value of a record. What it names is called by its title; what has none is counted. */
export function valueWords(t: Words, value: Json | undefined, names: PlaceNames): string {
  const words = plain(value, names);
  if (words !== '' || !Array.isArray(value) || value.length === 0) return words || t('caseFile.journal.value.nothing');
  return t('caseFile.journal.value.entries', { count: value.length });
}

function questionWords(pack: ContentPack, id: string): string {
  const node = id.slice(id.lastIndexOf('/') + 1);
  return pack.trees.find(({ words }) => Object.hasOwn(words.nodes, node))?.words.nodes[node]?.question ?? node;
}

function answerWords(names: PlaceNames, place: readonly string[], value: Json): string {
  if (!isRecord(value)) return plain(value, names);
  const node = place.at(-1)?.split('/').at(-1) ?? ''; // the journal names tree and question in one
  const words = names.pack.trees.find((tree) => Object.hasOwn(tree.words.nodes, node))?.words.nodes[node];
  const choice = String(value['choice'] ?? '');
  const items = Array.isArray(value['items'])
    ? value['items'].map((item) => words?.items?.[String(item)] ?? String(item))
    : [];
  return [words?.answers[choice] ?? choice, ...items, plain(value['reason'] ?? '', names)].filter(Boolean).join('. ');
}

function factWords(key: string): string {
  const name = `cases.fact.${key}.title`;
  // whether there is such a fact is asked at once
  return i18n.exists(name) ? String(i18n.t(name as WordKey)) : key;
}

/** The name of a field of a record. */
export function fieldWords(field: string): string {
  const key = `caseFile.journal.field.${field}`;
  // whether it has words is asked at once
  return i18n.exists(key) ? String(i18n.t(key as WordKey)) : field.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

/** What a person wrote in a value, one after the other; ids of what is not there and empty fields say nothing. */
function plain(value: Json | undefined, names: PlaceNames): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return joined(value.map((one) => plain(one, names)));
  if (!isRecord(value)) return isId(value) ? (names.titles.get(String(value)) ?? '') : textWords(String(value));
  return joined(Object.entries(value).map(([field, inner]) => (isUntold(field) ? '' : plain(inner, names))));
}

function joined(words: readonly string[]): string {
  return words.filter(Boolean).join('; ');
}

function textWords(text: string): string {
  const key = `caseFile.journal.value.${text}`;
  // whether it has words is asked at once
  return /^[a-z]+$/.test(text) && i18n.exists(key) ? String(i18n.t(key as WordKey)) : officialWords(text);
}

/** Fields that tell nothing to a person: by what a record is kept, and since when. */
export function isUntold(field: string): boolean {
  return ['id', 'createdAt', 'recordedAt', 'zone', 'precision', 'sha256', 'addedAt'].includes(field);
}

function isId(value: Json): boolean {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
}

export function isRecord(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
