import type { Json } from '#shared/base/canonical';
import type { Telling, Told } from '#shared/case/prose';
import { i18n, type useWords, type WordKey } from '../../i18n';
import { officialWords } from '../../ui/dates';

type Words = ReturnType<typeof useWords>;

/** How the content names what the journal holds by id. */
export interface EntryNames {
  readonly question: (id: string) => string;
  readonly answer: (question: string, choice: string) => string;
  readonly actor: (id: string) => string;
}

/** An entry of the journal as a sentence. */
export function entryWords(t: Words, telling: Telling, names: EntryNames): string {
  const what = telling.part === 'answers' ? answerWords(t, telling, names) : partWords(t, telling, names);
  if (telling.mode === 'undid') return t('caseFile.journal.undid', { what });
  return telling.mode === 'redid' ? t('caseFile.journal.redid', { what }) : what;
}

function whoWords(t: Words, { by }: Telling): string {
  return by.trim() || t('caseFile.journal.someone');
}

function answerWords(t: Words, telling: Telling, names: EntryNames): string {
  const who = whoWords(t, telling);
  const question = names.question(telling.id);
  const choice = telling.fields.find(({ field }) => field === 'choice');
  if (!choice) return t('caseFile.journal.answerNoted', { who, question });
  const say = (value: Json) => (typeof value === 'string' ? names.answer(telling.id, value) : '');
  const [from, to] = [say(choice.from), say(choice.to)];
  if (telling.act === 'added') return t('caseFile.journal.answerAdded', { who, question, to });
  if (telling.act === 'removed') return t('caseFile.journal.answerRemoved', { who, question, from });
  return t('caseFile.journal.answerChanged', { who, question, from, to });
}

function partWords(t: Words, telling: Telling, names: EntryNames): string {
  const who = whoWords(t, telling);
  const what = nameOf(t, telling);
  const { act, fields } = telling;
  const [first] = fields;
  const isRecord = first === undefined || first.field !== '';
  if (act === 'added' && isRecord) return t('caseFile.journal.added', { who, what });
  if (act === 'removed' && isRecord) return t('caseFile.journal.removed', { who, what });
  if (!first) return t('caseFile.journal.touched', { who, what });
  const value = (json: Json) => valueWords(t, json, names);
  if (!isRecord) return t('caseFile.journal.whole_', { who, what, from: value(first.from), to: value(first.to) });
  if (fields.length > 1) {
    const list = fields.map((told) => `${fieldWords(t, told)} “${value(told.to)}”`).join(', ');
    return t('caseFile.journal.many', { who, what, fields: list });
  }
  return oneField(t, first, { who, what, value });
}

interface Said {
  readonly who: string;
  readonly what: string;
  readonly value: (json: Json) => string;
}

function oneField(t: Words, told: Told, { who, what, value }: Said): string {
  const field = fieldWords(t, told);
  const isEmpty = (json: Json) => json === null || json === '';
  if (isEmpty(told.from)) return t('caseFile.journal.set', { who, what, field, to: value(told.to) });
  if (isEmpty(told.to)) return t('caseFile.journal.cleared', { who, what, field, from: value(told.from) });
  return t('caseFile.journal.changed', { who, what, field, from: value(told.from), to: value(told.to) });
}

/** The part that was changed, with the name of the record where it has one. */
function nameOf(t: Words, { part, id, name }: Telling): string {
  const what = t(`caseFile.journal.part.${part}`);
  const key = `cases.fact.${id}.title`;
  // whether there is such a fact is asked at once
  const called = part === 'facts' && i18n.exists(key) ? String(i18n.t(key as WordKey)) : name;
  return called.trim() === '' ? what : t('caseFile.journal.named', { what, name: cut(called) });
}

/** A field by its name; one without words of its own by its key, which the file has too. */
function fieldWords(t: Words, { field }: Told): string {
  const key = `caseFile.journal.field.${field}`;
  // whether it has words is asked at once
  return i18n.exists(key) ? t(key as WordKey) : field.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

function valueWords(t: Words, value: Json, { actor }: EntryNames): string {
  if (value === null || value === '') return t('caseFile.journal.value.nothing');
  if (Array.isArray(value)) return t('caseFile.journal.value.entries', { count: value.length });
  if (typeof value === 'object') {
    const typed = 'typed' in value ? value['typed'] : undefined;
    if (typeof typed === 'string' && typed !== '') return cut(typed);
    return t('caseFile.journal.value.entries', { count: Object.keys(value).length });
  }
  const text = String(value);
  const key = `caseFile.journal.value.${text}`;
  // whether it has words is asked at once
  return /^[a-z]+$/.test(text) && i18n.exists(key) ? t(key as WordKey) : cut(officialWords(actor(text)));
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
