import type { IncomingDraft, Typed } from '#shared/clearance/incoming';
import { reviewed } from '#shared/clearance/incoming';
import { paragraphsOf, withComment, withProposal } from '#shared/clearance/review';
import { useWords } from '../../i18n';
import { useAuthor } from '../../store/use-open-case';

/** Makes a comment or another wording of the words that were typed; where there are none, nothing. */
export function useSay(came: IncomingDraft, onChange: (typed: Typed) => void) {
  const t = useWords();
  const by = useAuthor() || t('clearance.someone');
  const { typed, draft } = came;
  const say = (how: typeof withComment) => {
    const text = typed.words?.trim() ?? '';
    if (text === '') return;
    const paragraph = typed.paragraph ?? paragraphsOf(draft.document)[0]?.id ?? '';
    const said = { id: crypto.randomUUID(), author: by.slice(0, 120), at: new Date().toISOString(), paragraph, text };
    const { document, changes, comments } = how(reviewed(came), said);
    onChange({ text: { document, changes, comments }, words: '' });
  };
  return { comment: () => say(withComment), propose: () => say(withProposal) };
}
