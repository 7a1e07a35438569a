import type { Bytes } from '#shared/base/bytes';
import { writeAsicManifest } from '#shared/package/asic';
import { createSignature } from '#shared/package/cms';
import { now } from '../authority';
import { type Bench, cover, cover2, note, signature, signature2 } from '../bench';
import { clearedBy } from '../clearance';
import { asicMimetype, coverOf, type Files, refer, zipOf } from '../container';
import { contentOf, replaced, signedOnce, signOver, without } from '../package';
import { extraField } from '../zip-forge';
import type { Attack } from './attacks';
import type { Code, Row } from './row';

/** Attacks on what entries are for and on what signatures cover, many of them well signed. */
function files(attack: Attack, altered: string, code: Code, make: (bench: Bench) => Files | Promise<Files>): Row {
  return [attack, altered, code, async (bench): Promise<Bytes> => zipOf(await make(bench))];
}

const type = 'type entry wrong, late, deflated, absent';
const unsigned = 'unsigned file added, or a signature that covers less';
const missing = 'file removed, or the first signer cut off';
const orphans = 'manifests swapped, orphans';
const references = 'DTD, outside address, reference twice';
const sha1 = 'SHA-1 in manifest or CMS';

const payloadOf = (list: Files) => list.filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/'));

/** The ASiC manifest rewritten by somebody who can sign it. */
function rewritten(attack: Attack, altered: string, code: Code, rewrite: (xml: string) => string): Row {
  return files(attack, altered, code, ({ resigned }) => resigned(rewrite));
}

/** Signatures that speak of what they may not: the type entry, or a signer to come. */
async function overstepping(bench: Bench, choose: (payload: Files) => Files): Promise<Files> {
  const { good, cleared, drafter } = bench;
  const payload = good.filter(([name]) => !name.startsWith('META-INF/'));
  const xml = writeAsicManifest({ signature, references: await refer(choose(payload)) });
  const cms = await createSignature(xml, drafter, { signingTime: now, commitment: 'creation' });
  return replaced(replaced(cleared, cover, xml), signature, cms);
}

