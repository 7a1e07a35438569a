import { describe, expect, it } from 'vitest';
import { addSignature } from '#shared/package/add-signature';
import type { Trust } from '#shared/package/grounds';
import { toPem } from '#shared/package/pem';
import { verifyPackage } from '#shared/package/verify';
import { createAuthority } from '../fakes/authority';
import { createDssFolder, type DssAnswer, whyNoDss } from '../fakes/dss';
import { toPrivatePem } from '../fakes/keys';
import { contentOf, filesOf } from '../fakes/package';
import * as ours from '../fakes/signed-packages';
import { at, life, lists, note, today } from '../fakes/signed-packages';

/**
 * The EU's own DSS library reads what this app signs, under its default policy and with nothing but the container and the anchor;
 * and this app reads what DSS signs. Skipped where there is no JDK or Maven has not got the library.
 */

const creation = '1.2.840.113549.1.9.16.6.6';
const approval = '1.2.840.113549.1.9.16.6.5';

/** Somebody at DSS, and his authority beside those trusted already. */
async function dssPerson(trust: Trust = { anchors: [], crls: [] }) {
  const root = await createAuthority({ name: 'Elsewhere', ...life });
  const { certificate, key } = await root.issue({ name: 'Officer', ...life });
  const chain = [certificate, root.certificate].map((one) => toPem('CERTIFICATE', one)).join('');
  const both = { anchors: [...trust.anchors, root.certificate], crls: [...trust.crls, await root.crl(lists)] };
  return { signer: { key: await toPrivatePem(key), chain, signingTime: today }, trust: both };
}

/** What DSS warns of has one of two causes: addresses on the network that a certificate lacks, or notes of those who sign later. */
const addressWarnings = ['BBB_XCV_AIA_PRES_ANS', 'BBB_XCV_REVOC_PRES_ANS'];
const laterNotes = 'BBB_CV_IAFS_ANS';
const known = [...addressWarnings, laterNotes];
const keysOf = (messages: readonly string[]) => messages.map((message) => message.split(':')[0] ?? '');

function printed(name: string, { container, signatures = [], refused }: DssAnswer): string {
  const said = signatures.map(({ form, indication, because, warnings }) =>
    [form, indication, because, ...keysOf(warnings)].filter(Boolean).join(' '),
  );
  return `dss: ${name.padEnd(32)} ${refused ?? [container, ...said].join('\n'.padEnd(39))}`;
}

