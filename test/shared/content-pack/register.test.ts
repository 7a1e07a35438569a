import { describe, expect, it } from 'vitest';
import {
  beginStaging,
  cleared,
  emptyRegister,
  installed,
  inUse,
  type KeptPack,
  type Register,
  registerSchema,
  wentBack,
} from '#shared/content-pack/register';

const at = '2026-11-22T09:00:00Z';
const digestOf = (version: number) => String(version).padStart(64, '0');

function pack(version: number, series = 'Core'): KeptPack {
  return {
    owner: `0e2f4c1a-8b1d-4f0e-9a55-${String(version).padStart(12, '0')}`,
    series,
    version,
    label: `edition ${version}`,
    lawDate: '2026-11-21',
    digest: digestOf(version),
    package: { id: '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f', title: 'Core' },
    verdict: { level: 'valid', at, signers: [] },
    parts: [],
  };
}

const empty = emptyRegister('7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f');
const having = (register: Register, version: number, series?: string): Register => {
  const made = pack(version, series);
  return installed(beginStaging(register, made.owner), made, at) as Register; // higher than all before it
};
const builtIn = { series: 'CORE', version: 2 };
const back = { series: 'core', reason: 'A page is wrong.', at };

describe('the register of content packs', () => {
  it('has the pack in use, and nothing left over', () => {
    const register = having(empty, 3);
    expect(inUse(register, builtIn)?.version).toBe(3);
    expect(register.leftOver).toEqual([]);
    expect(register.highest).toEqual({ core: { version: 3, digest: digestOf(3) } });
    expect(registerSchema.parse(register)).toEqual(register);
  });

  it('keeps the one before, and gives up what stood behind it', () => {
    const register = having(having(having(empty, 3), 4), 6);
    expect(register.packs.map((one) => [one.pack.version, one.isInUse])).toEqual([
      [4, false],
      [6, true],
    ]);
    expect(register.leftOver).toEqual([pack(3).owner]);
    expect(cleared(register, pack(3).owner).leftOver).toEqual([]);
  });

  it.each([1, 5, 6])('takes no version %i behind 6', (version) => {
    expect(installed(having(empty, 6), pack(version), at)).toBeUndefined();
  });

  it('goes back one, says why, and forward again by the same act', () => {
    const register = wentBack(having(having(empty, 3), 4), back) as Register;
    expect(inUse(register, builtIn)?.version).toBe(3);
    expect(register.acts.at(-1)).toEqual({ act: 'back', ...back, version: 3 });
    expect(inUse(wentBack(register, back) as Register, builtIn)?.version).toBe(4);
  });

  it('goes back to what the app brought along where nothing stood before', () => {
    const register = wentBack(having(empty, 3), back) as Register;
    expect(inUse(register, builtIn)).toBeUndefined();
    expect(register.acts.at(-1)?.version).toBe(0);
    expect(wentBack(empty, back)).toBeUndefined();
  });

  it('does not open a number again by going back', () => {
    const register = wentBack(having(having(empty, 3), 4), back) as Register;
    expect(installed(register, pack(4), at)).toBeUndefined();
    expect(installed(register, pack(5), at)?.packs.map(({ pack: { version } }) => version)).toEqual([3, 5]);
  });

  it('leaves other series alone', () => {
    const register = wentBack(having(having(empty, 3), 9, 'Example'), back) as Register;
    expect(inUse(register, { series: 'example', version: 1 })?.version).toBe(9);
  });

  it('reads what the app brought along where that is as new', () => {
    expect(inUse(having(empty, 3), { ...builtIn, version: 3 })).toBeUndefined();
  });
});
