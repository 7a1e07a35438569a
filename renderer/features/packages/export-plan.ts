import type { Marking } from '#shared/case/model';
import type { DraftFile } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import type { RoutePolicy } from '#shared/drafting/route';
import type { CasePart } from '#shared/exchange/case-files';
import type { ReceiptFile } from '#shared/exchange/receipt-files';
import { type Manifest, manifestFormat, type Sequence } from '#shared/package/index';

/** What the person states about the package. */
export interface Statement {
  readonly institution: string;
  readonly unit: string;
  readonly author: string;
  readonly role: string;
  readonly note: string;
  /** For whom the package is numbered; at a step of the route, who is asked there. */
  readonly receiver: string;
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

/** Whom the package is numbered for, as typed; empty where nobody is named. */
export function receiverFor(purpose: Purpose, { receiver }: Pick<Statement, 'receiver'>): string {
  return purpose.kind === 'clear' ? purpose.to : receiver;
}

interface Plan {
  readonly id: string;
  readonly now: number;
  readonly draft: Draft;
  readonly files: readonly DraftFile[];
  readonly statement: Statement;
  readonly appVersion: string;
  readonly policy: RoutePolicy;
  readonly sequence: Sequence | undefined;
}

/** `manifest.json` of a draft: every package is new, and says who stands behind it. */
export function manifestOf({ draft, policy, ...plan }: Plan): Manifest {
  const { title, language, marking } = draft;
  return { ...described({ ...plan, title, language, marking }), kind: 'draft', clearance: { policy } };
}

interface CasePlan extends Omit<Plan, 'draft' | 'policy' | 'files'> {
  readonly title: string;
  readonly marking: Marking;
  readonly files: readonly CasePart[];
  /** The package of this case that left before. */
  readonly supersedes: string | undefined;
}

/** `manifest.json` of a whole case. */
export function caseManifest({ supersedes, ...plan }: CasePlan): Manifest {
  return {
    ...described({ ...plan, language: 'en' }),
    kind: 'case',
    ...(supersedes !== undefined && { supersedes: { id: supersedes } }),
  };
}

interface ReceiptPlan extends Omit<Plan, 'draft' | 'policy' | 'files'> {
  readonly title: string;
  readonly marking: Marking;
  readonly files: readonly ReceiptFile[];
}

/** `manifest.json` of a decision receipt. */
export function receiptManifest(plan: ReceiptPlan): Manifest {
  return { ...described({ ...plan, language: 'en' }), kind: 'receipt' };
}

interface Described extends Omit<Plan, 'draft' | 'policy' | 'files'> {
  readonly files: readonly Manifest['files'][number][];
  readonly title: string;
  readonly language: string;
  readonly marking: Marking;
}

function described(plan: Described): Omit<Manifest, 'kind'> {
  const { id, now, title, language, marking, files, statement, appVersion, sequence } = plan;
  const { institution, unit, author, note } = statement;
  const mark =
    marking === 'LIMITE'
      ? { scheme: 'LIMITE' as const, value: 'LIMITE' }
      : { scheme: 'none' as const, value: 'PUBLIC' };
  return {
    format: manifestFormat,
    id,
    title,
    language,
    created: new Date(now).toISOString(),
    marking: { ...mark, ...(note.trim() ? { note: note.trim() } : {}) },
    origin: {
      institution: institution.trim(),
      author: author.trim(),
      ...(unit.trim() ? { unit: unit.trim() } : {}),
    },
    app: { name: 'Valise', version: appVersion },
    files: files.map(({ path, role, title: name, type }) => ({ path, role, title: name, type })),
    ...(sequence && { sequence }),
  };
}
