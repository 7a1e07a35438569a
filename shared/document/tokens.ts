import MarkdownIt, { type StateInline, type Token } from 'markdown-it';

/**
 * Markdown as tokens. Promises: no HTML is ever made, only the constructs our model has are read, all else stays
 * literal text. Nobody calls `render`. Links come through as written; `link-target.ts` decides what they may be.
 */
const enough = ['table', 'blockquote', 'list', 'heading', 'newline', 'escape', 'emphasis', 'link', 'image', 'entity'];
// markdown-it stops reading in silence at this depth; `maxLevel` is lower, so that we notice first.
const maxNesting = 40;
/** Deepest token accepted: a list inside a list counts two. */
export const maxLevel = 26;

const reader = new MarkdownIt('zero', { html: false, linkify: false, maxNesting });
reader.enable([...enough, 'balance_pairs']);
// Joining would hide which characters came from an entity.
reader.disable(['text_join']);
reader.normalizeLink = (url: string) => url;
reader.validateLink = () => true;
reader.inline.ruler.after('escape', 'slot', readSlot);

export type { Token };

/** Tokens of a Markdown text; with `slots`, `{{…}}` becomes a `slot` token whose content is what stands inside. */
export function tokenize(text: string, options: { readonly slots: boolean }): readonly Token[] {
  return reader.parse(text, { slots: options.slots });
}

function readSlot(state: StateInline, silent: boolean): boolean {
  if (state.env['slots'] !== true || !state.src.startsWith('{{', state.pos)) return false;
  const end = state.src.indexOf('}}', state.pos + 2);
  if (end < 0 || end + 2 > state.posMax) return false;
  const content = state.src.slice(state.pos + 2, end);
  if (/[{}\n]/.test(content)) return false;
  if (!silent) state.push('slot', '', 0).content = content;
  state.pos = end + 2;
  return true;
}
