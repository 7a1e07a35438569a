import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Handlers, Input } from '#shared/ipc/bridge';
import { plainFileName } from '#shared/ipc/file-name';
import { countPages, paperOptions, pdfOptions } from './print-page';

type Wanted = Input<'print.document'>;

/** What of the window's page is used; Electron's `webContents` is one. */
export interface PrintedPage {
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
  print(options: WebContentsPrintOptions, done: (success: boolean, reason: string) => void): void;
}

export interface PrintPorts {
  /** The page of the open desk. Undefined while the vault is locked, or on its way there. */
  readonly page: () => PrintedPage | undefined;
  /** Asks where to, and writes; null when the person closed the dialog. */
  readonly save: (file: { suggestedName: string; bytes: Bytes; kind: 'pdf' }) => Promise<{ name: string } | null>;
}

/** Smaller steps of type, tried until all stands on one page. Below the last one nobody can read it. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5] as const;

/**
 * Prints the page that the window shows, and nothing else: no other page is loaded for it, and neither a printer nor a file
 * is reached without a dialog of the system that a person answers.
 */
export function printHandlers({ page, save }: PrintPorts): Pick<Handlers, 'print.document'> {
  const open = () => {
    const now = page();
    if (!now) throw new AppError('vault/locked');
    return now;
  };
  return {
    'print.document': async (wanted) => {
      const scale = wanted.fit === 'one-page' || wanted.to === 'pdf' ? await layOut(open(), wanted) : undefined;
      // laying out takes a moment in which the desk may have been locked
      const now = open();
      if (wanted.to === 'printer') return (await toPrinter(now, wanted, scale?.scale ?? 1)) ? { name: null } : null;
      const bytes = new Uint8Array(scale?.bytes ?? []);
      const saved = await save({ suggestedName: plainFileName(wanted.title, 'pdf'), bytes, kind: 'pdf' });
      return saved && { name: saved.name };
    },
  };
}

interface LaidOut {
  readonly scale: number;
  readonly bytes: Uint8Array;
}

/** The document as it will be, in memory: a wanted single page is tried smaller until it is one. */
async function layOut(page: PrintedPage, wanted: Wanted): Promise<LaidOut> {
  for (const scale of wanted.fit === 'pages' ? ([1] as const) : scales) {
    const bytes = await page.printToPDF(pdfOptions(wanted, scale)).catch((cause: unknown) => {
      throw new AppError('print/failed', {}, { cause });
    });
    if (wanted.fit === 'pages' || countPages(bytes) === 1) return { scale, bytes };
  }
  throw new AppError('print/fit');
}

/** False when the person closed the dialog. */
function toPrinter(page: PrintedPage, wanted: Wanted, scale: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    try {
      page.print(paperOptions(wanted, scale), (success, reason) => {
        if (success || /cancel/i.test(reason)) resolve(success);
        else reject(failed(reason));
      });
    } catch (thrown) {
      reject(failed(thrown instanceof Error ? thrown.message : ''));
    }
  });
}

/** The system's own words name printers and paths: only what kind of failure it was is kept. */
function failed(reason: string): AppError {
  return new AppError(/no printers|invalid device/i.test(reason) ? 'print/no-printer' : 'print/failed');
}
