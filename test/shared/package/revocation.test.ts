import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { sequence } from '#shared/package/der-write';
import { extension } from '#shared/package/extension-write';
import { type Authority, createAuthority, now } from '../../fakes/authority';
import { judgeUnder, signed } from '../../fakes/signed';

const day = 24 * 60 * 60 * 1000;

describe('revocation', () => {
  const revoked = ['package/certificate-revoked'];
  const unknownStatus = ['package/revocation-unknown'];

  async function createScene() {
    const root = await createAuthority();
    const person = await root.issue();
    const listed = [{ serial: person.serial, at: now - day }];
    return { root, person, listed };
  }

  it('is found in lists of the reader and in lists that came along', async () => {
    const { root, person, listed } = await createScene();
    const crl = await root.crl({ revoked: listed });
    expect((await judgeUnder(root, await signed(person), { crls: [crl] })).codes).toEqual(revoked);
    expect((await judgeUnder(root, await signed(person, { crls: [crl] }))).codes).toEqual(revoked);
  });

  it('counts whatever the claimed signing time, the age of the list, and later lists', async () => {
    const { root, person, listed } = await createScene();
    const old = await root.crl({ revoked: listed, thisUpdate: now - 90 * day, nextUpdate: now - 60 * day });
    const later = await root.crl({ number: 2 });
    const evidence = await signed(person, { signingTime: now - 200 * day });
    expect((await judgeUnder(root, evidence, { crls: [later, old] })).codes).toEqual(revoked);
  });

  it('of an authority takes everyone below along', async () => {
    const root = await createAuthority();
    const sub = await root.createSub();
    const crls = [await root.crl({ revoked: [{ serial: sub.serial, at: now - day }] }), await sub.crl()];
    expect((await judgeUnder(root, await signed(await sub.issue()), { crls })).codes).toEqual(revoked);
  });

  it('is unknown without a list, and without the list of the authority between', async () => {
    const root = await createAuthority();
    const sub = await root.createSub();
    const evidence = await signed(await sub.issue());
    expect((await judgeUnder(root, evidence, { crls: [] })).codes).toEqual(unknownStatus);
    expect((await judgeUnder(root, evidence)).codes).toEqual(unknownStatus);
  });

  it('is stale when the freshest list has run out, and names its day', async () => {
    const { root, person } = await createScene();
    const crls = [
      await root.crl({ nextUpdate: now - day }),
      await root.crl({ thisUpdate: now - 9 * day, nextUpdate: now - 8 * day }),
    ];
    expect(await judgeUnder(root, await signed(person), { crls })).toMatchObject({
      codes: ['package/revocation-stale'],
      crlNextUpdate: now - day,
    });
    expect(
      (await judgeUnder(root, await signed(person, { signingTime: now - day }), { crls, at: now - day })).codes,
    ).toEqual([]);
  });

  it.each<[string, (root: Authority) => Promise<Bytes>]>([
    ['of another key under the same name', async () => (await createAuthority()).crl()],
    ['of another name', async () => (await createAuthority({ name: 'Elsewhere' })).crl()],
    ['that covers only a part', (root) => root.crl({ extensions: [extension('2.5.29.28', sequence(), true)] })],
    ['from the future', (root) => root.crl({ thisUpdate: now + day })],
  ])('does not believe a list %s', async (_name, list) => {
    const { root, person } = await createScene();
    expect((await judgeUnder(root, await signed(person), { crls: [await list(root)] })).codes).toEqual(unknownStatus);
  });

  it('does not believe a list of an authority that may not sign lists, nor one changed', async () => {
    const root = await createAuthority({ usages: ['keyCertSign'] });
    const person = await root.issue();
    expect((await judgeUnder(root, await signed(person))).codes).toEqual(unknownStatus);
    const scene = await createScene();
    const changed = await changedLast(scene.root);
    expect((await judgeUnder(scene.root, await signed(scene.person), { crls: [changed] })).codes).toEqual(
      unknownStatus,
    );
  });
});

async function changedLast(root: Authority): Promise<Bytes> {
  const crl = await root.crl();
  crl[crl.length - 1] = (crl.at(-1) ?? 0) ^ 1;
  return crl;
}
