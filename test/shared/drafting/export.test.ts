import { describe, expect, it } from 'vitest';
import { type Bytes, fromUtf8, toHex, utf8 } from '#shared/base/bytes';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { lineBlocks } from '#shared/document/walk';
import { withTwin } from '#shared/drafting/begin-twin';
import { draftFiles } from '#shared/drafting/export';
import { draftSchema } from '#shared/drafting/model';
import type { Purpose } from '#shared/drafting/outgoing';
import { paper } from '#shared/drafting/paper';
import { parseDraft } from '#shared/drafting/parse';
import { readPassed } from '#shared/drafting/passed';
import { provenance } from '#shared/drafting/provenance';
import { renderDocument } from '#shared/drafting/render';
import { withValue } from '#shared/drafting/slot-value';
import { withAgreed, withTwinText } from '#shared/drafting/twin';
import { allTwinRows, withFieldAgreed } from '#shared/drafting/twin-fields';
import { full, withTrees } from '../case/sample-case';
import { say, triage, withWords } from '../decision/sample-tree';
import { draft, pack, template, text } from './sample-template';

const digest = async (bytes: Bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const sha256 = async (value: unknown) => toHex(await digest(utf8(canonicalJson(value as Json)))); // test data is JSON
const set = (name: string, value: string, on = draft) => withValue(template, on, { name, value });
const filled = set('instruction', 'CYBER 114', set('reply', '2026-11-30'));
const file = withTrees(full, {
  a: say({ 'a.1': 'unknown', 'a.2': ['persons', 'money'], 'a.3': 'yes' }),
  b: say({ 'b.1': 'head', 'b.2': 'yes' }),
});
const made = { draft: filled, case: file, pack, digest };

async function exported(from = made) {
  const { files } = await draftFiles(from);
  return Object.fromEntries(files.map((each) => [each.path, { ...each, text: fromUtf8(each.bytes) }]));
}

const by = { name: 'Ida', at: '2026-11-20T10:00:00Z' };

describe('draftFiles', () => {
  it('makes the paper, the draft and where it comes from', async () => {
    const files = await exported();
    expect(Object.values(files).map(({ path, role, title, type }) => [path, role, title, type])).toEqual([
      [`documents/${draft.id}.md`, 'main', 'Note to Vardania', 'text/markdown'],
      [`documents/${draft.id}.json`, 'data', 'Note to Vardania', 'application/json'],
      ['provenance.json', 'provenance', 'Provenance', 'application/json'],
    ]);
  });

  it('brings the paper in the other language beside it, with its dates and the structure of the draft', async () => {
    const ids = [...lineBlocks(filled.document.blocks)].flatMap((block) => ('id' in block && block.id) || []);
    const begun = withTwin(filled, { clauses: [], states: [], template });
    const twinned = ids.reduce((all, id, at) => {
      const words = at === 0 ? [text('Note verbale')] : [text('Le texte. '), { type: 'slot' as const, name: 'reply' }];
      return withAgreed(withTwinText(all, id, words), id, by);
    }, begun);
    const fields = allTwinRows(twinned, template).flatMap(({ field }) => field ?? []);
    const last = fields.reduce((all, field) => withFieldAgreed(all, field, by), twinned);
    const files = await exported({ ...made, draft: last });
    const french = files[`documents/${draft.id}-fr.md`];
    expect([french?.role, french?.title]).toEqual(['main', 'Note to Vardania (FR)']);
    expect(french?.text).toContain('Note verbale');
    expect(french?.text).toContain('30 novembre 2026');
    expect(french?.text).not.toContain('States agreed this');
    expect(files[`documents/${draft.id}.md`]?.text).toContain('30 November 2026');
  });

  it('lets one language leave alone, and then sends nothing of the other', async () => {
    const begun = withTwin(filled, { clauses: [], states: [], template });
    await expect(exported({ ...made, draft: begun })).rejects.toMatchObject({ code: 'draft/twin-differs' });
    const alone = begun.twin ? { ...begun, twin: { ...begun.twin, leaves: false } } : begun;
    const files = await exported({ ...made, draft: alone });
    expect(files).not.toHaveProperty([`documents/${draft.id}-fr.md`]);
    expect(JSON.parse(files[`documents/${draft.id}.json`]?.text ?? '')).not.toHaveProperty('twin');
  });

  it('writes the draft so that another app reads it back', async () => {
    const files = await exported();
    expect(parseDraft(JSON.parse(files[`documents/${draft.id}.json`]?.text ?? ''))).toEqual({ ...filled, basis: {} });
  });

  it('sends nothing of how the text came about to its addressee, and all of it to those who clear', async () => {
    const [first, ...rest] = filled.document.blocks;
    const note = { id: 'c1', author: 'Ida', at: '2026-11-20T10:00:00Z', round: 1, quote: 'x', text: 'Too strong.' };
    const marked = draftSchema.parse({
      ...filled,
      document: { blocks: [first, { type: 'paragraph', id: 'x', children: [text('Sent.')] }, ...rest] },
      comments: [note],
      dismissed: [{ rule: 'tone', words: 'x', reason: 'Agreed.', name: 'Ida', at: '2026-11-20T10:00:00Z' }],
      basis: { state: 'Vardania' },
    });
    const read = async (purpose: Purpose, from = marked) => {
      const { files } = await draftFiles({ ...made, draft: from }, purpose);
      return fromUtf8(files.find(({ role }) => role === 'data')?.bytes ?? new Uint8Array());
    };
    expect(await read('final')).not.toMatch(/Too strong|Agreed\.|"Vardania","started"/);
    expect(parseDraft(JSON.parse(await read('clearance')))).toEqual(marked);
    const deleted = { type: 'deleted' as const, change: 'a', children: [text('never said')] };
    const open = { ...marked, document: { blocks: [{ type: 'paragraph' as const, id: 'y', children: [deleted] }] } };
    await expect(draftFiles({ ...made, draft: open })).rejects.toMatchObject({ code: 'draft/open-changes' });
    expect(await read('clearance', open)).toContain('never said');
  });

  it('is the same bytes every time', async () => {
    expect(await draftFiles(made)).toEqual(
      await draftFiles({ ...made, draft: structuredClone(filled), case: structuredClone(file) }),
    );
  });

  it.each([
    ['an open slot', set('reply', '', filled), file, 'draft/open-slots'],
    ['a gate not met', set('instruction', '', filled), file, 'draft/gate-blocked'],
    ['a gate not known', filled, full, 'draft/gate-blocked'],
    ['a lowered mark', { ...filled, marking: 'PUBLIC' as const }, file, 'draft/marking'],
    [
      'a template that is not in the content',
      { ...filled, template: { id: 'note', version: 2 } },
      file,
      'content/missing',
    ],
  ])('lets nothing leave with %s', async (_, from, incident, code) => {
    await expect(draftFiles({ ...made, draft: from, case: incident })).rejects.toMatchObject({ code });
  });
});

describe('paper', () => {
  const read = (from = filled, incident = file) => paper({ draft: from, case: incident, pack }).split('\n');
  // how the text is escaped is the document's own matter
  const plain = (lines: readonly string[]) => lines.join('\n').replaceAll('\\', '');

  it('has the mark at top and bottom, values in official form, and grounds at the foot', () => {
    const lines = read();
    expect(lines[0]).toBe('**LIMITE**');
    expect(lines.at(-2)).toBe('**LIMITE**');
    const whole = plain(lines);
    expect(whole).toContain(
      'of Vardania that since 10 November 2026 at 04:20 UTC: Malicious software encrypted records.',
    );
    expect(whole).toMatch(/1\. States agreed this in 2015\.\s?\(1\)/);
    expect(whole).toContain('2. A reply is asked by **30 November 2026**.');
    expect(whole).toContain('## Grounds\n\n(1) Decision, Council, 2019-05-17, Art. 3');
    expect(whole).toContain('Content test 2026.11, law as of 19 November 2026. Template note, version 3.');
  });

  it('says on paper that a sample is one', () => {
    expect(read(filled, { ...file, sample: true }).filter((line) => line.startsWith('**SAMPLE'))).toHaveLength(2);
    expect(read().filter((line) => line.startsWith('**SAMPLE'))).toEqual([]);
  });

  it('keeps values literal and shows open slots by their label', () => {
    const odd = set('state', '{{reply}} **x** <b>', set('reply', '', filled));
    expect(plain(read(odd))).toContain('{{reply}} **x** <b>');
    expect(plain(read(odd))).toContain('[Reply by]');
    expect(read(odd).join('\n')).not.toMatch(/(?<!\\)(?:\{\{|\*\*x|<b>)/);
  });
});

describe('renderDocument', () => {
  it('replaces slots by text, inside marks too, and nothing else', () => {
    const shown = renderDocument(template, set('state', '{{started}}', filled));
    expect(JSON.stringify(shown)).not.toContain('"slot"');
    expect(shown.blocks[1]).toMatchObject({ children: [{}, { type: 'text', text: '{{started}}' }, {}, {}, {}, {}] });
    expect(shown.blocks[2]).toMatchObject({
      items: [{}, [{ children: [{}, { type: 'strong', children: [{ type: 'text', text: '30 November 2026' }] }, {}] }]],
    });
    expect(shown.blocks[0]).toEqual(template.body.blocks[0]);
  });
});

describe('provenance', () => {
  const read = async (from = made) => JSON.parse((await exported(from))['provenance.json']?.text ?? '');

  it('names content, template, trees, matrix and the sources used, each with its digest', async () => {
    expect(await read()).toMatchObject({
      format: 'valise-provenance/1',
      pack: { series: 'test', version: 9, label: '2026.11', lawDate: '2026-11-19' },
      template: { id: 'note', version: 3, sha256: await sha256(template) },
      trees: [
        { id: 'a', version: 2, answeredUnder: 1, sha256: await sha256(withWords(triage)) },
        { id: 'b', version: 1, answeredUnder: 1 },
      ],
      matrix: { version: 9, sha256: await sha256(pack.matrix) },
      sources: [
        { id: 'S1', version: '2018-01-01', sha256: await sha256(pack.sources[0]) },
        { id: 'W01', version: '2019-05-17' },
      ],
    });
  });

  it('says who passed a step of the route alone, why and when', async () => {
    const passed = [
      { step: 'legal', title: 'Legal view', name: 'A. Drafter', reason: 'Night.', at: '2026-11-20T22:00:00Z' },
    ];
    const { files } = await draftFiles({ ...made, passed });
    const bytes = files.find(({ role }) => role === 'provenance')?.bytes ?? new Uint8Array();
    const { step, ...said } = passed[0] ?? {};
    expect(readPassed(bytes)).toEqual([{ kind: 'step', id: step, ...said }]);
    expect((await read()).clearance).toEqual([]);
  });

  it.each([
    ['no JSON', 'x'],
    ['another format', '{"format":"valise-provenance/9","overrides":[],"clearance":[]}'],
    ['no list of gates', '{"format":"valise-provenance/1","clearance":[]}'],
    [
      'a reason that is no text',
      '{"format":"valise-provenance/1","overrides":[{"gate":"a","title":"A","name":"B","reason":1,"at":"x"}]}',
    ],
    [
      'a reason without end',
      JSON.stringify({
        format: 'valise-provenance/1',
        overrides: [{ gate: 'a', title: 'A', name: 'B', reason: 'x'.repeat(5001), at: 'x' }],
      }),
    ],
  ])('tells nothing of what was passed from %s', (_, text) => {
    expect(readPassed(utf8(text))).toBeUndefined();
  });

  it('carries the decision, and what was not known in it', async () => {
    const { trace, outcomes, unknown } = await read();
    expect(
      trace.map(({ node, answerWords }: { node: string; answerWords: string }) => `${node} ${answerWords}`),
    ).toEqual(['a.1 Answer unknown', 'a.2 Answer some', 'a.3 Answer yes', 'b.1 Answer head', 'b.2 Answer yes']);
    expect(outcomes).toEqual([
      { tree: 'a', outcome: 'o.go', title: 'Outcome o.go' },
      { tree: 'b', outcome: 'o.open', title: 'Outcome o.open' },
    ]);
    expect(unknown).toEqual(['a.1']);
  });

  it('of a draft marked below its case leaves out how that was decided, and says so', async () => {
    const open = { ...made, draft: { ...filled, marking: 'PUBLIC' as const } };
    const parts = ['trees', 'trace', 'outcomes', 'unknown'];
    const said = await provenance({ ...open, case: { ...file, marking: 'LIMITE' } });
    expect(said).toMatchObject({ leftOut: { above: 'PUBLIC', parts } });
    for (const part of parts) expect(said).not.toHaveProperty(part);
    expect(canonicalJson(said)).not.toMatch(/Answer some|Outcome o\.go/);
    expect(readPassed(utf8(canonicalJson(said)))).toEqual([]);
    for (const whole of [{ ...open, case: { ...file, marking: 'PUBLIC' as const } }, made]) {
      const decided = await provenance(whole);
      expect(decided).not.toHaveProperty('leftOut');
      for (const part of parts) expect(decided).toHaveProperty(part);
    }
  });
});
