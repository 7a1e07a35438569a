import type { CaseFile } from '../case/model';
import type { Block, Document } from '../document/model';
import { numberedReferences } from '../document/references';
import { toMarkdown } from '../document/to-markdown';
import { officialDate } from './instant';
import type { Draft } from './model';
import { onPaper } from './on-paper';
import type { Origin, OriginSource } from './origin';
import { shownTexts } from './slot-value';
import { templateOf } from './template-of';

/** Words that the paper adds to the text. */
const words = {
  grounds: 'Grounds',
  sample: 'SAMPLE: invented case, for practice only',
  unverified: 'not verified',
} as const;

/**
 * The draft as a paper to read without this app, in Markdown: the mark at top and bottom, the text with its values, and
 * the grounds numbered at the foot in the order of their first use. @throws `content/missing`
 */
export function paper({ draft, case: file, pack }: { draft: Draft; case: CaseFile; pack: Origin }): string {
  const marks = [draft.marking, ...(file.sample ? [words.sample] : [])].map(strongLine);
  const template = templateOf(draft, pack);
  const slots = shownTexts(template, draft);
  const sources = Object.fromEntries(pack.sources.map((source) => [source.id, groundWords(source)]));
  const text = { blocks: [...marks, ...onPaper(template, draft).blocks, ...footHeading(draft.document)] };
  return `${toMarkdown(text, { slots, sources })}\n${toMarkdown({ blocks: [edition(draft, pack), ...marks] })}`;
}

/** Stands over the list of grounds that `toMarkdown` puts last. */
function footHeading(document: Document): readonly Block[] {
  if (numberedReferences(document).length === 0) return [];
  return [{ type: 'heading', level: 2, id: 'grounds', children: [{ type: 'text', text: words.grounds }] }];
}

function groundWords({ title, publisher, date, confidence }: OriginSource): string {
  const note = confidence === 'unverified' ? [words.unverified] : [];
  return [title, publisher, date, ...note].filter((part) => part !== undefined).join(', ');
}

/** Text that is on paper for ever names the content and the law it rests on. */
function edition(draft: Draft, pack: Origin): Block {
  const law = officialDate(pack.lawDate) ?? pack.lawDate;
  const { id, version } = draft.template;
  const text = `Content ${pack.series} ${pack.label}, law as of ${law}. Template ${id}, version ${version}.`;
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

function strongLine(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', text }] }] };
}
