import * as asn1js from 'asn1js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, toHex, utf8 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { berToDer } from '#shared/package/ber';
import { children, parseDer, recode } from '#shared/package/der';
import { oidOf, smallIntegerOf, timeOf } from '#shared/package/der-value';
import { element, integer, octetString, oid, sequence, setOf, time, utf8String } from '#shared/package/der-write';

function bytes(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexOf(text: string): string {
  return toHex(utf8(text));
}

const malformed = expect.objectContaining({ code: 'package/malformed' });

const byteArrays = fc.uint8Array({ maxLength: 300 }).map((array) => new Uint8Array(array));
const values: fc.Arbitrary<Bytes> = fc.letrec<{ value: Bytes; list: Bytes }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.nat().map(integer),
    byteArrays.map(octetString),
    fc.string({ unit: 'binary' }).map(utf8String),
    tie('list'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }).map((parts) => sequence(...parts)),
})).list;

describe('reading', () => {
  it.each([
    ['nothing', ''],
    ['a cut length', '3082'],
    ['a cut content', '300305'],
    ['bytes after the end', '05000500'],
    ['the indefinite form', '308005000000'],
    ['a long length that fits the short form', '04810100'],
    ['a length with a leading zero', '0482000100'],
    ['a length of five octets', '0485000000000100'],
    ['a tag in the long form', '1f0100'],
    ['the end-of-contents tag', '30020000'],
    ['an integer with a needless zero', '02020001'],
    ['an integer with a needless sign octet', '0202ff80'],
    ['an integer of nothing', '0200'],
    ['a true that is not ff', '010101'],
    ['a null with content', '050100'],
    ['bits with set padding', '03020101'],
    ['bits that pad nothing', '030107'],
    ['an identifier with a padded arc', '0603608001'],
    ['an identifier that does not end', '06026080'],
    ['text that is no UTF-8', '0c02c328'],
    ['an octet string in pieces', '2403040100'],
    ['a sequence marked primitive', '1000'],
    ['a time without seconds', `170b${hexOf('2703011200Z')}`],
    ['a time with trailing zeros', `1811${hexOf('20270301120000.0Z')}`],
  ])('refuses %s', (_name, hex) => {
    expect(() => parseDer(bytes(hex))).toThrow(malformed);
  });

  it('refuses a fault however deep, and depth itself', () => {
    expect(() => parseDer(sequence(sequence(bytes('0203000001'))))).toThrow(malformed);
    const nested = (depth: number) =>
      Array.from({ length: depth }).reduce<Bytes>((inner) => sequence(inner), integer(1));
    expect(parseDer(nested(20)).tag).toBe(0x30);
    expect(() => parseDer(nested(30))).toThrow(malformed);
  });

  it('gives views of the bytes received', () => {
    const der = sequence(integer(300), octetString(bytes('aabb')));
    expect(children(parseDer(der)).map((node) => node.bytes)).toEqual([bytes('0202012c'), bytes('0402aabb')]);
  });

  it('answers any bytes with a tree or the one refusal', () => {
    fc.assert(
      fc.property(byteArrays, (input) => {
        expect(['tree', 'package/malformed']).toContain(outcome(() => parseDer(input)));
        expect(['tree', 'package/malformed']).toContain(outcome(() => berToDer(input)));
      }),
    );
  });

  it('gives its refusal the code of the step', () => {
    expect(() => recode('package/signature-format', () => parseDer(bytes('05')))).toThrow(
      expect.objectContaining({ code: 'package/signature-format' }),
    );
  });
});

function outcome(read: () => unknown): string {
  try {
    read();
    return 'tree';
  } catch (error) {
    return error instanceof AppError ? error.code : 'other';
  }
}

describe('writing', () => {
  it('is read back, and by another reader too', () => {
    fc.assert(
      fc.property(values, (der) => {
        expect(parseDer(der).bytes).toEqual(der);
        const other = asn1js.fromBER(der);
        expect(other.offset).toBe(der.length);
        expect(new Uint8Array(other.result.toBER())).toEqual(der);
      }),
    );
  });

  it('keeps identifiers', () => {
    const arcs = fc.array(fc.nat({ max: 2 ** 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), fc.nat({ max: 39 }), arcs, (root, second, rest) => {
        const dotted = [root, second, ...rest].join('.');
        expect(oidOf(parseDer(oid(dotted)))).toBe(dotted);
      }),
    );
  });

  it('keeps small numbers', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(smallIntegerOf(parseDer(integer(n)))).toBe(n);
      }),
    );
  });

  it('keeps whole seconds from 1950 to 9999', () => {
    const seconds = fc.integer({ min: Date.UTC(1950) / 1000, max: Date.UTC(9999) / 1000 });
    fc.assert(
      fc.property(seconds, (s) => {
        expect(timeOf(parseDer(time(s * 1000)))).toBe(s * 1000);
      }),
    );
  });

  it('puts the members of a set in order', () => {
    expect(setOf([integer(2), integer(1), bytes('0500')])).toEqual(
      element(0x31, integer(1), integer(2), bytes('0500')),
    );
  });
});

describe('times', () => {
  it.each(['271301120000Z', '270230120000Z', '270301126000Z'])('refuses %s, which no calendar has', (text) => {
    expect(() => timeOf(parseDer(element(0x17, utf8(text))))).toThrow(malformed);
  });
});

describe('other encodings made strict', () => {
  it('leaves DER as it is', () => {
    fc.assert(
      fc.property(values, (der) => {
        expect(berToDer(der)).toEqual(der);
      }),
    );
  });

  it.each([
    ['the indefinite form', '30800201010000', '3003020101'],
    ['nested indefinite forms', '30803080050000000000', '300430020500'],
    ['a long length', '308103020101', '3003020101'],
    ['an octet string in pieces', '24800401aa0401bb0000', '0402aabb'],
  ])('rewrites %s', (_name, ber, der) => {
    expect(berToDer(bytes(ber))).toEqual(bytes(der));
  });

  it.each([
    ['no end', '3080020101'],
    ['bytes after the end', '308000000500'],
    ['a primitive of indefinite length', '0480aa0000'],
    ['a piece of another kind', '2403020101'],
    ['a child longer than its parent', '30030402aabb'],
  ])('refuses %s', (_name, ber) => {
    expect(() => berToDer(bytes(ber))).toThrow(malformed);
  });
});
