import type { EditorView } from 'prosemirror-view';

/**
 * Chromium tells of a selection that a key has made with the next frame only. A command pressed before that would act on the
 * selection of the key before: so what the platform is about to say is said at once. Letters wait for nobody, they go where the
 * page has the cursor; and nothing is read while a letter is being composed.
 */
export function readSelection(view: EditorView, event: KeyboardEvent): false {
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isLetter && !event.isComposing && !view.composing)
    view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}
