import { archiveRows } from './archive-rows';
import { signedRows } from './description-rows';
import { layoutRows } from './layout-rows';
import { nameRows } from './name-rows';
import { pathRows } from './path-rows';
import type { Row } from './row';
import { signatureRows } from './signature-rows';

/** The tamper table of the package format: a good package altered in each way, and the one code it must end with. */
export const rows: readonly Row[] = [
  ...archiveRows,
  ...nameRows,
  ...layoutRows,
  ...signatureRows,
  ...pathRows,
  ...signedRows,
];
