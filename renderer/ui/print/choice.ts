import type { PrintLook } from '../frame';

/** What somebody chose before printing. */
export interface PrintChoice extends PrintLook {
  readonly to: 'printer' | 'pdf';
}

/** A text: upright, over as many pages as it takes. */
export const textLook: PrintLook = { layout: 'portrait', fit: 'pages' };
/** A table that is read as one: across, on one page. */
export const tableLook: PrintLook = { layout: 'landscape', fit: 'one-page' };
