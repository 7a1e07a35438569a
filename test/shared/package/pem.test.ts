import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePem, toPem } from '#shared/package/pem';

const malformed = expect.objectContaining({ code: 'package/malformed' });
const block = toPem('CERTIFICATE', Uint8Array.of(1, 2, 3));

it('reads what it writes, in order, each kind apart', () => {
  const ders = fc.array(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(ders, ders, (certificates, crls) => {
      const blocks = [
        ...certificates.map((der) => toPem('CERTIFICATE', der)),
        ...crls.map((der) => toPem('X509 CRL', der)),
      ];
      expect(parsePem(blocks.join(''))).toEqual({ certificates, crls });
    }),
  );
});

it('passes over words around the blocks and takes other line ends', () => {
  const text = `subject=CN = Ana\n${block}\nX509v3 extensions:\n${block.replaceAll('\n', '\r\n')}`;
  expect(parsePem(text).certificates).toEqual([Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 3)]);
});

it('reads a list of several megabytes', () => {
  const der = new Uint8Array(6 * 1024 * 1024).fill(7);
  expect(parsePem(toPem('X509 CRL', der)).crls[0]?.length).toBe(der.length);
});

it('finds nothing in a text without blocks', () => {
  expect(parsePem('no certificate here')).toEqual({ certificates: [], crls: [] });
});

it.each([
  ['a private key', block.replaceAll('CERTIFICATE', 'PRIVATE KEY')],
  ['a request', block.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST')],
  ['a block that ends as another', block.replace('END CERTIFICATE', 'END X509 CRL')],
  ['a block without end', block.slice(0, 40)],
  ['letters that are no base64', block.replace('AQID', 'AQI_')],
  ['base64 cut short', block.replace('AQID', 'AQI')],
  ['more blocks than anyone needs', block.repeat(257)],
])('refuses %s', (_name, text) => {
  expect(() => parsePem(text)).toThrow(malformed);
});
