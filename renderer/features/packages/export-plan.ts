import type { DraftFile } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import type { RoutePolicy } from '#shared/drafting/route';
import { type Manifest, manifestFormat } from '#shared/package/index';

/** What the person states about the package. */
export interface Statement {
  readonly institution: string;
  readonly unit: string;
  readonly author: string;
  readonly role: string;
  readonly note: string;
}

/** What the package is for: shared, sent out for good, or to be cleared at a step of the route. */
export type Purpose =
  | { readonly kind: 'share' | 'send' }
  | {
      readonly kind: 'clear';
      readonly step: string;
      readonly to: string;
      readonly due: string;
      readonly policy: RoutePolicy;
    };

/** The policy that the signatures of the package are to meet. */
export function policyOf(purpose: Purpose): RoutePolicy {
  return purpose.kind === 'clear' ? purpose.policy : 'draft-shared';
}

interface Plan {
  readonly id: string;
  readonly now: number;
  readonly draft: Draft;
  readonly files: readonly DraftFile[];
  readonly statement: Statement;
  readonly appVersion: string;
  readonly policy: RoutePolicy;
}

/** `manifest.json` of a draft: every package is new, and says who stands behind it. */
export function manifestOf({ id, now, draft, files, statement, appVersion, policy }: Plan): Manifest {
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
    clearance: { policy },
  };
}
