import type { Bytes } from '#shared/base/bytes';
import type { PaperInput } from '#shared/drafting/paper-document';
import { wordInput } from '#shared/word/from-draft';
import { writeWord } from '#shared/word/write';

/** Reader and writer of Word files are loaded when they are first asked for. */
export { readReturn, withReturn } from '#shared/word/take-return';

export function draftWord(input: PaperInput, copy: string | undefined): Bytes {
  return writeWord(wordInput(input, copy));
}
