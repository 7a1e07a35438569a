import { AppError } from '#shared/base/errors';
import { textDigest, versionDigest } from '#shared/clearance/text';
import type { Draft } from '#shared/drafting/model';
import type { Verdict } from '#shared/package/index';
import { clearanceRows } from '../../store/clearance';
import type { Store } from '../../store/session';
import { recordShared } from '../../store/shared-drafts';
import type { Purpose } from './export-plan';

interface Left {
  readonly draft: Draft;
  readonly purpose: Purpose;
  /** What left, as it was found before it was written. */
  readonly verdict: Verdict;
}

/** Enters beside the draft why a package of it left: what comes back is known by it. */
export async function recordPurpose(store: Store, { draft, purpose, verdict }: Left): Promise<void> {
  const { manifest, digest } = verdict;
  if (!manifest || digest === undefined) throw new AppError('package/malformed');
  if (purpose.kind === 'share') return recordShared(store, draft.id, verdict);
  const made = { id: manifest.id, digest };
  const author = await store.settings.get('author').catch(() => undefined);
  const shared = {
    format: 'valise-clearance-entry/1' as const,
    id: crypto.randomUUID(),
    draftId: draft.id,
    at: new Date().toISOString(),
    by: typeof author === 'string' ? author.slice(0, 200) : '',
    text: textDigest(draft),
    version: versionDigest(draft),
    round: draft.round,
    package: made,
  };
  if (purpose.kind !== 'clear') {
    await clearanceRows(store).entries.put({ ...shared, kind: 'sent' });
    return;
  }
  const { step, to, policy, due } = purpose;
  await clearanceRows(store).entries.put({
    ...shared,
    kind: 'request',
    step,
    to,
    policy,
    ...(due !== '' && { due: new Date(due).toISOString() }),
  });
}
