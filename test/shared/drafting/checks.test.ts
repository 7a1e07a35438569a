import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/model';
import { checkDraft } from '#shared/drafting/checks';
import type { Slot, Template } from '#shared/drafting/model';
import { draft, paragraph, slot, template, text } from './sample-template';

const check = (blocks: Block[], kind: Template['kind'] = 'note-verbale') =>
  checkDraft({ ...template, kind }, { ...draft, document: { blocks } }).map(({ code, words }) => `${code}: ${words}`);
const says = (words: string, kind?: Template['kind']) => check([paragraph(text(words))], kind);

describe('checkDraft', () => {
  it('finds nothing in the sample as written', () => {
    expect(checkDraft(template, draft)).toEqual([]);
  });

  it.each([
    ['The norms of 2015 apply.', '2015'],
    ['Some 4 200 operations were moved.', '4 200'],
    ['Article 5 is clear.', 'Article 5'],
    ['See Decision (CFSP) 2019/797.', 'Decision (CFSP) 2019'],
    ['Half, or 50 %, failed.', '50'],
  ])('asks for a ground: %s', (words, found) => {
    expect(says(words)).toEqual([`fact-without-ground: ${found}`]);
  });

  it('is content with a badge, in a heading, and where a slot brings the figure', () => {
    expect(check([paragraph(text('The norms of 2015.'), { type: 'reference', source: 'W01' })])).toEqual([]);
    expect(check([{ type: 'heading', level: 2, id: 'x', children: [text('Norms of 2015')] }])).toEqual([]);
    expect(check([paragraph(text('Since '), slot('started'), text('.'))])).toEqual([]);
  });

  it.each(['We ask for help.', 'It is our concern.', 'I have the honour.', 'Tell us by Friday.', 'This is my note.'])(
    'finds the first person in a note verbale: %s',
    (words) => {
      expect(says(words)).toEqual([expect.stringContaining('first-person')]);
      expect(says(words, 'speaking-points')).toEqual([]);
    },
  );

  it.each(['As listed in Annex I to the note.', 'The US and others.', 'Weather and hours.', 'The museum.'])(
    'leaves the third person alone: %s',
    (words) => {
      expect(says(words)).toEqual([]);
    },
  );

  it('finds the first person in a value too', () => {
    const shown = checkDraft(template, { ...draft, values: { ...draft.values, activity: 'We were attacked.' } });
    expect(shown).toEqual([{ code: 'first-person', path: [1], words: 'We' }]);
  });

  it('lets one kind of paper alone speak on behalf of the Union', () => {
    const phrase = 'This is said on behalf of the European Union.';
    expect(says(phrase)).toEqual(['on-behalf-of-union: on behalf of the European Union']);
    expect(says(phrase, 'speaking-points')).toHaveLength(1);
    expect(says('Said in the name of the EU.', 'speaking-points')).toHaveLength(1);
    expect(says('Said on behalf of the Ministry.', 'speaking-points')).toEqual([]);
    expect(says(phrase, 'declaration-on-behalf')).toEqual([]);
  });

  it('lets the Union attribute only in A3 of a text that all 27 have agreed', () => {
    const phrase = 'The European Union attributes this to Vardania.';
    const found = ['union-attributes: European Union attributes'];
    expect(says(phrase, 'statement')).toEqual(found);
    expect(says(phrase, 'declaration-on-behalf')).toEqual(found);
    const author: Slot = {
      name: 'author',
      kind: 'attribution',
      label: 'Author',
      required: true,
      maxLength: 300,
      options: ['a0', 'a3'].map((code) => ({ code: code as 'a0' | 'a3', text: 'X.' })), // one of the two
    };
    const declared = (code: string, kind: Template['kind']) =>
      checkDraft(
        { ...template, kind, slots: [...template.slots, author] },
        { ...draft, values: { author: code }, document: { blocks: [paragraph(text(phrase))] } },
      );
    expect(declared('a3', 'declaration-on-behalf')).toEqual([]);
    expect(declared('a0', 'declaration-on-behalf')).toHaveLength(1);
    expect(declared('a3', 'statement')).toHaveLength(1);
    expect(says('The EU attributes this to no State.', 'statement')).toEqual([]);
  });

  it('marks what binds each Member State', () => {
    expect(says('Member States assess that it was so.', 'lines')).toEqual(['members-assess: Member States assess']);
    expect(says('Member States assess that it was so.', 'declaration-on-behalf')).toEqual([]);
  });

  it('finds the phrase across emphasis', () => {
    const split = paragraph(
      text('on behalf of the '),
      { type: 'strong', children: [text('European')] },
      text(' Union'),
    );
    expect(check([split], 'speaking-points')).toHaveLength(1);
  });

  it('names slots that the template does not have, with their place', () => {
    const blocks: Block[] = [
      paragraph(text('One.')),
      { type: 'list', ordered: false, items: [[paragraph(text('Two.'))], [paragraph(slot('stranger'))]] },
    ];
    expect(checkDraft(template, { ...draft, document: { blocks } })).toEqual([
      { code: 'unknown-slot', path: [1, 1, 0], words: 'stranger' },
    ]);
  });

  it('lists findings in reading order', () => {
    const found = checkDraft(template, {
      ...draft,
      document: { blocks: [paragraph(text('We ask.')), paragraph(text('In 2015.')), paragraph(text('We say.'))] },
    });
    expect(found.map(({ path }) => path[0])).toEqual([0, 1, 2]);
  });
});
