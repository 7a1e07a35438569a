import type { Block, Document } from '../document/model';
import { bodyOf } from './body';
import { type Element, element, writeXml } from './xml';

/** What the file says of the text beside the text. */
export interface LegalText {
  /** Stands in the addresses of work, expression and manifestation: letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  /** ISO 639-1: en, fr, de. */
  readonly language: string;
  /** The day of this version: `2026-11-22`. */
  readonly day: string;
  /** The kind of paper, such as `listing`. */
  readonly kind: string;
  readonly marking: string;
  readonly document: Document;
}

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const languages: Readonly<Record<string, string>> = { en: 'eng', fr: 'fra', de: 'deu' };

/**
 * A text for those who draft acts, as Akoma Ntoso 3.0 (OASIS LegalDocML, namespace 3.0), type `doc`: sections by heading,
 * numbered paragraphs as block lists, footnotes as authorial notes, tables. It claims no number of the Official Journal and
 * no author but the delegation that sends it.
 */
export function toAkomaNtoso(text: LegalText): string {
  const body: readonly Block[] = text.document.blocks;
  const doc = element('doc', { name: text.kind }, [
    element('meta', {}, [identification(text), references]),
    element('preface', {}, [
      element('p', {}, [text.marking]),
      element('p', {}, [element('docTitle', {}, [text.title])]),
    ]),
    element('mainBody', {}, bodyOf(body)),
  ]);
  return writeXml(element('akomaNtoso', { xmlns: namespace }, [doc]));
}

const references = element('references', { source: '#sender' }, [
  element('TLCOrganization', { eId: 'sender', href: '/akn/ontology/organization/eu/sender', showAs: 'Sender' }),
]);

function identification({ id, language, day }: LegalText): Element {
  const work = `/akn/eu/doc/${day}/${id}`;
  const code = languages[language] ?? 'und';
  const expression = `${work}/${code}@${day}`;
  const level = (name: string, uri: string, more: readonly Element[]) =>
    element(name, {}, [
      element('FRBRthis', { value: `${uri}/!main` }),
      element('FRBRuri', { value: uri }),
      element('FRBRdate', { date: day, name: 'generation' }),
      element('FRBRauthor', { href: '#sender' }),
      ...more,
    ]);
  return element('identification', { source: '#sender' }, [
    level('FRBRWork', work, [element('FRBRcountry', { value: 'eu' })]),
    level('FRBRExpression', expression, [element('FRBRlanguage', { language: code })]),
    level('FRBRManifestation', `${expression}.xml`, [element('FRBRformat', { value: 'application/xml' })]),
  ]);
}
