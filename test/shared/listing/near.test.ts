import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newListing } from '#shared/listing/change';
import { distance } from '#shared/listing/distance';
import { likeness, spell } from '#shared/listing/near';
import { daysOf, nearbyOf, otherListing, othersListed } from '#shared/listing/nearby';
import { faultsOf, scriptsOf } from '#shared/listing/scripts';

const like = (a: string, b: string) => likeness(spell(a), spell(b));

describe('names laid side by side', () => {
  it.each([
    ['Igor Kostyukov', 'Игорь Костюков'],
    ['Igor Kostyukov', 'Igor Kostiukov'],
    ['Mikhail Tsarev', 'Михаил Царев'],
    ['Mikhail Tsarev', 'Tsarev Mikhail'],
    ['Khalid Shaikh', 'Halid Shaikh'],
    ['Gao Qiang', 'GaoQiang'],
    ['ML.Cloud', 'ml cloud'],
    ['Γεώργιος Παπαδόπουλος', 'Georgios Papadopoulos'],
    ['محمد سالم', 'Mohammed Salem'],
    ['高强', '高强'],
    ['Müller', 'Muller'],
  ])('%s is %s once transliterated', (a, b) => {
    expect(like(a, b)?.grade).toBe('same');
    expect(like(b, a)?.grade).toBe('same');
  });

  it.each([
    ['Stark Indastries', 'Stark Industries', 1],
    ['Emenet Pasargat', 'Emennet Pasargad', 1],
    ['Maksim Galochkin', 'Maksim Galotchkyn', 0],
  ])('%s is near %s', (a, b, apart) => {
    expect(like(a, b)?.pairs.reduce((sum, pair) => sum + pair.apart, 0)).toBe(apart);
  });

  it.each([
    ['unit 29155', 'unit 26165'],
    ['Ivan Petrov', 'Ivan Sidorov'],
    ['Li Wei', 'Li Wen'],
    ['Media Group', 'Technology Group'],
    ['Anna', 'Anxun'],
    ['', 'Anxun'],
    ['--', '..'],
  ])('%s is not %s', (a, b) => {
    expect(like(a, b)).toBeUndefined();
    expect(like(b, a)).toBeUndefined();
  });

  it.each([
    ['Li Wei', 'Wei Li', ['short', 'swapped']],
    ['D. Badin', 'Dmitri Badin', ['initial']],
    ['Ivan Petrovich Orlov', 'Ivan Orlov', ['patronymic-missing']],
    ['Ivan Petrovich Orlov', 'Иван Сергеевич Орлов', ['patronymic-differs']],
    ['Orlov Ivan', 'Ivan Orlov', ['swapped']],
    ['Salem Trading', 'Salem Trading House', ['part']],
    ['محمد سالم', 'Mahmoud Salem', ['no-vowels']],
    ['سالم حامد', 'Salim Hamid', ['no-vowels']],
  ])('%s and %s come with their pitfalls', (a, b, pitfalls) => {
    expect(like(a, b)?.pitfalls).toEqual(pitfalls);
  });

  it('are the same from both sides, and a name is the same as itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (a, b) => {
        expect(like(a, b)?.grade).toBe(like(b, a)?.grade);
        if (spell(a).given.some((word) => word.length > 1)) expect(like(a, a)?.grade ?? 'same').toBe('same');
      }),
    );
  });

  it('a distance is a distance', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d]{0,8}$/), fc.stringMatching(/^[a-d]{0,8}$/), (a, b) => {
        expect(distance(a, b, 8)).toBe(distance(b, a, 8));
        expect(distance(a, b, 8) === 0).toBe(a === b);
        expect(distance(a, b, 0)).toBe(a === b ? 0 : 1);
      }),
    );
    expect([distance('abcd', 'abdc', 2), distance('abc', 'xyz', 2), distance('abc', 'abcdef', 2)]).toEqual([1, 3, 3]);
  });
});

