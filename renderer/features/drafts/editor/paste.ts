import { Plugin } from 'prosemirror-state';
import type { ErrorCode } from '#shared/base/errors';
import { documentSchema } from '#shared/document/model';
import { toDocument } from './convert';
import { copiedReference, withReference } from './paste-reference';

/** More than this is no text for a draft; parsing it would hold the window up. */
const maxCharacters = 2_000_000;

/**
 * What comes by clipboard or drag. Too much is refused before anything reads it; what would make a document that the
 * model does not take is refused after. The text stays as it was. A reference copied from the content becomes a footnote.
 */
export function pastePlugin(refuse: (code: ErrorCode) => void): Plugin {
  const refuseLarge = (transfer: DataTransfer | null, event: Event): boolean => {
    const size = ['text/html', 'text/plain'].map((type) => transfer?.getData(type).length ?? 0);
    if (Math.max(...size) <= maxCharacters) return false;
    event.preventDefault();
    refuse('input/too-large');
    return true;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (_, event) => refuseLarge(event.clipboardData, event),
        drop: (_, event) => refuseLarge(event.dataTransfer, event),
      },
      handlePaste(view, event, slice) {
        const reference = copiedReference(event.clipboardData?.getData('text/plain') ?? '');
        const cited = reference && withReference(view.state, reference);
        const { doc } = cited ?? view.state.tr.replaceSelection(slice);
        if (documentSchema.safeParse(toDocument(doc)).success) {
          if (cited) view.dispatch(cited.setMeta('paste', true));
          return cited !== undefined;
        }
        refuse('input/too-large');
        return true;
      },
    },
  });
}
