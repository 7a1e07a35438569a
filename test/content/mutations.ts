import type { ContentFile } from '#shared/content/problem';

/** A stretch of a file to leave out: a whole record, a line, or a part of one. */
export interface Cut {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

function cutsOf(files: readonly ContentFile[], place: RegExp, pattern: RegExp): readonly Cut[] {
  return files
    .filter(({ path }) => place.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map(({ 0: found, 1: what = '', index }) => ({
        path,
        start: index,
        end: index + found.length,
        what,
      })),
    );
}

/** Questions and ends: an item of a list two spaces in, with every line that is further in. */
export function nodes(files: readonly ContentFile[]): readonly Cut[] {
  return cutsOf(files, /^trees\/t\d\.yaml$/, / {2}- id: ([to]\d\.\w+)\n(?: {4}.*\n| *\n)*/g);
}

/** Declarations of slots, on one line or on several; a slot that nothing uses would be told as well. */
export function slots(files: readonly ContentFile[]): readonly Cut[] {
  return cutsOf(files, /^templates\//, / {2}- (?:\{ )?name: ([a-z0-9-]+)(?:,.*)?\n(?: {4}.*\n)*/g);
}

/** Dates without which a record says nothing: all but the last day of what may still hold. */
export function dates(files: readonly ContentFile[]): readonly Cut[] {
  return [
    ...cutsOf(files, /^(briefs|studies|templates)\//, /^(asOf|from): \S+\n/gm).filter(({ start }) => start < 2000),
    ...cutsOf(files, /^trees\/t\d\.yaml$/, /^(asOf): \S+\n/gm),
    ...cutsOf(files, /^acts\//, /^ {2}(adopted): \S+\n/gm),
    ...cutsOf(files, /^(timeline|sources)\//, /^ {2}(date): \S+\n/gm),
    ...cutsOf(files, /^matrix\/(actors|matters)/, /^ {2}(from): \S+\n/gm),
    ...cutsOf(files, /^matrix\/duties/, / (from): [\d-]+,/g),
    ...cutsOf(files, /^changes\//, /^ {2}(since): \S+\n/gm),
    ...cutsOf(files, /^scenarios\//, /^ {2}(at): \S+\n/gm),
  ];
}

const kinds: readonly (readonly [kind: string, place: RegExp])[] = [
  ['source', /^sources\/register/],
  ['actor', /^matrix\/actors/],
  ['matter', /^matrix\/matters/],
  ['act', /^acts\//],
  ['term', /^glossary\//],
  ['measure', /^measures\//],
];

/** Records of lists, by kind and id: `actor:council`. */
export function records(files: readonly ContentFile[]): readonly Cut[] {
  return kinds.flatMap(([kind, place]) =>
    cutsOf(files, place, /^- id: (\S+)\n(?: +.*\n|\n)*/gm).map((cut) => ({ ...cut, what: `${kind}:${cut.what}` })),
  );
}

/** What texts link to and grounds cite, by kind and id. Links inside YAML lists are left to the texts that hold them too. */
export function groundSources(files: readonly ContentFile[]): ReadonlySet<string> {
  const found = files.flatMap(({ text }) => [
    ...[...text.matchAll(/\]\(((?:source|actor|act|term|measure):[^)\s]+)\)/g)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(/\bsource: (\S+?)[,\s}]/g)].map((match) => `source:${match[1]}`),
  ]);
  return new Set(found);
}

/** The grounds at the end of an item of a list that has no other ground. */
export function itemGrounds(files: readonly ContentFile[]): readonly Cut[] {
  return cutsOf(
    files,
    /^(briefs|studies)\//,
    /(?<=^(?:-|\d+\.) (?:(?!\]\(source:).)*?)((?: \[[^\]]*\]\(source:[^)]+\))+)$/gm,
  );
}

/** The id of the record that an offset stands in. */
export function recordAt(text: string, offset: number): string | undefined {
  return [...text.slice(0, offset).matchAll(/^(?:- )?(?:\{ )?id: ([\w.-]+)/gm)].at(-1)?.[1];
}

/** The offset at which a line, counted from 1, ends. */
export function endOfLine(text: string, line: number): number {
  return text.split('\n').slice(0, line).join('\n').length;
}