export const layoutRows: readonly Row[] = [
  files(type, 'another type', 'mimetype', ({ good }) => replaced(good, 'mimetype', 'application/zip')),
  files(type, 'with a line end', 'mimetype', ({ good }) => replaced(good, 'mimetype', `${asicMimetype}\n`)),
  files(type, 'late', 'mimetype', ({ good }) => [...good.slice(1), ...good.slice(0, 1)]),
  files(type, 'absent', 'mimetype', ({ good }) => without(good, 'mimetype')),
  [type, 'deflated', 'mimetype', ({ forged }) => forged('mimetype', { method: 8 })],
  [
    type,
    'with an extra field',
    'mimetype',
    ({ forged }) => forged('mimetype', { local: { extra: extraField(0x5455) } }),
  ],
  ...['manifest.xml', 'signature1.p7s', 'ASiCManifest.xml', 'signatures001.xml', 'container.xml'].map((name) =>
    files('unexpected file in META-INF', name, 'meta-unexpected', ({ good }) => [...good, [`META-INF/${name}`, 'x']]),
  ),
  files(unsigned, 'a file more', 'file-unsigned', ({ good }) => [...good, ['documents/extra.md', 'x']]),
  files(unsigned, 'a second signature that covers less', 'file-unsigned', ({ good, clearer }) =>
    signOver(good, { signer: clearer, number: '002', covers: without(without(good, 'mimetype'), note) }),
  ),
  files(unsigned, 'a note whose signer is cut off', 'file-unsigned', async ({ good, clearer }) =>
    without(without(await clearedBy(good, clearer), cover2), signature2),
  ),
  files(unsigned, 'a note that its own signer does not cover', 'file-unsigned', ({ good, clearer }) =>
    signOver([...good, ['clearance/002.json', '{}']], {
      signer: clearer,
      number: '002',
      covers: without(good, 'mimetype'),
    }),
  ),
  files(missing, 'a file removed', 'file-missing', ({ good }) => without(good, note)),
  files(missing, 'the first signer cut off', 'file-missing', ({ cleared }) =>
    without(without(cleared, cover), signature),
  ),
  files(missing, 'a gap in the numbers', 'file-missing', ({ good, clearer }) =>
    signOver(good, { signer: clearer, number: '003', covers: payloadOf(good) }),
  ),
  files('signature over another manifest', 'signatures swapped', 'signature-digest', ({ cleared }) => {
    const [first, second] = [contentOf(cleared, signature), contentOf(cleared, signature2)];
    return replaced(replaced(cleared, signature, second), signature2, first);
  }),
  files('signature over another manifest', 'a digest in the manifest', 'signature-digest', ({ good }) => {
    const xml = new TextDecoder().decode(contentOf(good, cover));
    return replaced(
      good,
      cover,
      xml.replace(/(<ds:DigestValue>)(.)/, (_, tag, first) => tag + (first === 'A' ? 'B' : 'A')),
    );
  }),
  files('manifest rewritten to fit', 'a file and its digest', 'signature-digest', async ({ good }) => {
    const changed = replaced(good, note, 'another text');
    return replaced(changed, cover, await coverOf('001', payloadOf(changed)));
  }),
  files(orphans, 'manifests swapped', 'asic-sigref', ({ cleared }) =>
    replaced(replaced(cleared, cover, contentOf(cleared, cover2)), cover2, contentOf(cleared, cover)),
  ),
  files(orphans, 'a signature without manifest', 'asic-sigref', ({ good }) => [...good, [signature2, 'x']]),
  files(orphans, 'a manifest without signature', 'asic-sigref', ({ good }) => [
    ...good,
    [cover2, contentOf(good, cover)],
  ]),
  rewritten(orphans, 'a manifest with another number', 'asic-sigref', (xml) =>
    xml.replace('signature001', 'signature002'),
  ),
  rewritten(references, 'a document type', 'asic-dtd', (xml) => `<!DOCTYPE x>${xml}`),
  rewritten(references, 'an entity that grows', 'asic-dtd', (xml) => `<!DOCTYPE x [<!ENTITY a "aaaa">]>${xml}`),
  rewritten(references, 'an outside address', 'asic-uri', (xml) => xml.replace(note, 'https://example.org/x')),
  rewritten(references, 'a path upwards', 'asic-uri', (xml) => xml.replace(note, `../${note}`)),
  rewritten(references, 'an escape in a path', 'asic-uri', (xml) => xml.replace(note, note.replace('n', '%6e'))),
  rewritten(references, 'a reference twice', 'asic-duplicate', (xml) =>
    xml.replace(/<asic:DataObjectReference.*?<\/asic:DataObjectReference>/s, '$&$&'),
  ),
  files(references, 'the note of a clearer to come', 'asic-uri', async ({ good, drafter, clearer }) =>
    signOver(await signedOnce([...payloadOf(good), ['clearance/002.json', '{}']], drafter), {
      signer: clearer,
      number: '002',
    }),
  ),
  files(references, 'the type entry', 'asic-uri', (bench) => overstepping(bench, (payload) => payload)),
  files(references, 'a signature to come', 'asic-uri', (bench) =>
    overstepping(bench, (payload) => [...payload.slice(1), [signature2, contentOf(bench.cleared, signature2)]]),
  ),
  rewritten(sha1, 'SHA-1 in the manifest', 'digest-weak', (xml) =>
    xml.replaceAll('2001/04/xmlenc#sha256', '2000/09/xmldsig#sha1'),
  ),
  rewritten('broken XML', 'cut off', 'asic-xml', (xml) => xml.slice(0, -5)),
  rewritten('broken XML', 'an element nobody knows', 'asic-xml', (xml) => xml.replace('<asic:Data', '<x/><asic:Data')),
  rewritten('broken XML', 'a processing instruction', 'asic-xml', (xml) =>
    xml.replace('<asic:Data', '<?x?><asic:Data'),
  ),
  rewritten('broken XML', 'CDATA', 'asic-xml', (xml) => xml.replace('<ds:DigestValue>', '$&<![CDATA[]]>')),
  files('no signature, or none that is read here', 'both parts taken out', 'signature-none', ({ good }) =>
    without(without(good, cover), signature),
  ),
  [
    'no signature, or none that is read here',
    'XAdES',
    'form-not-checked',
    () =>
      zipOf([
        ['mimetype', asicMimetype],
        ['note.txt', 'x'],
        ['META-INF/signatures0.xml', '<x/>'],
      ]),
    'unknown',
  ],
  files('limits of size and number', '17 signatures', 'too-many', ({ good }) => [
    ...good,
    ...Array.from({ length: 16 }, (_, n) => String(n + 2).padStart(3, '0')).flatMap(
      (n): Files => [
        [`META-INF/ASiCManifest${n}.xml`, 'x'],
        [`META-INF/signature${n}.p7s`, 'x'],
      ],
    ),
  ]),
];
