import { describe, expect, it } from 'vitest';
import { concat, fromUtf8, utf8 } from '#shared/base/bytes';
import { writeAsicManifest } from '#shared/package/asic';
import { readAsicManifest } from '#shared/package/asic-read';
import { packageLimits } from '#shared/package/limits';

const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const value = 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
const root = (inside: string, attributes = '') =>
  `<a:ASiCManifest xmlns:a="http://uri.etsi.org/02918/v1.2.1#" xmlns:d="http://www.w3.org/2000/09/xmldsig#"${attributes}>${inside}</a:ASiCManifest>`;
const signature = '<a:SigReference URI="META-INF/signature001.p7s"/>';
const digests = (method = sha256) => `<d:DigestMethod Algorithm="${method}"/><d:DigestValue>${value}</d:DigestValue>`;
const object = (uri: string, inside = digests()) =>
  `<a:DataObjectReference URI="${uri}">${inside}</a:DataObjectReference>`;
const read = (text: string, mode: 'strict' | 'foreign' = 'strict') => readAsicManifest(utf8(text), mode);

describe('readAsicManifest', () => {
  it('reads what the writer wrote', () => {
    const references = [
      { name: 'manifest.json', method: sha256, digest: Uint8Array.of(1, 2, 3), isRoot: true } as const,
      { name: 'documents/note.md', method: sha256, digest: Uint8Array.of(4), mimeType: 'text/markdown' } as const,
    ];
    const bytes = writeAsicManifest({ signature: 'META-INF/signature001.p7s', references });
    const manifest = readAsicManifest(bytes, 'strict');
    expect(manifest.signature).toBe('META-INF/signature001.p7s');
    expect(manifest.references.map(({ name, digest }) => [name, [...digest]])).toEqual([
      ['manifest.json', [1, 2, 3]],
      ['documents/note.md', [4]],
    ]);
    expect(fromUtf8(bytes)).toContain('Rootfile="true"');
  });

  it('goes by namespace, not by prefix', () => {
    const text = `<ASiCManifest xmlns="http://uri.etsi.org/02918/v1.2.1#"><SigReference URI="META-INF/signature001.p7s"/><DataObjectReference URI="a"><DigestMethod xmlns="http://www.w3.org/2000/09/xmldsig#" Algorithm="${sha256}"/><DigestValue xmlns="http://www.w3.org/2000/09/xmldsig#">
      ${value}
    </DigestValue></DataObjectReference></ASiCManifest>`;
    expect(read(text).references).toHaveLength(1);
    expect(() => read(text.replace('02918/v1.2.1#', '02918/v1.1.1#'))).toThrow(
      expect.objectContaining({ code: 'package/asic-xml' }),
    );
  });

  it('takes escapes from other tools only', () => {
    const text = root(signature + object('new%202.txt'));
    expect(read(text, 'foreign').references[0]?.name).toBe('new 2.txt');
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'package/asic-uri' }));
  });

  it.each<[string, string, string]>([
    ['a document type', `<!DOCTYPE x>${root(signature + object('a'))}`, 'package/asic-dtd'],
    [
      'an entity bomb',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${root(`${signature}&b;`)}`,
      'package/asic-dtd',
    ],
    ['an unknown entity', root(`${signature}&evil;${object('a')}`), 'package/asic-xml'],
    ['a processing instruction', `<?evil x?>${root(signature + object('a'))}`, 'package/asic-xml'],
    ['another encoding', `<?xml version="1.0" encoding="UTF-16"?>${root(signature + object('a'))}`, 'package/asic-xml'],
    ['character data sections', root(signature + object('a', `<![CDATA[x]]>${digests()}`)), 'package/asic-xml'],
    ['broken syntax', root(signature + object('a')).slice(0, -3), 'package/asic-xml'],
    ['two roots', root(signature + object('a')).repeat(2), 'package/asic-xml'],
    ['an unknown element', root(`${signature}${object('a')}<a:More/>`), 'package/asic-xml'],
    ['a name of an object method', root(`${signature}${object('a')}<constructor/>`), 'package/asic-xml'],
    ['an undeclared prefix', root(`${signature}${object('a')}<z:More/>`), 'package/asic-xml'],
    ['an element in the wrong place', root(`${signature}${object('a')}${digests()}`), 'package/asic-xml'],
    ['stray text', root(`${signature}${object('a')}text`), 'package/asic-xml'],
    ['no files at all', root(signature), 'package/asic-xml'],
    ['a reference without digest', root(signature + object('a', '')), 'package/asic-xml'],
    ['two digests in one reference', root(signature + object('a', digests() + digests())), 'package/asic-xml'],
    ['a digest that is no base64', root(signature + object('a', digests().replace(value, '!!'))), 'package/asic-xml'],
    ['no signature reference', root(object('a')), 'package/asic-sigref'],
    ['two signature references', root(signature + signature + object('a')), 'package/asic-sigref'],
    ['a file twice', root(signature + object('a') + object('a')), 'package/asic-duplicate'],
    ['SHA-1', root(signature + object('a', digests('http://www.w3.org/2000/09/xmldsig#sha1'))), 'package/digest-weak'],
    ['an unknown digest', root(signature + object('a', digests('md5'))), 'package/digest-weak'],
    ['a digest by an object key', root(signature + object('a', digests('constructor'))), 'package/digest-weak'],
  ])('refuses %s', (_, text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    'http://example.org/a',
    'file:///a',
    'C:/a',
    '/a',
    '../a',
    'a/../b',
    'a//b',
    './a',
    '',
    'a?b',
    'a#b',
    'a\\b',
    '%2e%2e/a',
    '&#46;&#46;/a',
    '%ff',
  ])('refuses the address %j in both modes', (uri) => {
    for (const mode of ['strict', 'foreign'] as const)
      expect(() => read(root(signature + object(uri)), mode)).toThrow(
        expect.objectContaining({ code: 'package/asic-uri' }),
      );
  });

  it('refuses a byte order mark, broken UTF-8 and more than the limit', () => {
    const good = utf8(root(signature + object('a')));
    for (const bytes of [
      concat(Uint8Array.of(0xef, 0xbb, 0xbf), good),
      concat(good, Uint8Array.of(0xff)),
      new Uint8Array(packageLimits.maxAsicManifestBytes + 1),
    ])
      expect(() => readAsicManifest(bytes, 'strict')).toThrow(expect.objectContaining({ code: 'package/asic-xml' }));
  });
});
