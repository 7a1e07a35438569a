import type { EditorState, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ErrorCode } from '#shared/base/errors';
import type { Document } from '#shared/document/model';
import { useWords } from '../../../i18n';
import { type EditorEvents, mountEditor, replaceDocument } from './editor-view';
import { type Looks, looksKey } from './looks';

export interface EditorProps {
  /** Name of the text for assistive technology. */
  readonly label: string;
  /** Language of the text, such as `en`. */
  readonly language?: string;
  readonly document: Document;
  /** Text of each filled slot, as it stands on paper. */
  readonly values: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly onChange: (document: Document) => void;
  readonly onSlot?: (name: string) => void;
  readonly onRefused?: (code: ErrorCode) => void;
  /** Further plugins, as they are when the editor is mounted. */
  readonly plugins?: readonly Plugin[];
}

export interface Editing {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
}

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
    const events: EditorEvents = {
      onChange(document) {
        told.current.add(document);
        now.current.onChange(document);
      },
      onState: setState,
      onSlot: (name) => now.current.onSlot?.(name),
      onRefused: (code) => now.current.onRefused?.(code),
    };
    const { label, language, document, plugins = [] } = now.current;
    const attributes = { 'aria-label': label, ...(language === undefined ? {} : { lang: language }) };
    const mounted = mountEditor(place.current, { document, looks: looksNow.current, attributes, events, plugins });
    setView(mounted);
    setState(mounted.state);
    return () => mounted.destroy();
  }, []);

  useEffect(() => {
    if (view && !view.isDestroyed && !told.current.has(props.document)) replaceDocument(view, props.document);
  }, [view, props.document]);

  useEffect(() => {
    if (view && !view.isDestroyed) view.dispatch(view.state.tr.setMeta(looksKey, looks));
  }, [view, looks]);

  return { place, view, state };
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
    }),
    [values, labels, t],
  );
}