describe.skipIf(whyNoDss !== undefined)('the DSS library of the EU', () => {
  it('accepts every kind of package that the app makes', async () => {
    using folder = createDssFolder();
    const made: readonly (readonly [name: string, signatures: number, made: ours.Made])[] = [
      ['one signature, P-256', 1, await ours.signedOnce('p256')],
      ['one signature, P-384', 1, await ours.signedOnce('p384')],
      ['a chain of three', 3, await ours.chainOfThree()],
      ['cleared with openssl, P-256', 2, await ours.clearedByOpenssl('EC', 'ec_paramgen_curve:P-256')],
      ['cleared with openssl, P-521', 2, await ours.clearedByOpenssl('EC', 'ec_paramgen_curve:P-521')],
      ['cleared with openssl, RSA', 2, await ours.clearedByOpenssl('RSA', 'rsa_keygen_bits:3072')],
      ['cleared with openssl, RSA-PSS', 2, await ours.clearedByOpenssl('RSA', 'rsa_keygen_bits:3072', ...ours.pss)],
      ['a decision receipt', 1, await ours.receipt()],
      ['a whole case', 1, await ours.wholeCase()],
      ['a trust list', 2, await ours.trustList()],
      ['a content pack', 2, await ours.contentPack()],
      ['taken out of an envelope', 1, await ours.outOfAnEnvelope()],
    ];
    for (const [n, [, , { bytes }]] of made.entries()) folder.write(`${n}.asice`, bytes);
    const answers = folder.ask(made.map(([, , ground], n) => folder.validation(`${n}.asice`, ground)));
    const passed = { form: 'CAdES-BASELINE-B', indication: 'TOTAL_PASSED', errors: [], notes: [] };
    for (const [n, [name, count, one]] of made.entries()) {
      const { container, signatures = [] } = answers[n] ?? {};
      console.log(printed(name, answers[n] ?? {}));
      const accepted = { name, container: 'ASiC-E', signatures: Array(count).fill(passed) };
      expect({ name, container, signatures }).toMatchObject(accepted);
      expect(keysOf(signatures.flatMap(({ warnings }) => warnings)).filter((key) => !known.includes(key))).toEqual([]);
      expect(await verifyPackage(one.bytes, one)).toMatchObject({ signatures: Array(count).fill({ chained: true }) });
    }
  });

  it('reads our chain as we mean it, and signs beside it: we count that as a parallel signature', async () => {
    using folder = createDssFolder();
    const made = await ours.chainOfThree();
    const { signer, trust } = await dssPerson(made.trust);
    folder.write('ours.asice', made.bytes);
    const [, answer = {}] = folder.ask([
      folder.signing('both.asice', ['ours.asice'], signer),
      folder.validation('both.asice', { trust, at }),
    ]);
    console.log(printed('ours, signed again by DSS', answer));
    const read = answer.signatures ?? [];
    expect(read.map(({ indication, by, roles, commitments }) => [indication, by, ...roles, ...commitments])).toEqual([
      ['TOTAL_PASSED', 'Ana', 'Drafter', creation],
      ['TOTAL_PASSED', 'Bo', 'Legal', approval],
      ['TOTAL_PASSED', 'Cy', 'Legal', approval],
      ['TOTAL_PASSED', 'Officer', 'Reviewer', approval],
    ]);
    // what came after a signer is all that is warned of, where his certificate has the addresses
    expect(read.map(({ warnings }) => keysOf(warnings))).toEqual([[laterNotes], [laterNotes], [], addressWarnings]);
    const names = filesOf(made.bytes).map(([name]) => name);
    const covered = names.filter((name) => name !== 'mimetype' && name !== 'META-INF/signature003.p7s');
    expect(read[2]?.covers.toSorted()).toEqual(covered.toSorted());
    const bytes = folder.read('both.asice');
    const { level, codes, signatures, foreign } = await verifyPackage(bytes, { trust, at });
    expect({ level, codes, foreign }).toEqual({
      level: 'warning',
      codes: ['package/signature-parallel'],
      foreign: false,
    });
    expect(signatures.map(({ chained, role }) => [chained, role])).toEqual([
      [true, 'Drafter'],
      [true, 'Legal'],
      [true, 'Legal'],
      [false, 'Reviewer'],
    ]);
    // every file that stood there stands as it was, and a clearance of ours can follow
    const files = filesOf(bytes);
    for (const [name, content] of filesOf(made.bytes)) expect(contentOf(files, name)).toEqual(content);
    const more = await addSignature({ bytes, note, signer: made.next, signingTime: today });
    const after = await verifyPackage(more, { trust, at });
    expect(after).toMatchObject({ level: 'warning', codes: ['package/signature-parallel'] });
    expect(after.signatures.map(({ chained }) => chained)).toEqual([true, true, true, false, true]);
  });

  it('makes containers of its own, which we read and never import', async () => {
    using folder = createDssFolder();
    const { signer, trust } = await dssPerson();
    folder.write('letter.txt', 'A letter.\n');
    folder.write('annexe é 1.txt', 'An annex.\n');
    folder.ask([
      folder.signing('once.asice', ['letter.txt', 'annexe é 1.txt'], signer),
      folder.signing('theirs.asice', ['once.asice'], signer),
    ]);
    const once = await verifyPackage(folder.read('once.asice'), { trust, at });
    expect(once).toMatchObject({ level: 'warning', codes: ['package/name-invalid'], foreign: true });
    const verdict = await verifyPackage(folder.read('theirs.asice'), { trust, at });
    expect(verdict).toMatchObject({ level: 'warning', foreign: true });
    expect(verdict.codes).toEqual(['package/name-invalid', 'package/signature-parallel']);
    expect(verdict.manifest).toBeUndefined();
    const said = verdict.signatures.map(({ level, role, commitment }) => [level, role, commitment]);
    expect(said).toEqual([
      ['valid', 'Reviewer', 'approval'],
      ['warning', 'Reviewer', 'approval'],
    ]);
    expect([...(verdict.payload ?? [])].map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
      ['letter.txt', 'A letter.\n'],
      ['annexe é 1.txt', 'An annex.\n'],
    ]);
  });
});
