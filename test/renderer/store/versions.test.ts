import { describe, expect, it } from 'vitest';
import { documentDigest } from '#shared/document/digest';
import { keepVersion, versionsOf, versionWith } from '../../../renderer/store/versions';
import { ids } from '../../shared/vault/sample';
import { createdVault, sampleDraft } from './platform';

describe('versions of a draft', () => {
  it('are counted, newest first, by name and author', async () => {
    const { session } = await createdVault();
    const store = session.store();
    await store.settings.set('author', 'Desk officer');
    const draft = sampleDraft(ids.a);
    await keepVersion(store, draft, { kind: 'named', title: 'First', purpose: 'For the meeting' });
    await keepVersion(store, { ...draft, round: 2 }, { kind: 'named', title: 'Second' });
    await keepVersion(store, sampleDraft(ids.b), { kind: 'named', title: 'Of another' });
    const versions = await versionsOf(store, draft.id);
    expect(versions.map(({ value: { seq, title, author, round } }) => [seq, title, author, round])).toEqual([
      [2, 'Second', 'Desk officer', 2],
      [1, 'First', 'Desk officer', 1],
    ]);
  });

  it('are kept once without being asked, and each time when asked', async () => {
    const { session } = await createdVault();
    const store = session.store();
    const draft = sampleDraft(ids.a);
    await keepVersion(store, draft, { kind: 'package' });
    await keepVersion(store, draft, { kind: 'take-in' });
    expect(await versionsOf(store, draft.id)).toHaveLength(1);
    await keepVersion(store, draft, { kind: 'named', title: 'Asked' });
    expect(await versionsOf(store, draft.id)).toHaveLength(2);
  });

  it('are found by the digest of their text', async () => {
    const { session } = await createdVault();
    const store = session.store();
    const draft = sampleDraft(ids.a);
    const { value } = await keepVersion(store, draft, { kind: 'package' });
    expect(await versionWith(store, draft.id, documentDigest(draft.document))).toEqual(value);
    expect(await versionWith(store, draft.id, '0'.repeat(64))).toBeUndefined();
  });
});
