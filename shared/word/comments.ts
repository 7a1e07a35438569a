import type { Comment } from '../drafting/review-model';
import type { Pen } from './pen';
import { runProperties, wordTime } from './runs';
import { element, namespaces, valued, xmlHead, xmlText } from './xml';

interface Said {
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

/** The comments and their replies: each reply is a comment of its own that names, elsewhere, the one it answers. */
export function writeComments(pen: Pen): string {
  const all = eachSaid(pen).map(({ said, index }) => {
    const attributes = {
      'w:id': index,
      'w:author': said.author,
      'w:date': wordTime(said.at),
      'w:initials': initials(said.author),
    };
    return element('w:comment', attributes, paragraphs(said.text, index, pen));
  });
  return xmlHead + element('w:comments', namespaces, all.length > 0 ? all : '');
}

/** What Word keeps apart: which comment answers which, and which is settled (MS-DOCX, 2.5.2). */
export function writeCommentLinks(pen: Pen): string {
  const all = eachSaid(pen).map(({ index, parent, comment }) =>
    element('w15:commentEx', {
      'w15:paraId': paragraphId(index),
      'w15:paraIdParent': parent === undefined ? undefined : paragraphId(parent),
      'w15:done': comment.status === 'open' ? 0 : 1,
    }),
  );
  return xmlHead + element('w15:commentsEx', namespaces, all);
}

function eachSaid({ input, commentIndex }: Pen) {
  return input.comments.flatMap((comment) => {
    const [first = 0, ...rest] = commentIndex.get(comment.id) ?? [];
    const replies = comment.replies.map((said, at) => ({ said, index: rest[at] ?? 0, parent: first, comment }));
    return [{ said: comment as Said, index: first, parent: undefined, comment }, ...replies];
  });
}

/** One paragraph a line; the last one carries the id that the links use. */
function paragraphs(text: string, index: number, pen: Pen): string {
  const lines = text.split('\n');
  return lines
    .map((line, at) => {
      const attributes = at === lines.length - 1 ? { 'w14:paraId': paragraphId(index) } : {};
      const style = element('w:pPr', {}, valued('w:pStyle', 'CommentText'));
      const words = element('w:t', { 'xml:space': 'preserve' }, xmlText(line));
      return element('w:p', attributes, style + element('w:r', {}, runProperties(pen, {}) + words));
    })
    .join('');
}

/** Eight hexadecimal digits below 0x80000000 (MS-DOCX, 2.2.4). */
const paragraphId = (index: number) => (0x10000000 + index).toString(16).toUpperCase();

function initials(author: Comment['author']): string {
  const words = author.split(/\s+/).filter((word) => word !== '');
  return words
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 9);
}
