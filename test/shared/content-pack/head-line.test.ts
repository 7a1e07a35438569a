import { describe, expect, it } from 'vitest';
import { type Bytes, fromUtf8, utf8 } from '#shared/base/bytes';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { withoutBody } from '#shared/content-pack/head-line';

function lineOf(value: Json, key = 'briefs'): Bytes {
  return utf8(`${canonicalJson([key, value])}\n`);
}

const empty = { blocks: [] };

describe('the line of a brief with nothing in its body', () => {
  it.each<[string, { readonly [key: string]: Json }]>([
    ['between other keys', { aliases: ['a', 'b'], body: { blocks: [{ text: 'x', type: 'p' }] }, title: 'A title' }],
    ['as the first key', { body: { blocks: [[[]], {}, 'x'] }, title: 'A' }],
    ['as the last key', { aliases: [], body: { blocks: [1, 2] } }],
    ['with brackets and commas in its words', { body: { blocks: ['}],{[', ',"title":"no"'] }, title: 'A' }],
    ['with quotation marks and backslashes', { aliases: ['\\', '"', '\\"', '\\\\"'], body: { blocks: ['\\', '"'] } }],
    ['with words in every script', { aliases: ['Наказ', '声明'], body: { blocks: ['Ω'.repeat(5000)] }, title: 'é' }],
    ['after a body that is not its own', { annex: { body: 'stays' }, body: { blocks: ['goes'] }, text: '"body":1' }],
  ])('leaves out the body %s, and nothing else', (_, value) => {
    const head = withoutBody(lineOf(value), 'place');
    expect(fromUtf8(head)).toBe(fromUtf8(lineOf({ ...value, body: empty })));
  });

  it.each([
    ['of another key', lineOf({ body: empty }, 'acts')],
    ['that has no body', lineOf({ title: 'A' })],
    ['whose only body lies deeper', lineOf({ annex: { body: empty } })],
    ['that speaks of one', lineOf({ text: '"body":{"blocks":[]}' })],
    ['that is no object', utf8('["briefs",["body"]]\n')],
    ['that is empty', utf8('\n')],
    ['of an empty object', utf8('["briefs",{}]\n')],
    ['whose keys are not written as keys', utf8('["briefs",{title:1,"body":{}}]\n')],
  ])('refuses a line %s', (_, line) => {
    expect(() => withoutBody(line, 'place')).toThrow(expect.objectContaining({ code: 'pack/part' }));
  });

  it('leaves what breaks off for the schema to refuse, and comes to its end', () => {
    const line = lineOf({ aliases: ['a"b'], body: { blocks: ['x\\'] }, title: 'A' });
    for (let size = 0; size < line.length; size++) {
      const cut = line.slice(0, size);
      const read = () => JSON.parse(fromUtf8(withoutBody(cut, 'place')));
      // the newline alone is no part of the JSON
      if (size < line.length - 1) expect(read, `${size}`).toThrow();
      else expect(read()).toHaveLength(2);
    }
  });
});
