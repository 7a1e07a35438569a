import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/base/errors';
import { createFindings } from '#shared/package/findings';
import { levelOf, worstLevel } from '#shared/package/levels';

describe('createFindings', () => {
  it('books a refusal on the step that ran, with its place', () => {
    const findings = createFindings();
    findings.enter('file');
    findings.close([], 'strict');
    findings.enter('data');
    expect(findings.refuse(new AppError('package/zip-crc', { place: 'documents/note.md' })).checks).toEqual([
      { step: 'file', ok: true },
      { step: 'data', ok: false, code: 'package/zip-crc', place: 'documents/note.md' },
    ]);
  });

  it('calls malformed whatever is no refusal of a package', () => {
    for (const thrown of [new AppError('input/schema'), new RangeError('x'), 'text', undefined])
      expect(createFindings().refuse(thrown)).toMatchObject({ level: 'invalid', codes: ['package/malformed'] });
  });

  it('says each code once, in the order found, and takes the worst level', () => {
    const findings = createFindings();
    findings.enter('path');
    findings.close([{ code: 'package/revocation-unknown' }, { code: 'package/legacy-rsa' }], 'strict');
    findings.close([{ code: 'package/revocation-unknown' }], 'strict');
    expect(findings.codes()).toEqual(['package/revocation-unknown', 'package/legacy-rsa']);
    expect(findings.level()).toBe('unknown');
  });
});

describe('levels', () => {
  it('are invalid for every code that no line excuses', () => {
    expect(levelOf('package/file-digest', 'foreign')).toBe('invalid');
    expect(levelOf('package/mimetype', 'strict')).toBe('invalid');
    expect(levelOf('package/mimetype', 'foreign')).toBe('warning');
    expect(levelOf('app/unexpected', 'strict')).toBe('invalid');
  });

  it('go from valid over warning and unknown to invalid', () => {
    expect(worstLevel([])).toBe('valid');
    expect(worstLevel(['warning', 'valid'])).toBe('warning');
    expect(worstLevel(['unknown', 'warning'])).toBe('unknown');
    expect(worstLevel(['unknown', 'invalid', 'warning'])).toBe('invalid');
  });
});
