import type { CaseFile } from './model';

type Issued = CaseFile['receipts'][string];

/** The case with a receipt on record as issued: its digest, when and by whom; once, however often it is saved. */
export function withIssued(file: CaseFile, issued: Issued): CaseFile {
  if (Object.values(file.receipts).some(({ digest }) => digest === issued.digest)) return file;
  return { ...file, receipts: { ...file.receipts, [issued.id]: issued } };
}
