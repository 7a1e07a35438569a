import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#shared/base/errors';
import { writeAsicManifest } from '#shared/package/asic';
import { createSignature } from '#shared/package/cms';
import { now } from '../../fakes/authority';
import { cover, cover2, createBench, expectRefusal, note, signature, signature2 } from '../../fakes/bench';
import { asicMimetype, type Files, refer } from '../../fakes/container';
import { contentOf, replaced, signedOnce, signOver, without } from '../../fakes/package';
import { extraField } from '../../fakes/zip-forge';

/** The attacks on what entries are for and on what signatures cover, most of them well signed. */
const { good, cleared, judge, judgeFiles, forged, resigned, drafter, clearer } = await createBench();

describe('layout', () => {
  it.each<[string, Files]>([
    ['wrong', replaced(good, 'mimetype', 'application/zip')],
    ['with a line end', replaced(good, 'mimetype', `${asicMimetype}\n`)],
    ['late', [...good.slice(1), ...good.slice(0, 1)]],
    ['absent', without(good, 'mimetype')],
  ])('refuses a type entry that is %s', (_, files) => expectRefusal(judgeFiles(files), 'package/mimetype'));

  it('refuses a type entry that is deflated or carries an extra field', async () => {
    await expectRefusal(judge(forged('mimetype', { method: 8 })), 'package/mimetype');
    await expectRefusal(judge(forged('mimetype', { local: { extra: extraField(0x5455) } })), 'package/mimetype');
  });

  it.each([
    'META-INF/manifest.xml',
    'META-INF/signature1.p7s',
    'META-INF/ASiCManifest.xml',
    'META-INF/signatures001.xml',
  ])('refuses the unexpected %s', (name) =>
    expectRefusal(judgeFiles([...good, [name, 'x']]), 'package/meta-unexpected'),
  );

  it('refuses a package without signature', () =>
    expectRefusal(judgeFiles(without(without(good, cover), signature)), 'package/signature-none'));

  it('refuses a gap in the numbers, which a parallel signer would not notice', async () => {
    const covers = good.filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/'));
    const gapped = await signOver(good, { signer: clearer, number: '003', covers });
    await expectRefusal(judgeFiles(gapped), 'package/file-missing');
  });

  it('refuses 17 signatures', () => {
    const more = Array.from({ length: 16 }, (_, n) => String(n + 2).padStart(3, '0'));
    const files = more.flatMap(
      (n) =>
        [
          [`META-INF/ASiCManifest${n}.xml`, 'x'],
          [`META-INF/signature${n}.p7s`, 'x'],
        ] as const,
    );
    return expectRefusal(judgeFiles([...good, ...files]), 'package/too-many');
  });
});

describe('ASiC manifests', () => {
  it.each<[string, Files]>([
    ['an orphan signature', [...good, [signature2, 'x']]],
    ['an orphan manifest', [...good, [cover2, contentOf(good, cover)]]],
    [
      'manifests swapped',
      replaced(replaced(cleared, cover, contentOf(cleared, cover2)), cover2, contentOf(cleared, cover)),
    ],
  ])('refuses %s', (_, files) => expectRefusal(judgeFiles(files), 'package/asic-sigref'));

  it.each<[string, (xml: string) => string, ErrorCode]>([
    ['a document type', (xml) => `<!DOCTYPE x>${xml}`, 'package/asic-dtd'],
    ['an outside address', (xml) => xml.replace(note, 'https://example.org/x'), 'package/asic-uri'],
    [
      'a reference twice',
      (xml) => xml.replace(/<asic:DataObjectReference.*?<\/asic:DataObjectReference>/s, '$&$&'),
      'package/asic-duplicate',
    ],
    ['SHA-1', (xml) => xml.replaceAll('2001/04/xmlenc#sha256', '2000/09/xmldsig#sha1'), 'package/digest-weak'],
    ['broken XML', (xml) => xml.slice(0, -5), 'package/asic-xml'],
    ['another number', (xml) => xml.replace('signature001', 'signature002'), 'package/asic-sigref'],
  ])('refuses %s even where the signature holds', async (_, rewrite, code) =>
    expectRefusal(judgeFiles(await resigned(rewrite)), code),
  );

  it('refuses a drafter who signs the note of a clearer to come', async () => {
    const payload = good.filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/'));
    const files = await signedOnce([...payload, ['clearance/002.json', '{}']], drafter);
    const cleared = await signOver(files, { signer: clearer, number: '002' });
    await expectRefusal(judgeFiles(cleared), 'package/asic-uri');
  });

  it('refuses a signer who speaks of the type entry or of a signer to come', async () => {
    const payload = good.filter(([name]) => !name.startsWith('META-INF/'));
    const ahead: Files = [...payload.slice(1), [signature2, contentOf(cleared, signature2)]];
    for (const covers of [payload, ahead]) {
      const references = await refer(covers);
      const xml = writeAsicManifest({ signature, references });
      const cms = await createSignature(xml, drafter, { signingTime: now, commitment: 'creation' });
      const files = replaced(replaced(cleared, cover, xml), signature, cms);
      const verdict = await judgeFiles(files);
      expect(verdict.codes).toEqual(['package/asic-uri']);
    }
  });
});

describe('description', () => {
  it('refuses another format version, though well signed', async () => {
    const manifest = new TextDecoder().decode(contentOf(good, 'manifest.json')).replace('package/1', 'package/2');
    const payload: Files = [
      ['manifest.json', manifest],
      [note, 'x'],
    ];
    const verdict = await judgeFiles(await signedOnce(payload, drafter));
    expect(verdict).toMatchObject({ level: 'invalid', codes: ['package/version-unsupported'] });
    expect(verdict.payload).toBeUndefined();
  });

  it('refuses what no schema knows, and files that no list names', async () => {
    const listed = contentOf(good, 'manifest.json');
    const broken = await judgeFiles(await signedOnce([['manifest.json', '{}']], drafter));
    expect(broken).toMatchObject({ level: 'invalid', codes: ['package/manifest-schema'] });
    const stray = await judgeFiles(
      await signedOnce(
        [
          ['manifest.json', listed],
          ['case/case.json', '{}'],
        ],
        drafter,
      ),
    );
    expect(stray).toMatchObject({ level: 'invalid', codes: ['package/manifest-files'] });
  });
});
