import type { ErrorCode } from '#shared/base/errors';
import type { Difference } from '#shared/receipt/difference';
import type { ReceiptVerdict } from './receipt-verdict';

/** The verdict in one sentence. */
export const receiptLevelWords: Readonly<Record<ReceiptVerdict['level'], string>> = {
  valid: 'Intact: nothing in this receipt was changed, and nothing goes otherwise today.',
  warning: 'Intact: nothing in this receipt was changed; read the lines marked !! for what goes otherwise today.',
  unknown: 'Unknown: this receipt was not replayed.',
  invalid: 'Invalid: do not rely on this file.',
};

export const receiptNotes = {
  notSigned: 'A receipt is not a signature: it does not show who made it. Compare the words with those you were given.',
  pdf: 'Only the receipt inside the PDF is checked. The pages around it may say anything.',
} as const;

/** What each code means for a receipt. */
export const codeWords: Readonly<Partial<Record<ErrorCode, string>>> = {
  'receipt/newer': 'the receipt was made by a later version of this program',
  'receipt/schema': 'this is not a receipt, or it holds what a receipt does not hold',
  'receipt/not-canonical': 'the receipt is spelt otherwise than receipts are: its bytes were changed',
  'receipt/pieces': 'the pieces of the receipt are not in their order',
  'receipt/root': 'a piece of the receipt was changed',
  'receipt/digest': 'the header of the receipt was changed',
  'receipt/none': 'this PDF carries no receipt',
  'receipt/pdf': 'the file inside this PDF cannot be read',
  'input/json': 'the file is not JSON',
  'input/not-utf8': 'the file is not text in UTF-8',
  'input/too-large': 'the file is larger than a receipt may be',
  'input/too-deep': 'the file is nested deeper than a receipt is',
  'input/too-many': 'the file holds more values than a receipt may',
  'input/duplicate-key': 'a key stands twice',
  'input/forbidden-key': 'a key has a name that is not allowed',
  'input/number': 'a number changes when it is read',
  'content/missing': 'there is no content to replay it under',
};

/** One difference as a line. */
export function differenceWords(difference: Difference): string {
  switch (difference.kind) {
    case 'tree-missing':
      return `Questions not installed: ${difference.title}`;
    case 'words':
      return `${difference.part === 'question' ? 'Question' : 'Answer'} ${difference.node} worded otherwise: "${difference.from}" is now "${difference.to}"`;
    case 'answer-gone':
      return `Answer no longer offered: ${difference.question}: ${difference.answer}`;
    case 'not-asked':
      return `No longer asked: ${difference.question}`;
    case 'newly-asked':
      return `Newly asked: ${difference.question}`;
    case 'tree-newly-asked':
      return `Leads on to other questions: ${difference.title}`;
    case 'conclusion':
      return `Conclusion: "${difference.from}" is now "${difference.to}"`;
    case 'measure':
      return `Measure ${difference.title}: ${difference.from} is now ${difference.to}`;
    case 'measure-gone':
      return `Measure no longer there: ${difference.title}`;
    case 'measure-new':
      return `New measure: ${difference.title}, ${difference.to}`;
    case 'decider':
      return `${difference.title}: "${difference.from}" is now "${difference.to}"`;
    default:
      return `Grounds of ${difference.title}: "${difference.from}" is now "${difference.to}"`;
  }
}
