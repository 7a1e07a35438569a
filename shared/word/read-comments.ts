import type { WordChange, WordComment } from './reading';
import { allNamed, elementsIn, wordsIn, type XmlElement } from './xml-read';

export interface CommentParts {
  readonly comments: readonly Omit<WordComment, 'quote'>[];
  /** Our id by that of the file; replies have none. */
  readonly ids: ReadonlyMap<string, string>;
}

interface Entry extends WordChange {
  readonly fileId: string;
  readonly text: string;
  readonly paragraph: string | undefined;
}

/** Comments with their replies, from the two parts that Word keeps them in. */
export function readComments(
  part: XmlElement | undefined,
  links: XmlElement | undefined,
  signed: (element: XmlElement) => WordChange,
): CommentParts {
  const entries = elementsIn(part)
    .filter(({ name }) => name === 'w:comment')
    .map((comment): Entry => {
      const paragraphs = [...allNamed(comment, 'w:p')];
      return {
        ...signed(comment),
        fileId: comment.attributes['w:id'] ?? '',
        text: paragraphs.map(commentWords).join('\n').trim(),
        paragraph: paragraphs.at(-1)?.attributes['w14:paraId'],
      };
    });
  const linked = new Map(elementsIn(links).map(({ attributes }) => [attributes['w15:paraId'] ?? '', attributes]));
  const parentOf = ({ paragraph }: Entry): Entry | undefined => {
    const parent = linked.get(paragraph ?? '')?.['w15:paraIdParent'];
    return parent === undefined ? undefined : entries.find((entry) => entry.paragraph === parent);
  };
  const roots = entries.filter((entry) => parentOf(entry) === undefined);
  const ids = new Map(roots.map(({ fileId }, at) => [fileId, `k${at + 1}`]));
  const comments = roots.map((root) => ({
    id: ids.get(root.fileId) ?? '',
    author: root.author,
    at: root.at,
    text: root.text,
    done: linked.get(root.paragraph ?? '')?.['w15:done'] === '1',
    replies: entries.filter((entry) => parentOf(entry) === root).map(({ author, at, text }) => ({ author, at, text })),
  }));
  return { comments, ids };
}

function commentWords(paragraph: XmlElement): string {
  return elementsIn(paragraph)
    .map((child) => (child.name === 'w:pPr' ? '' : child.name === 'w:r' ? runWords(child) : commentWords(child)))
    .join('');
}

function runWords(run: XmlElement): string {
  return elementsIn(run)
    .map((child) => (child.name === 'w:t' ? wordsIn(child) : child.name === 'w:br' ? '\n' : ''))
    .join('');
}
