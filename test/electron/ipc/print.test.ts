import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import type { Input } from '#shared/ipc/bridge';
import { type PrintedPage, printHandlers } from '../../../electron/ipc/print';
import { countPages, escapeMarkup, pdfOptions } from '../../../electron/ipc/print-page';

const wanted: Input<'print.document'> = {
  title: 'Who is competent?',
  marking: 'LIMITE',
  layout: 'landscape',
  fit: 'pages',
  to: 'pdf',
};
const onePage = { ...wanted, fit: 'one-page' } as const;
const paper = { ...wanted, to: 'printer' } as const;

const pdf = (pages: number) => Buffer.from(`${'<</Type /Page\n>>'.repeat(pages)}<</Type /Pages\n>>`);

/** A page that needs `pages` at full size, and one from `fits` downwards. */
function createPage({ pages = 1, fits = 0, answer = [true, ''] as readonly [boolean, string] } = {}) {
  const laidOut: PrintToPDFOptions[] = [];
  const printed: WebContentsPrintOptions[] = [];
  const page: PrintedPage = {
    printToPDF: async (options) => {
      laidOut.push(options);
      return pdf((options.scale ?? 1) <= fits ? 1 : pages);
    },
    print: (options, done) => {
      printed.push(options);
      done(...answer);
    },
  };
  return { page, laidOut, printed };
}

/** Prints with a person who keeps the name that is offered, or closes the dialog. */
function printing(page: () => PrintedPage | undefined, { closes = false } = {}) {
  const saved: { suggestedName: string; bytes: Uint8Array }[] = [];
  const handlers = printHandlers({
    page,
    save: async (file) => {
      saved.push(file);
      return closes ? null : { name: file.suggestedName };
    },
  });
  return { print: handlers['print.document'], saved };
}

describe('a PDF file', () => {
  test('is what the window shows, tagged, and saved under its title', async () => {
    const { page, laidOut } = createPage({ pages: 3 });
    const { print, saved } = printing(() => page);
    expect(await print(wanted)).toEqual({ name: 'Who is competent.pdf' });
    expect(laidOut).toMatchObject([
      { generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true, landscape: true, scale: 1 },
    ]);
    expect(Buffer.from(saved[0]?.bytes ?? [])).toEqual(pdf(3));
  });

  test('is nothing when the person closed the dialog', async () => {
    const { page } = createPage();
    expect(await printing(() => page, { closes: true }).print(wanted)).toBeNull();
  });

  test.each(['PUBLIC', 'LIMITE'] as const)('bears %s at the top and at the foot of every page', (marking) => {
    const { displayHeaderFooter, headerTemplate, footerTemplate } = pdfOptions({ ...wanted, marking }, 1);
    expect(displayHeaderFooter).toBe(true);
    expect(headerTemplate).toContain(`>${marking}<`);
    expect(footerTemplate).toContain(`>${marking}<`);
    expect(footerTemplate).toMatch(/Page <span class="pageNumber"><\/span> of <span class="totalPages"><\/span>/);
  });

  test('has nothing of the title in its templates', () => {
    const { headerTemplate, footerTemplate } = pdfOptions(wanted, 1);
    expect(`${headerTemplate}${footerTemplate}`).not.toContain('competent');
    expect(escapeMarkup(`<img src="x" alt='&'>`)).not.toMatch(/[<>"']|&(?!#\d+;)/);
  });

  test('that cannot be made says so', async () => {
    const broken: PrintedPage = { ...createPage().page, printToPDF: () => Promise.reject(new Error('gone')) };
    await expect(printing(() => broken).print(wanted)).rejects.toMatchObject({ code: 'print/failed' });
  });
});

describe('one page', () => {
  test('is laid out smaller until it is one', async () => {
    const { page, laidOut } = createPage({ pages: 2, fits: 0.8 });
    const { print, saved } = printing(() => page);
    await print(onePage);
    expect(laidOut.map(({ scale }) => scale)).toEqual([1, 0.95, 0.9, 0.85, 0.8]);
    expect(countPages(saved[0]?.bytes ?? new Uint8Array())).toBe(1);
  });

  test('goes to the printer as small as it has to be', async () => {
    const { page, printed } = createPage({ pages: 2, fits: 0.7 });
    expect(await printing(() => page).print({ ...onePage, to: 'printer' })).toEqual({ name: null });
    expect(printed).toMatchObject([{ silent: false, scaleFactor: 70, landscape: true, printBackground: true }]);
  });

  test('is refused where nobody could read it, and nothing is saved', async () => {
    const { print, saved } = printing(() => createPage({ pages: 2 }).page);
    await expect(print(onePage)).rejects.toMatchObject({ code: 'print/fit' });
    expect(saved).toEqual([]);
  });
});

describe('paper', () => {
  test('is printed in the dialog of the system, never without it', async () => {
    const { page, printed, laidOut } = createPage();
    expect(await printing(() => page).print(paper)).toEqual({ name: null });
    expect(printed).toMatchObject([{ silent: false, scaleFactor: 100 }]);
    expect(laidOut).toEqual([]);
  });

  test('is nothing when the person closed the dialog', async () => {
    const { page } = createPage({ answer: [false, 'Print job canceled'] });
    expect(await printing(() => page).print(paper)).toBeNull();
  });

  test.each([
    ['Print job failed', 'print/failed'],
    ['No printers available on the network', 'print/no-printer'],
  ])('that ends with "%s" is %s', async (reason, code) => {
    const { page } = createPage({ answer: [false, reason] });
    await expect(printing(() => page).print(paper)).rejects.toMatchObject({ code, details: {} });
  });

  test('that the system refuses at once is a failure too', async () => {
    const refuses: PrintedPage = {
      ...createPage().page,
      print: () => {
        throw new Error('Invalid deviceName provided: /secret');
      },
    };
    await expect(printing(() => refuses).print(paper)).rejects.toMatchObject({ code: 'print/no-printer', details: {} });
  });
});

describe('while locked', () => {
  test.each([wanted, paper, onePage])('nothing is printed: $to, $fit', async (input) => {
    await expect(printing(() => undefined).print(input)).rejects.toMatchObject({ code: 'vault/locked' });
  });

  test('and nothing is saved when the lock came while the pages were laid out', async () => {
    const { page } = createPage();
    let isLocked = false;
    const { print, saved } = printing(() => (isLocked ? undefined : page));
    const asked = print(wanted);
    isLocked = true;
    await expect(asked).rejects.toMatchObject({ code: 'vault/locked' });
    expect(saved).toEqual([]);
  });
});
