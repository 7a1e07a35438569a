import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import type { Input } from '#shared/ipc/bridge';
import { words } from '../words';

type Wanted = Pick<Input<'print.document'>, 'marking' | 'layout'>;

/** Named here although the type has it: the words of a template are these and no others. */
const marks = { PUBLIC: 'PUBLIC', LIMITE: 'LIMITE' } as const;

/** The styles of the page say the paper and its edges; what is repeated on every page is added here. */
export function pdfOptions({ marking, layout }: Wanted, scale: number): PrintToPDFOptions {
  return {
    landscape: layout === 'landscape',
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    scale,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${line};justify-content:center">${markOf(marking)}</div>`,
    footerTemplate: `<div style="${line}"><span style="flex:1"></span>${markOf(marking)}<span style="flex:1;text-align:right">${pageNumber}</span></div>`,
  };
}

/** On paper the page itself bears the mark at its top and at its foot: what the system's dialog is told about them may be lost. */
export function paperOptions({ layout }: Wanted, scale: number): WebContentsPrintOptions {
  return {
    silent: false,
    printBackground: true,
    landscape: layout === 'landscape',
    pageSize: 'A4',
    scaleFactor: Math.round(scale * 100),
  };
}

/** How many pages a document of Chromium's own making has: it writes one such line for each, uncompressed. */
export function countPages(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  );
}

const line = 'display:flex;width:100%;margin:0 12mm;font:8pt sans-serif;color:#000';
const pageNumber = `${escapeMarkup(words.print.page)} <span class="pageNumber"></span> ${escapeMarkup(words.print.of)} <span class="totalPages"></span>`;

/** Its letters stand close, unlike on the screen: spread ones are read out of a document as letters, not as the word. */
function markOf(marking: Wanted['marking']): string {
  return `<b style="font-size:10pt">${escapeMarkup(marks[marking])}</b>`;
}

/** What stands in a template is made of our own words; were one of them ever to hold a sign of markup, it stays a sign. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
