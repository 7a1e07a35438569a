import { beforeAll, expect, it } from 'vitest';
import type { Block, Inline } from '#shared/document/model';
import { loadFonts } from '../../../renderer/export/fonts';
import type { FontFiles } from '../../../renderer/export/pdf-input';
import { writePdf } from '../../../renderer/export/write-pdf';
import { contentIn, marksOf, openPdf, rolesIn, textOf } from './open-pdf';

const text = (words: string): Inline => ({ type: 'text', text: words });
const note = (words: string): Inline => ({ type: 'footnote', children: [text(words)] });
const words = 'Words that go on for a while. ';

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

const open = async (blocks: readonly Block[]) =>
  openPdf(
    await writePdf({
      title: 'Reasons',
      language: 'en-GB',
      author: '',
      createdAt: new Date(0),
      mark: 'LIMITE',
      document: { blocks },
      body: 'text',
      head: { start: '', end: 'Copy 1 of 2' },
      pageWords: (page, pages) => `Copy 1 of 2. Page ${page} of ${pages}`,
      fonts,
    }),
  );

/** One paragraph with a note each, the tenth in a table, the last one longer than a page. */
const many: readonly Block[] = Array.from({ length: 40 }, (_, at): Block => {
  const cell = [text(`Reason ${at + 1}.`), note(`Source ${at + 1}, E${at + 1}.`), text(` ${words.repeat(6)}`)];
  if (at === 9) return { type: 'table', head: [[text('Reason')]], rows: [[cell]] };
  if (at === 39)
    return { type: 'paragraph', children: [text('Last.'), note(`Source 40. ${words.repeat(300)} The end.`)] };
  return { type: 'paragraph', children: cell };
});

it('stand at the foot of the page that names them, each once and in order', async () => {
  const pdf = await open(many);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => textOf(pdf, at + 1)));
  const all = pages.join(' ');
  for (let number = 1; number <= 39; number++) {
    const page = pages.find((one) => one.includes(`Reason ${number}.`));
    expect(page).toContain(`Source ${number}, E${number}.`);
    expect(all.split(`Source ${number}, E${number}.`).length).toBe(2);
  }
  expect(all).toContain('The end.');
  expect(pages[0]).toContain('Copy 1 of 2');
});

it('are notes in the structure, and nothing on the page is without a tag', async () => {
  const pdf = await open(many);
  const roles: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const tree = await (await pdf.getPage(page)).getStructTree();
    roles.push(...rolesIn(tree));
    const { ids, loose } = await marksOf(pdf, page);
    expect(loose).toEqual([]);
    expect(ids.filter((id) => !contentIn(tree).includes(id))).toEqual([]);
  }
  expect(roles.filter((role) => role === 'Note').length).toBeGreaterThanOrEqual(40);
});
