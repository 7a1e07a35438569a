import type { EditorState, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ErrorCode } from '#shared/base/errors';
import type { Document } from '#shared/document/model';
import { useWords } from '../../../i18n';
import { type EditedText, type EditorEvents, mountEditor, replaceDocument } from './editor-view';
import { type Looks, looksKey } from './looks';
import { type Changes, learn, type Tracking } from './track';

export interface EditorProps {
  /** Name of the text for assistive technology. */
  readonly label: string;
  /** Language of the text, such as `en`. */
  readonly language?: string;
  readonly document: Document;
  /** Text of each filled slot, as it stands on paper. */
  readonly values: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly onChange: (read: () => EditedText) => void;
  /** Who made which change that stands in the document. */
  readonly changes?: Changes;
  /** Whether and for whom what is typed is tracked; without it nothing is. */
  readonly tracking?: Tracking;
  readonly onSlot?: (name: string) => void;
  readonly onRefused?: (code: ErrorCode) => void;
  /** Changes are tracked, and one was made that is not. */
  readonly onForm?: () => void;
  /** Further plugins, as they are when the editor is mounted. */
  readonly plugins?: readonly Plugin[];
}

export interface Editing {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
}

const restMs = 150;
const notTracking: Tracking = { isOn: false, author: '', round: 1 };
const newId = () => `c-${crypto.randomUUID().slice(0, 13)}`;

/** Keeps an editor in step with its properties. A document that the editor told itself is not taken back in. */
export function useEditor(props: EditorProps): Editing {
  const place = useRef<HTMLDivElement>(null);
  const now = useRef(props);
  const told = useRef(new WeakSet<Document>());
  const [view, setView] = useState<EditorView>();
  const [state, setState] = useState<EditorState>();
  const looks = useLooks(props);
  const looksNow = useRef(looks);

  useEffect(() => {
    now.current = props;
    looksNow.current = looks;
  });

  useEffect(() => {
    if (!place.current) return;
    const mounted = mount(place.current, { now, looks: looksNow.current, told: told.current, show: setState });
    setView(mounted.view);
    setState(mounted.view.state);
    return mounted.leave;
  }, []);

  // While React commits, never later: an effect that waits is run by the next key, between its sign standing on the page and the
  // editor reading it, and would set the cursor back before the sign.
  useLayoutEffect(() => {
    if (view && !view.isDestroyed && !told.current.has(props.document)) replaceDocument(view, props.document);
  }, [view, props.document]);

  useLayoutEffect(() => {
    if (view && !view.isDestroyed && props.changes) view.dispatch(learn(view.state.tr, props.changes));
  }, [view, props.changes]);

  useLayoutEffect(() => {
    if (view && !view.isDestroyed) view.dispatch(view.state.tr.setMeta(looksKey, looks));
  }, [view, looks]);

  return { place, view, state };
}

interface Mounting {
  readonly now: RefObject<EditorProps>;
  readonly looks: Looks;
  readonly told: WeakSet<Document>;
  readonly show: (state: EditorState) => void;
}

function mount(place: HTMLElement, { now, looks, told, show }: Mounting) {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const events: EditorEvents = {
    onChange(read) {
      now.current.onChange(() => {
        const text = read();
        told.add(text.document);
        return text;
      });
    },
    // the tools follow when the typing rests: no key waits for them
    onState(state, isTyping) {
      clearTimeout(resting);
      if (isTyping) resting = setTimeout(() => show(view.state), restMs);
      else show(state);
    },
    onSlot: (name) => now.current.onSlot?.(name),
    onRefused: (code) => now.current.onRefused?.(code),
    onForm: () => now.current.onForm?.(),
  };
  const { label, language, document, changes = {}, plugins = [] } = now.current;
  const tracker = { tracking: () => now.current.tracking ?? notTracking, changes, now: Date.now, newId };
  const attributes = { 'aria-label': label, ...(language === undefined ? {} : { lang: language }) };
  const view: EditorView = mountEditor(place, { document, looks, attributes, events, tracker, plugins });
  const leave = () => {
    clearTimeout(resting);
    view.destroy();
  };
  return { view, leave };
}

function useLooks({ values, labels }: EditorProps): Looks {
  const t = useWords();
  return useMemo(
    () => ({
      texts: values,
      labels,
      openSlot: (label) => t('drafts.text.openSlot', { label }),
      ground: (number, source, locator) =>
        locator === undefined
          ? t('drafts.text.ground', { number, source })
          : t('drafts.text.groundAt', { number, source, locator }),
      footnote: (number, words) => t('pieces.look.footnote', { number, words }),
      cross: (number) => (number === undefined ? t('pieces.look.crossBroken') : t('pieces.look.cross', { number })),
    }),
    [values, labels, t],
  );
}
