import { textDigest, versionDigest } from '#shared/clearance/text';
import type { Draft } from '#shared/drafting/model';
import { clearanceRows } from '../../store/clearance';
import type { Store } from '../../store/session';
import type { Purpose } from './export-plan';

interface Left {
  readonly draft: Draft;
  readonly purpose: Purpose;
  readonly package: { readonly id: string; readonly digest: string };
}

/** Enters beside the draft why a package of it left: what comes back is known by it. */
export async function recordPurpose(store: Store, { draft, purpose, package: made }: Left): Promise<void> {
  if (purpose.kind === 'share') return;
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
