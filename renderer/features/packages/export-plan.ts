import type { DraftFile } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import { type Manifest, manifestFormat } from '#shared/package/index';

/** What the person states about the package. */
export interface Statement {
  readonly institution: string;
  readonly unit: string;
  readonly author: string;
  readonly role: string;
  readonly note: string;
}

interface Plan {
  readonly id: string;
  readonly now: number;
  readonly draft: Draft;
  readonly files: readonly DraftFile[];
  readonly statement: Statement;
  readonly appVersion: string;
}

/** `manifest.json` of a draft: every package is new, and says who stands behind it. */
export function manifestOf({ id, now, draft, files, statement, appVersion }: Plan): Manifest {
  const { institution, unit, author, note } = statement;
  const marking =
    draft.marking === 'LIMITE'
      ? { scheme: 'LIMITE' as const, value: 'LIMITE' }
      : { scheme: 'none' as const, value: 'PUBLIC' };
  return {
    format: manifestFormat,
    id,
    kind: 'draft',
    title: draft.title,
    language: draft.language,
    created: new Date(now).toISOString(),
    marking: { ...marking, ...(note.trim() ? { note: note.trim() } : {}) },
    origin: {
      institution: institution.trim(),
      author: author.trim(),
      ...(unit.trim() ? { unit: unit.trim() } : {}),
    },
    app: { name: 'Valise', version: appVersion },
    files: files.map(({ path, role, title, type }) => ({ path, role, title, type })),
    clearance: { policy: 'draft-shared' },
  };
}
