import type { Losses } from './losses';
import { childNamed, elementsIn, isOn, setting, type XmlElement } from './xml-read';

/** What a paragraph is by its style. */
export type Form =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'paragraph' | 'quote' | 'note' | 'continued' };

export interface StyleSheet {
  /** @param losses told of a style that has no like here */
  readonly formOf: (id: string | undefined, losses: Losses) => Form;
  /** Bold or italic that the style gives. */
  readonly look: (id: string | undefined, name: 'w:b' | 'w:i') => boolean;
  /** The numbering a style gives. */
  readonly numbering: (id: string | undefined) => XmlElement | undefined;
  readonly nameOf: (id: string | undefined) => string;
}

const paragraph: Form = { kind: 'paragraph' };
/** By name, in small letters: the names Word and LibreOffice keep in every language. */
const known: Readonly<Record<string, Form>> = {
  title: { kind: 'heading', level: 1 },
  subtitle: { kind: 'heading', level: 2 },
  quote: { kind: 'quote' },
  'intense quote': { kind: 'quote' },
  quotations: { kind: 'quote' },
  'block text': { kind: 'quote' },
  note: { kind: 'note' },
  'list continue': { kind: 'continued' },
};
const plainNames =
  /^(normal|standard|default.*|body text.*|text body.*|first paragraph|compact|no spacing|list.*|caption|footnote.*|endnote.*|annotation.*|header|footer|table .*|normal \(web\)|plain text|ground|ground number|edition|hyperlink|page number|paragraph mark|date|signature|salutation|closing)$/;

export function readStyles(part: XmlElement | undefined): StyleSheet {
  const styles = new Map(
    elementsIn(part)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    for (let at = id; at !== undefined; ) {
      const style = styles.get(at);
      if (!style || found.includes(style)) break; // a circle ends
      found.push(style);
      at = setting(style, 'w:basedOn');
    }
    return found;
  };
  const nameOf = (id: string | undefined) => setting(styles.get(id ?? ''), 'w:name') ?? id ?? '';
  return {
    formOf(id, losses) {
      if (id === undefined) return paragraph;
      for (const style of chain(id)) {
        const form = formOfStyle(style, losses);
        if (form) return form;
      }
      losses.tell('style', nameOf(id));
      return paragraph;
    },
    look: (id, name) => chain(id).some((style) => isOn(childNamed(style, 'w:rPr'), name)),
    numbering: (id) => firstOf(chain(id), (style) => childNamed(childNamed(style, 'w:pPr'), 'w:numPr')),
    nameOf,
  };
}

function formOfStyle(style: XmlElement, losses: Losses): Form | undefined {
  const name = (setting(style, 'w:name') ?? '').toLowerCase();
  const level = /^heading ([1-9])$/.exec(name)?.[1] ?? outline(style);
  if (level !== undefined) return heading(Number(level), losses);
  if (Object.hasOwn(known, name)) return known[name];
  return plainNames.test(name) ? paragraph : undefined;
}

/** The level a style has in the outline, from 1. */
function outline(style: XmlElement): string | undefined {
  const level = setting(childNamed(style, 'w:pPr'), 'w:outlineLvl');
  return level !== undefined && /^[0-8]$/.test(level) ? String(Number(level) + 1) : undefined;
}

/** Drafts have three levels. */
export function heading(level: number, losses: Losses): Form {
  if (level > 3) losses.tell('heading-level');
  return { kind: 'heading', level: level <= 1 ? 1 : level === 2 ? 2 : 3 };
}

function firstOf<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a paragraph stands in the lists of a file. */
export interface ListPlace {
  /** Equal for paragraphs of one list. */
  readonly list: string;
  readonly level: number;
  readonly ordered: boolean;
}

/** Answers the place of a paragraph from its `w:numPr`; nothing where it is in no list. */
export function readNumbering(part: XmlElement | undefined): (numPr: XmlElement | undefined) => ListPlace | undefined {
  const all = elementsIn(part);
  const byId = (name: string, key: string) =>
    new Map(all.filter((one) => one.name === name).map((one) => [one.attributes[key] ?? '', one]));
  const definitions = byId('w:abstractNum', 'w:abstractNumId');
  const uses = byId('w:num', 'w:numId');
  return (numPr) => {
    const list = setting(numPr, 'w:numId');
    if (list === undefined || list === '0') return undefined;
    const level = Math.min(8, Math.max(0, Number(setting(numPr, 'w:ilvl') ?? 0) || 0));
    const definition = definitions.get(setting(uses.get(list), 'w:abstractNumId') ?? '');
    const written = elementsIn(definition).find((one) => one.attributes['w:ilvl'] === String(level));
    const format = setting(written, 'w:numFmt') ?? 'decimal';
    return { list, level, ordered: format !== 'bullet' && format !== 'none' };
  };
}
