import type { Listing } from '../case/listing';
import type { Coverage } from './coverage';
import type { Nearby } from './nearby';
import type { Tied } from './quotations';
import { isVague, type Reasons } from './reasons';
import { faultsOf, scriptsOf } from './scripts';

/** What the other side will say. Five headings, in the order in which a court would take them. */
export const objectionKinds = ['identity', 'facts-old', 'link-thin', 'reasons-vague', 'not-disclosable'] as const;
export type ObjectionKind = (typeof objectionKinds)[number];

export const objectionCodes = [
  'no-identifier',
  'identifier-unproven',
  'no-original',
  'name-hidden',
  'name-mixed',
  'birth-differs',
  'namesake-open',
  'criterion-old',
  'undated',
  'not-still-active',
  'head-bare',
  'head-thin',
  'indirect',
  'part-missing',
  'vague',
  'barred-tlp',
  'barred-marking',
  'words-changed',
  'piece-gone',
] as const;
export type ObjectionCode = (typeof objectionCodes)[number];

/** One objection, and the record that shows it. */
export interface Objection {
  readonly kind: ObjectionKind;
  readonly code: ObjectionCode;
  readonly record: {
    readonly kind: 'subject' | 'identifier' | 'alias' | 'quotation' | 'criterion' | 'nearby' | 'part';
    readonly id: string;
  };
  readonly details: Readonly<Record<string, string | number>>;
}

export interface Bench {
  readonly listing: Listing;
  readonly tied: readonly Tied[];
  readonly coverage: Coverage;
  readonly reasons: Reasons;
  readonly nearby: readonly Nearby[];
}

/** The other side's brief: everything on file that can be held against the listing. It says nothing on what a court decides. */
export function otherSide(bench: Bench): readonly Objection[] {
  return [...identity(bench), ...facts(bench), ...link(bench), ...reasons(bench), ...disclosure(bench)];
}

/** Kinds that tell two subjects of one name apart. */
const telling = new Set([
  'birth-date',
  'passport',
  'id-number',
  'registration-number',
  'registration-date',
  'address',
  'place-of-business',
]);

function identity({ listing, nearby }: Bench): readonly Objection[] {
  const { name, aliases, identifiers } = listing;
  const own = identifiers.filter(({ value }) => value.trim() !== '');
  const about = (code: ObjectionCode, record: Objection['record'], details: Objection['details'] = {}): Objection => ({
    kind: 'identity',
    code,
    record,
    details,
  });
  const subject = { kind: 'subject', id: listing.id } as const;
  const births = new Set(own.filter(({ kind }) => kind === 'birth-date').map(({ value }) => value.trim()));
  const names = [{ id: '', text: name }, ...aliases];
  const isForeign = names.some(({ text }) => scriptsOf(text).some((script) => script !== 'latin'));
  return [
    ...(own.some(({ kind }) => telling.has(kind)) ? [] : [about('no-identifier', subject)]),
    ...own
      .filter(({ evidence }) => evidence === '')
      .map(({ id, value }) => about('identifier-unproven', { kind: 'identifier', id }, { value })),
    ...(isForeign ? [] : [about('no-original', subject)]),
    ...names.flatMap(({ id, text }) =>
      faultsOf(text).map((fault) =>
        about(fault === 'hidden' ? 'name-hidden' : 'name-mixed', id === '' ? subject : { kind: 'alias', id }, {
          name: text,
        }),
      ),
    ),
    ...(births.size > 1 ? [about('birth-differs', subject, { days: [...births].join(', ') })] : []),
    ...nearby
      .filter(({ told }) => told === undefined)
      .map(({ other }) => about('namesake-open', { kind: 'nearby', id: other.ref }, { name: other.title })),
  ];
}

function facts({ tied, coverage, listing }: Bench): readonly Objection[] {
  const old = coverage.limbs.flatMap(({ criteria }) =>
    criteria.filter(({ tried }) => tried.at(-1)?.rule.when.olderThanMonths !== undefined),
  );
  const active = coverage.limbs
    .flatMap(({ criteria }) => criteria)
    .find(({ criterion }) => criterion.part === 'persistence');
  const isBare = active && active.light !== 'open' && (listing.occasion !== 'first' || active.sum.quotations > 0);
  return [
    ...old.map(
      ({ criterion, sum }): Objection => ({
        kind: 'facts-old',
        code: 'criterion-old',
        record: { kind: 'criterion', id: criterion.id },
        details: { months: sum.months ?? 0 },
      }),
    ),
    ...tied.filter(({ extract }) => extract?.date === '').map((one) => onQuotation('facts-old', 'undated', one)),
    ...(isBare
      ? [
          {
            kind: 'facts-old',
            code: 'not-still-active',
            record: { kind: 'criterion', id: active.criterion.id },
            details: {},
          } as const,
        ]
      : []),
  ];
}

function link({ coverage }: Bench): readonly Objection[] {
  const heads = coverage.limbs.filter(({ limb }) => limb.part === 'link');
  const tied = heads.flatMap(({ criteria }) => criteria).filter(({ sum }) => sum.quotations > 0);
  if (tied.length === 0)
    return heads.map(({ limb }) => ({
      kind: 'link-thin',
      code: 'head-bare',
      record: { kind: 'criterion', id: limb.id },
      details: {},
    }));
  return tied.flatMap(({ criterion, light, tried, tied: own }): readonly Objection[] => [
    ...(light === 'open'
      ? []
      : [
          {
            kind: 'link-thin',
            code: 'head-thin',
            record: { kind: 'criterion', id: criterion.id },
            details: { rule: tried.at(-1)?.rule.id ?? '' },
          } as const,
        ]),
    ...own
      .filter(({ quotation }) => quotation.directness === 'indirect')
      .map((one) => onQuotation('link-thin', 'indirect', one)),
  ]);
}

function reasons({ reasons: { parts } }: Bench): readonly Objection[] {
  const missing = (['who', 'act', 'effect', 'link'] as const).filter((part) => parts[part].length === 0);
  const vague = Object.values(parts)
    .flat()
    .filter(({ text }) => isVague(text));
  return [
    ...missing.map(
      (part): Objection => ({
        kind: 'reasons-vague',
        code: 'part-missing',
        record: { kind: 'part', id: part },
        details: {},
      }),
    ),
    ...vague.flatMap(({ rests }) => rests.slice(0, 1).map(({ tied }) => onQuotation('reasons-vague', 'vague', tied))),
  ];
}

function disclosure({ tied }: Bench): readonly Objection[] {
  return tied.flatMap((one): readonly Objection[] => {
    if (one.standing === 'gone') return [onQuotation('not-disclosable', 'piece-gone', one)];
    return [
      ...(one.standing === 'changed' ? [onQuotation('not-disclosable', 'words-changed', one)] : []),
      ...(one.extract?.bars ?? []).map((bar) =>
        onQuotation('not-disclosable', bar === 'tlp' ? 'barred-tlp' : 'barred-marking', one),
      ),
    ];
  });
}

function onQuotation(kind: ObjectionKind, code: ObjectionCode, { quotation, extract }: Tied): Objection {
  const words = quotation.text.length > 90 ? `${quotation.text.slice(0, 89)}…` : quotation.text;
  return {
    kind,
    code,
    record: { kind: 'quotation', id: quotation.id },
    details: { words, piece: extract?.number ?? 0 },
  };
}