describe('a hostile name', () => {
  it.each([
    ['A. Ex\u200Bample', ['hidden']],
    ['\u202EelpmaxE', ['hidden']],
    ['Ivаnov', ['mixed-scripts']],
    ['Ivanov Иванов', []],
    ['Zhang 张', []],
  ])('%j is told of', (name, faults) => expect(faultsOf(name)).toEqual(faults));

  it('hides from no comparison', () => {
    expect(like('Igor Kosty\u200Bukov', 'Igor Kostyukov')?.grade).toBe('same');
    expect(like('Igor\u202E Kostyukov', 'Igor Kostyukov')?.grade).toBe('same');
  });

  it('has its scripts named', () => {
    expect(scriptsOf('Ivan Ιωάννης Иван يحيى 伊凡')).toEqual(['latin', 'cyrillic', 'greek', 'arabic', 'han']);
    expect(scriptsOf('שלום 123')).toEqual(['other']);
  });
});

describe('names nearby', () => {
  const day = { id: '11111111-1111-4111-8111-111111111111', kind: 'birth-date', evidence: '' } as const;
  const me = { ...newListing({ id: '22222222-2222-4222-8222-222222222222', now: 0 }), name: 'Dmitriy Badin' };
  const listed = [
    {
      id: 'badin',
      regime: 'cyber',
      kind: 'person',
      name: 'D. Badin',
      aliases: [],
      listed: '2020-10-22',
      about: 'x',
      grounds: [{ source: 'W05' }],
    },
  ] as const;

  it('are found among the listed by any alias, with what was told of them', () => {
    const told = {
      other: 'listed badin',
      reason: 'Another year of birth.',
      by: 'A. Example',
      at: '2026-11-20T10:00:00Z',
    };
    const aliases = [{ id: day.id, text: 'Дмитрий Бадин', kind: 'original' }] as const;
    const others = othersListed([...listed].map((one) => ({ ...one, aliases: [], grounds: [...one.grounds] })));
    const [found] = nearbyOf({ ...me, name: 'Somebody Else', aliases: [...aliases], told: [told] }, others);
    expect(found).toMatchObject({ mine: 'Дмитрий Бадин', theirs: 'D. Badin', days: 'unknown', told });
    expect(nearbyOf({ ...me, name: 'Somebody Else' }, others)).toEqual([]);
  });

  it('leave the subject itself out, and put a number that both have first', () => {
    const passport = { ...day, kind: 'passport', value: 'AB 12-34' } as const;
    const other = {
      ...me,
      id: '33333333-3333-4333-8333-333333333333',
      identifiers: [{ ...passport, value: 'ab1234' }],
    };
    const mine = { ...me, identifiers: [passport] };
    const found = nearbyOf(mine, [
      otherListing(mine, 'c'),
      otherListing(other, 'c'),
      otherListing({ ...other, id: '4', identifiers: [] }, 'c'),
    ]);
    expect(found.map(({ other: { ref } }) => ref)).toEqual([`listing ${other.id}`, 'listing 4']);
    expect(found[0]?.shared).toEqual(['AB 12-34']);
  });

  it.each([
    [['1990-05-17'], ['1990-05-17'], 'agree'],
    [['1990'], ['1990-05-17'], 'partly'],
    [['1990-05'], ['1990-05'], 'partly'],
    [['1990-05-07'], ['1990-07-05'], 'swapped'],
    [['1990-05-17'], ['1991-05-17'], 'differ'],
    [['1990-05-17'], [], 'unknown'],
    [['about 1990'], ['1990'], 'unknown'],
    [['1991', '1990-05-17'], ['1990-05-17'], 'agree'],
  ])('days %j and %j', (a, b, days) => expect(daysOf(a, b)).toBe(days));

  it('500 aliases are held against 1 200 names in sight of a person', () => {
    const aliases = Array.from({ length: 500 }, (_, at) => ({
      id: day.id,
      text: `Alias Number${at} Namesson${at * 7}`,
      kind: 'alias' as const,
    }));
    const many = { ...me, aliases };
    const others = Array.from({ length: 60 }, (_, at) => ({
      ...otherListing(
        {
          ...many,
          id: `${at}`,
          name: `Other ${at}`,
          aliases: aliases.slice(0, 20).map((alias) => ({ ...alias, text: `Else${at} Whoever${alias.text}` })),
        },
        'c',
      ),
    }));
    const start = performance.now();
    nearbyOf(many, others);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
