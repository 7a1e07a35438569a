import type { Block, Document, Inline } from '../document/model';
import { notesAtEnd } from '../document/notes-at-end';
import { type NumberedReference, numberedReferences, referenceNumber } from '../document/references';
import { toMarkdown } from '../document/to-markdown';
import { toText } from '../document/to-text';
import { mapLines } from '../document/walk';
import { onPaper } from './on-paper';
import {
  editionOf,
  groundWords,
  type PaperForm,
  type PaperInput,
  pageMarks,
  paperDocument,
  withParagraphMarks,
} from './paper-document';
import { paperWords } from './paper-words';
import { joined } from './render';
import { shownTexts } from './slot-value';
import { templateOf } from './template-of';

/**
 * The draft as a paper to read without this app, in Markdown: the mark at top and bottom, the text with its values, and
 * the grounds numbered at the foot in the order of their first use. @throws `content/missing`
 */
export function paper(input: PaperInput): string {
  const { draft, pack } = input;
  const marks = pageMarks(input).map(strongLine);
  const template = templateOf(draft, pack);
  const slots = shownTexts(template, draft);
  const sources = Object.fromEntries(pack.sources.map((source) => [source.id, groundWords(source, draft.language)]));
  const words = paperWords(draft.language);
  const text = notesAtEnd(withParagraphMarks(joined(onPaper(template, draft), draft, slots)), words.notes);
  const body = { blocks: [...marks, ...text.blocks, ...footHeading(draft.document, words.grounds)] };
  return `${toMarkdown(body, { slots, sources })}\n${toMarkdown({ blocks: [editionOf(draft, pack), ...marks] })}`;
}

/** The same in plain text, lines ended by a line feed: what no program can misread. @throws `content/missing` */
export function plainPaper(input: PaperInput, form: PaperForm): string {
  const marks = pageMarks(input, form).join('\n');
  const text = notesAtEnd(paperDocument(input, form), paperWords(input.draft.language).notes);
  const numbers = numberedReferences(input.draft.document);
  const shown = mapLines(text, (line) => withBadges(line, numbers));
  return `${[marks, input.draft.title, toText(shown), marks].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Badges of grounds as their number in square brackets, as their list has it. */
function withBadges(line: readonly Inline[], numbers: readonly NumberedReference[]): readonly Inline[] {
  return line.map((node): Inline => {
    if (node.type === 'reference') return { type: 'text', text: ` [${referenceNumber(numbers, node) ?? '?'}]` };
    return 'children' in node ? { ...node, children: withBadges(node.children, numbers) } : node;
  });
}

/** Stands over the list of grounds that `toMarkdown` puts last. */
function footHeading(document: Document, heading: string): readonly Block[] {
  if (numberedReferences(document).length === 0) return [];
  return [{ type: 'heading', level: 2, id: 'grounds', children: [{ type: 'text', text: heading }] }];
}

function strongLine(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', text }] }] };
}
