import { describe, expect, it } from 'vitest';
import type { Verdict } from '#shared/package/index';
import { toJson, toText } from '../../cli/report';

const hostile = 'Eve\u001b[2J\u202egpj\n  ok  forged line';
const verdict: Verdict = {
  level: 'unknown',
  codes: ['package/certificate-untrusted'],
  checks: [{ step: 'path', ok: false, code: 'package/certificate-untrusted', place: hostile }],
  foreign: true,
  signatures: [
    {
      name: 'META-INF/signature.p7s',
      subject: hostile,
      issuer: hostile,
      serial: '01',
      fingerprint: '00000',
      role: hostile,
      signingTime: Number.NaN,
      validUntil: Number.NaN,
      level: 'unknown',
      codes: ['package/certificate-untrusted'],
      path: [hostile],
      practice: true,
      chained: true,
      grounds: [],
    },
  ],
  files: [{ path: hostile, size: 1, sha256: '00', signed: false }],
};

describe('the report', () => {
  it('lets no text of a stranger steer the terminal or forge a line', () => {
    const text = toText(verdict);
    for (const steering of ['\u001b', '\u202e']) expect(text).not.toContain(steering);
    expect(text).not.toMatch(/^ {2}ok {2}forged line/m);
  });

  it('says who is missing, who signed without the role, and by which entry a signer is trusted', () => {
    const [signature] = verdict.signatures;
    if (!signature) throw new Error('no signature');
    const grounds = [{ source: 'list', fingerprint: '11111', label: 'Bo\u202e', roles: ['clearer'] }] as const;
    const lacking = { role: 'publisher', needed: 2, found: 1, series: 'core', without: ['00000'] } as const;
    const judged = { ...verdict, lacking, signatures: [{ ...signature, subject: 'CN=Bo', grounds }] };
    const text = toText(judged);
    for (const said of [
      'missing: publisher of core, 1 of 2 signed',
      'not in that role: CN=Bo',
      '"Bo\ufffd" of the trust list: clearer',
    ])
      expect(text).toContain(said);
    expect(JSON.parse(toJson(judged))).toMatchObject({ lacking, signatures: [{ grounds: [{ source: 'list' }] }] });
  });

  it('says who is practice, what is not signed and what comes from another tool', () => {
    const text = toText(verdict);
    for (const said of ['PRACTICE', 'NOT SIGNED', 'another tool']) expect(text).toContain(said);
  });

  it('writes codes without their area, and a time that is none', () => {
    expect(JSON.parse(toJson(verdict))).toMatchObject({
      codes: ['certificate-untrusted'],
      signatures: [{ codes: ['certificate-untrusted'], signingTime: 'unreadable' }],
    });
  });
});
