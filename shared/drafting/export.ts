import { type Bytes, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { assertMayLeave } from './may-leave';
import type { Draft } from './model';
import { outgoing, type Purpose } from './outgoing';
import { paper } from './paper';
import { type Made, provenance } from './provenance';
import { templateOf } from './template-of';
import { asTwin } from './twin';

/** A file of the package's payload; its human title stands in the manifest, never in the path. */
export interface DraftFile {
  readonly path: string;
  readonly bytes: Bytes;
  readonly role: 'main' | 'data' | 'provenance';
  readonly title: string;
  readonly type: 'text/markdown' | 'application/json';
}

/**
 * The files a draft leaves as: the paper to read, in both languages where there are two, the draft itself for the
 * receiver's app, and where it comes from. To its addressee nothing goes of how the text came about (`outgoing`). There is
 * no way round the gates. @throws what `assertMayLeave` and `provenance` throw
 */
export async function draftFiles(
  made: Made,
  purpose: Purpose = 'final',
): Promise<{ readonly files: readonly DraftFile[] }> {
  const { draft, case: file, pack } = made;
  const desk = { template: templateOf(draft, pack), draft, case: file, trees: pack.trees, codes: pack.codes };
  assertMayLeave(desk, purpose);
  const path = `documents/${draft.id.toLowerCase()}`;
  const twin = draft.twin?.leaves === false ? undefined : asTwin(draft);
  const json = (value: Json) => utf8(canonicalJson(value));
  return {
    files: [
      { path: `${path}.md`, bytes: utf8(paper(made)), role: 'main', title: draft.title, type: 'text/markdown' },
      ...(twin ? [twinPaper(path, { ...made, draft: twin })] : []),
      {
        path: `${path}.json`,
        bytes: json(draftJson(outgoing(draft, purpose))),
        role: 'data',
        title: draft.title,
        type: 'application/json',
      },
      {
        path: 'provenance.json',
        bytes: json(await provenance(made)),
        role: 'provenance',
        title: 'Provenance',
        type: 'application/json',
      },
    ],
  };
}

function twinPaper(path: string, made: Made): DraftFile {
  const { language, title } = made.draft;
  return {
    path: `${path}-${language}.md`,
    bytes: utf8(paper(made)),
    role: 'main',
    title: `${title} (${language.toUpperCase()})`,
    type: 'text/markdown',
  };
}

function draftJson(draft: Draft): Json {
  return draft as unknown as Json; // a draft came through its schema: strings, booleans, lists and records only
}
