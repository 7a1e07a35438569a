import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { inlineText } from '#shared/document/to-text';
import { lineBlocks, ownInlines } from '#shared/document/walk';
import { filledFromContent, withTwin } from '#shared/drafting/begin-twin';
import { newDraft } from '#shared/drafting/fill';
import { twinRows } from '#shared/drafting/twin';
import { hasWords } from '#shared/drafting/twin-words';
import { readContent } from '../../content/read';
import { full } from '../shared/case/sample-case';

const files = readContent();
const { pack, problems } = compile(files);
const { templates, clauses, states } = pack;

describe('every template in French', () => {
  test('the content has no problem', () => {
    expect(problems).toEqual([]);
    expect(templates.length).toBeGreaterThanOrEqual(36);
  });

  test.each(templates.map((template) => [template.id, template] as const))('%s: no sentence is left', (_, template) => {
    const french = template.texts.find(({ language }) => language === 'fr');
    expect(french).toBeDefined();
    const bank = { clauses, states, template };
    const draft = newDraft({ template, case: full, id: crypto.randomUUID(), now: 0, title: 'x' });
    const rows = twinRows(withTwin(draft, bank));
    expect(rows.filter(({ state }) => state !== 'agreed')).toEqual([]);
    // no English sentence was left standing for its French
    const same = rows.filter(({ here, there }) => hasWords(here) && inlineText(here) === inlineText(there));
    const alike = /^(?:Options|Communication|Incident|Situation|Contacts|Question|Note verbale|Points|Annexes|- )/u;
    const wrong = same
      .map(({ here }) => inlineText(here).trim())
      .filter((words) => !alike.test(words) && !cognate.has(words));
    expect(wrong).toEqual([]);
    expect(filledFromContent(withTwin(draft, bank), bank)).toEqual(withTwin(draft, bank));
  });

  test.each(templates.map((template) => [template.id, template] as const))('%s: set as French is', (_, template) => {
    for (const { body, options, title } of template.texts) {
      const lines = [...lineBlocks(body.blocks)].flatMap((block) => ownInlines(block).map((line) => inlineText(line)));
      for (const words of [...lines, ...Object.values(options).flat(), title]) {
        if (words.startsWith('TLP:')) continue;
        expect(words).not.toMatch(/[^\u00a0\d][:;?!»](?=\s|$)/u);
        expect(words).not.toMatch(/ [:;?!»]|« |['"“”]/u);
        expect(words).not.toMatch(/\b(?:de|que) (?:[aeiou]|é)\p{L}+(?<!onze)/u);
      }
    }
  });
});

/** Words that are the same in both languages. */
const cognate = new Set(['Aide-mémoire', 'Mode: {{mode}}', 'Instruction: {{instruction-reference}}', 'Notification']);

describe('a text that does not follow its template', () => {
  const change = (from: string, to: string) => {
    const path = 'templates/fr/note-verbale.md';
    const all = files.map((file) => (file.path === path ? { ...file, text: file.text.replace(from, to) } : file));
    return compile(all)
      .problems.filter(({ file }) => file === path)
      .map(({ code }) => code);
  };
  test.each([
    ['a paragraph too many', '## Note verbale', 'Texte.\n\n## Note verbale', 'content/schema'],
    ['a field left out', '{{host-state}}', 'cet État', 'content/schema'],
    ['a source left out', ' [·](source:W09)', '', 'content/schema'],
    ['a heading of another level', '## Note verbale', '### Note verbale', 'content/schema'],
    ['a template there is none of', 'template: note-verbale', 'template: nothing', 'content/link'],
    ['options of a field that has none', 'language: fr', 'language: fr\noptions: { contact: ["a"] }', 'template/slot'],
    ['the language of the template', 'language: fr', 'language: en', 'content/duplicate'],
  ])('%s', (_, from, to, code) => {
    expect(change(from, to)).toContain(code);
  });
});
