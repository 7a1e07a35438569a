import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, folded, stem, visible, wordsOf } from '#shared/search/words';
import { emptyDatabase } from '../../fakes/search-index';

describe('words', () => {
  it('stand where they are found, without capitals and marks', () => {
    const text = 'A Démarche, 42(7) TEU';
    expect(wordsOf(text).map((word) => [word.text, text.slice(word.start, word.end)])).toEqual([
      ['a', 'A'],
      ['demarche', 'Démarche'],
      ['42', '42'],
      ['7', '7'],
      ['teu', 'TEU'],
    ]);
  });

  it('keep the letters of other scripts', () => {
    expect(folded('Διπλωματία · Дипломация')).toBe('διπλωματια · дипломация'.replace('· ', ''));
  });

  it('are cut where the index cuts them', async () => {
    const sql = await emptyDatabase();
    sql.run("CREATE VIRTUAL TABLE t USING fts5 (a, tokenize = 'unicode61 remove_diacritics 2')");
    sql.run('CREATE VIRTUAL TABLE v USING fts5vocab (t, instance)');
    const alphabet = fc.constantFrom(...'aZéüçñøß09 /()-–’.,:;·"*^{}ΑΘΗЖ');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 40 }), (text) => {
        sql.run('DELETE FROM t');
        sql.run('INSERT INTO t VALUES (?)', [text]);
        const indexed = sql.rows('SELECT term FROM v ORDER BY offset').map(([term]) => fold(String(term)));
        expect(wordsOf(text).map((word) => word.text)).toEqual(indexed);
      }),
    );
  });

  it('never break on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of wordsOf(text)) expect(end).toBeGreaterThan(start);
        expect(visible(text)).toBe(visible(visible(text)));
      }),
    );
  });
});

describe('what nobody sees', () => {
  it.each([
    ['a soft hyphen', 'sanc\u00adtions'],
    ['a zero-width space', 'sanc\u200btions'],
    ['a mark of direction', 'sanc\u202etions'],
    ['a byte order mark', '\ufeffsanctions'],
    ['a tag character', 'sanctions\u{e0041}'],
    ['a NUL', '\0sanctions\0'],
  ])('is left out: %s', (_, text) => {
    expect(visible(text)).toBe('sanctions');
  });
});

describe('the root of a word', () => {
  it.each([
    ['sanctions', 'sanction'],
    ['listing', 'listed'],
    ['attribution', 'attribute'],
    ['attributed', 'attributes'],
    ['declaration', 'declare'],
    ['policies', 'policy'],
    ['votes', 'voting'],
  ])('is shared by %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['nis2', 'nis'],
    ['status', 'state'],
    ['crisis', 'cry'],
    ['un', 'union'],
  ])('is not shared by %s and %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
