// Tables, footnotes, cross-references, marks and levels, put in and changed by keyboard alone, in the app as it is built.
// Stops a piece that only the mouse reaches, a draft that leaves with a broken reference or under too low a mark.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reach } from '../../scripts/demo/keys.mjs';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
const page = () => shell.page;
const press = (key: string) => page().keyboard.press(key);
const type = (words: string) => page().keyboard.type(words);
const text = () => page().getByRole('textbox', { name: 'Text of the draft' });
const cells = () => text().locator('td, th').allTextContents();
const swept = async (name: string) => expect(await sweep({ app: shell.app, page: page() }, name)).toEqual([]);

beforeAll(async () => {
  shell = await launchAt('drafted');
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => shell?.close());

async function atEnd(): Promise<void> {
  await reach(page(), text());
  await press('ControlOrMeta+End');
  await press('Enter');
}

/** As a fast hand does: each key after the other, and nothing waited for between them. */
async function atOnce(...keys: readonly string[]): Promise<void> {
  const { keyboard } = page();
  const strokes = keys.flatMap((key) => {
    const parts = key.split('+');
    return [...parts.map((part) => keyboard.down(part)), ...parts.toReversed().map((part) => keyboard.up(part))];
  });
  await Promise.all(strokes);
}

async function undoTo(before: string | null): Promise<void> {
  for (let turn = 0; turn < 9 && (await text().textContent()) !== before; turn++) await press('ControlOrMeta+z');
  expect(await text().textContent()).toBe(before);
}

describe('a new paragraph', () => {
  it('takes the very next keys in their order, however quickly they come', async () => {
    await reach(page(), text());
    for (let turn = 0; turn < 20; turn++) {
      await press('ControlOrMeta+End');
      await press('Enter');
      await type('Quick.');
      expect(await text().textContent()).toMatch(/Quick\.$/);
    }
    for (let turn = 0; turn < 20; turn++) await press('ControlOrMeta+z');
  });
});

describe('words just selected', () => {
  const comment = () => page().getByRole('textbox', { name: 'Comment', exact: true });
  const quoted = () => page().locator('form').filter({ has: comment() }).locator('blockquote').allTextContents();

  it('are those that the very next key comments on', async () => {
    await reach(page(), text());
    const before = await text().textContent();
    await press('ControlOrMeta+End');
    await press('Enter');
    await type('Words to comment on.');
    const missed: string[] = [];
    for (let turn = 0; turn < 20; turn++) {
      await text().focus();
      await press(turn % 2 === 0 ? 'Home' : 'End');
      const wanted = turn % 2 === 0 ? 'End' : 'Home';
      await atOnce(`Shift+${wanted}`, 'Control+Alt+m');
      await comment().and(page().locator(':focus')).waitFor();
      const words = (await quoted()).join();
      if (words !== 'Words to comment on.') missed.push(words);
    }
    expect(missed).toEqual([]);
    await text().focus();
    await undoTo(before);
  });

  it('are those that the very next key makes bold', async () => {
    const before = await text().textContent();
    await press('ControlOrMeta+End');
    await press('Enter');
    await type('Words to mark.');
    await atOnce('Shift+Home', 'ControlOrMeta+b');
    await text().locator('strong', { hasText: 'Words to mark.' }).waitFor();
    await undoTo(before);
    await press('F8');
    await page()
      .getByRole('tab', { name: /^Check/, selected: true })
      .waitFor();
  });
});

describe('tables', () => {
  it('are put in by a key, filled by Tab, and grow and shrink', async () => {
    await atEnd();
    await press('Alt+Shift+T');
    for (const words of ['State', 'Reply', 'Date', 'Vardania', 'none', '21 November']) {
      await type(words);
      await press('Tab');
    }
    await press('Shift+Tab');
    expect((await cells()).slice(0, 6)).toEqual(['State', 'Reply', 'Date', 'Vardania', 'none', '21 November']);
    await press('Alt+Shift+ArrowDown');
    await type('Norland');
    await press('Alt+Shift+ArrowRight');
    await type('new column');
    expect(await text().locator('tr').count()).toBe(4);
    expect(await text().locator('th').count()).toBe(4);
    await takePicture(page(), 'pieces-table');
    await swept('a table in the text');
  });

  it('lose a row and a column by key and from the menu', async () => {
    await press('Alt+Shift+Delete');
    expect(await text().locator('tr').count()).toBe(3);
    await reach(page(), page().getByRole('button', { name: 'Insert: note, reference, table' }), { back: true });
    await press('Enter');
    await page().getByRole('group', { name: 'This table' }).waitFor();
    await takePicture(page(), 'pieces-insert-menu');
    await swept('the menu of pieces');
    await reach(page(), page().getByRole('button', { name: 'Table: delete the column' }));
    await press('Enter');
    expect(await text().locator('th').count()).toBe(3);
    await text().and(page().locator(':focus')).waitFor();
  });

  it('are left by the arrows, and a table taken out whole is tracked', async () => {
    for (let row = 0; row < 4; row++) await press('ArrowDown');
    await type('After the table.');
    expect((await cells()).join(' ')).not.toContain('After');
    await press('Alt+T');
    for (let line = 0; line < 3; line++) await press('ArrowUp');
    await press('End');
    await type(' tracked');
    await page()
      .getByText(/^Change 1 of 1/)
      .waitFor();
    expect(await text().locator('td ins, th ins').count()).toBe(1);
    await press('Alt+Shift+ArrowDown');
    await page().getByText('Lists, levels, marks, emphasis, rows and columns are not tracked').waitFor();
    await press('Alt+Shift+Delete');
    await takePicture(page(), 'pieces-tracked-cell');
    await press('Alt+Shift+R');
    await press('Alt+T');
    expect(await text().locator('ins').count()).toBe(0);
  });
});

describe('footnotes', () => {
  const field = () => page().getByRole('dialog', { name: /^Footnote \d$/ });

  it('come at the cursor, are written below their number, and lead back', async () => {
    await press('ControlOrMeta+End');
    await type(' Words with a note');
    await press('Control+Alt+f');
    await field().waitFor();
    await type('As stated on 21 November.');
    await takePicture(page(), 'pieces-footnote');
    await swept('the field of a footnote');
    await press('Escape');
    await field().waitFor({ state: 'hidden' });
    await type(' and more.');
    expect(await text().textContent()).toMatch(/Words with a note1 and more\.$/);
    const note = text().getByRole('img', { name: 'Footnote 1: As stated on 21 November.' });
    expect(await note.count()).toBe(1);
    await page().getByRole('region', { name: 'Footnotes' }).getByText('As stated on 21 November.').waitFor();
  });

  it('are opened again from the foot, and deleted', async () => {
    await reach(page(), page().getByRole('region', { name: 'Footnotes' }).getByRole('button'));
    await press('Enter');
    await field().waitFor();
    await type('Rather: ');
    await reach(page(), page().getByRole('button', { name: 'Delete this note' }));
    await press('Enter');
    await field().waitFor({ state: 'hidden' });
    expect(
      await text()
        .getByRole('img', { name: /^Footnote/ })
        .count(),
    ).toBe(0);
    await press('ControlOrMeta+z');
    expect(
      await text()
        .getByRole('img', { name: /^Footnote 1: .*As stated/ })
        .count(),
    ).toBe(1);
  });
});

describe('cross-references', () => {
  const picker = () => page().getByRole('dialog', { name: /^Refer to/ });
  const broken = () => page().getByText('A cross-reference points to no numbered paragraph');

  it('are chosen by number or words, and follow the number', async () => {
    await reach(page(), text());
    await press('ControlOrMeta+End');
    await press('Enter');
    await type('First numbered.');
    expect(await text().textContent()).toMatch(/First numbered\.$/);
    await press('Control+Shift+7');
    await press('Enter');
    await type('Second numbered.');
    await press('Enter');
    await type('See paragraph ');
    await press('Control+Alt+x');
    await picker().waitFor();
    await type('second num');
    await picker().getByRole('option', { selected: true }).filter({ hasText: 'Second numbered.' }).waitFor();
    await takePicture(page(), 'pieces-cross');
    await swept('the choice of a paragraph');
    await press('Enter');
    await picker().waitFor({ state: 'hidden' });
    await type(' above.');
    await text().getByRole('img', { name: 'Paragraph 2' }).waitFor();
  });

  it('are shown broken when their paragraph goes, hold the draft, and are repaired', async () => {
    await press('ArrowUp');
    await press('Control+Shift+7');
    await text().getByRole('img', { name: 'Reference to a paragraph that has no number any more' }).waitFor();
    await broken().waitFor();
    await takePicture(page(), 'pieces-broken');
    await swept('a broken reference');
    const jump = page()
      .locator('[data-issue]')
      .filter({ has: broken() })
      .getByRole('button', { name: 'Go to the place' });
    await reach(page(), jump);
    await press('Enter');
    await text().and(page().locator(':focus')).waitFor();
    await press('Enter');
    await picker().waitFor();
    await press('Enter');
    await picker().waitFor({ state: 'hidden' });
    await broken().waitFor({ state: 'hidden' });
    await text().getByRole('img', { name: 'Paragraph 1' }).waitFor();
  });
});

describe('kind and mark of a paragraph', () => {
  const above = () => page().getByText('A paragraph is marked above the draft');

  it('makes headings of paragraphs and paragraphs of headings, by key and from the palette', async () => {
    await reach(page(), text());
    await press('ControlOrMeta+End');
    await press('Enter');
    await press('Enter');
    await type('A heading of the third level');
    await press('Alt+Shift+3');
    await text().getByRole('heading', { level: 3, name: 'A heading of the third level' }).waitFor();
    await press('Alt+Shift+0');
    expect(await text().getByRole('heading', { name: 'A heading of the third level' }).count()).toBe(0);
    await press('ControlOrMeta+k');
    await type('Heading, level 2');
    await page()
      .getByRole('option', { name: /Heading, level 2/ })
      .first()
      .waitFor();
    await press('Enter');
    await text().getByRole('heading', { level: 2, name: 'A heading of the third level' }).waitFor();
    await press('Alt+Shift+0');
  });

  it('marks a paragraph from the menu, and holds a draft that is marked below it', async () => {
    await reach(page(), page().getByRole('button', { name: 'Paragraph: kind and mark' }), { back: true });
    await press('Enter');
    await reach(page(), page().getByRole('button', { name: /^Mark the paragraph LIMITE/ }));
    await takePicture(page(), 'pieces-paragraph-menu');
    await swept('the menu of a paragraph');
    await press('Enter');
    await text().locator('[data-marking="LIMITE"]').waitFor();
    const mark = page().getByRole('combobox', { name: 'Mark', exact: true });
    await reach(page(), mark, { back: true });
    await type('PUBLIC');
    await above().waitFor();
    await takePicture(page(), 'pieces-above');
    const jump = page()
      .locator('[data-issue]')
      .filter({ has: above() })
      .getByRole('button', { name: 'Go to the place' });
    await reach(page(), jump);
    await press('Enter');
    await press('Alt+Shift+N');
    await above().waitFor({ state: 'hidden' });
    expect(await text().locator('[data-marking]').count()).toBe(0);
  });
});
