import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { blockText, textBlocks } from './block-text';

/*
 * Marks words that are not known, by decorations alone: the document never changes, and no key waits. Paragraphs are asked about
 * when the typing rests; one that did not change is never asked about again, for as long as it stands.
 */

/** A word in question and where it stands in the document. */
export interface Doubt {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

export interface SpellingSetup {
  /** For each text the words that are not known; `undefined` where nothing can be said. */
  readonly check: (texts: readonly string[]) => Promise<readonly (readonly Doubt[])[] | undefined>;
  /** Words that the person said are right. */
  readonly isOwn: (word: string) => boolean;
  readonly isOn: () => boolean;
  /** The person asks about a word: right click, or the menu key with the cursor in it. */
  readonly onAsk: (view: EditorView, doubt: Doubt) => void;
  /** Class of a word in question. */
  readonly className: string;
}

/** What is known of each paragraph, by the paragraph itself: any change makes it another one. */
type Known = WeakMap<Node, readonly Doubt[]>;

interface State {
  readonly decorations: DecorationSet;
  /** Where the person said that the word is right there. */
  readonly ignored: readonly Range[];
  /** The place where a word is being typed: it is not marked before it is done. */
  readonly typing: number | undefined;
  /** Counts how often all was to be looked at again. */
  readonly turn: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a transaction of ours carries: paragraphs that were checked, a word to leave alone, or that all is to be looked at again. */
interface Told {
  readonly checked?: ReadonlySet<Node>;
  readonly ignore?: Range;
  readonly again?: true;
}

const key = new PluginKey<State>('spelling');
/** A pause in the typing, in milliseconds. */
const pause = 300;
/** Paragraphs asked about at once, so that the first are marked soon. */
const atOnce = 40;

export function spellingPlugin(setup: SpellingSetup): Plugin<State> {
  const known: Known = new WeakMap();
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ decorations: DecorationSet.empty, ignored: [], typing: undefined, turn: 0 }),
      apply: (transaction, state) => advance({ transaction, state }, { known, setup }),
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleDOMEvents: { contextmenu: (view, event) => askAbout(view, event, setup) },
    },
    view: (view) => watch(view, known, setup),
  });
}

interface Step {
  readonly transaction: Transaction;
  readonly state: State;
}

interface Tools {
  readonly known: Known;
  readonly setup: SpellingSetup;
}

function advance({ transaction, state }: Step, tools: Tools): State {
  const { mapping, doc, docChanged, selection } = transaction;
  const told: Told | undefined = transaction.getMeta(key);
  const stays = !transaction.selectionSet && !docChanged;
  const typing = docChanged && selection.empty ? selection.head : stays ? state.typing : undefined;
  const ignored = [
    ...state.ignored.map((range) => mapRange(range, transaction)),
    ...(told?.ignore ? [told.ignore] : []),
  ];
  const next: State = {
    decorations: docChanged ? state.decorations.map(mapping, doc) : state.decorations,
    ignored: ignored.filter(({ from, to }) => from < to),
    typing,
    turn: told?.again ? state.turn + 1 : state.turn,
  };
  // a word that was being typed is done when the cursor leaves it
  const isDone = state.typing !== undefined && typing === undefined && !docChanged;
  return told || isDone ? { ...next, decorations: mark(doc, { next, only: told?.checked }, tools) } : next;
}

function mapRange({ from, to }: Range, { mapping }: Transaction): Range {
  return { from: mapping.map(from, 1), to: mapping.map(to, -1) };
}

interface Marking {
  readonly next: State;
  /** The paragraphs that something new is known of; all where it is not given. */
  readonly only: ReadonlySet<Node> | undefined;
}

function mark(doc: Node, { next, only }: Marking, { known, setup }: Tools): DecorationSet {
  let set = only ? next.decorations : DecorationSet.empty;
  if (!setup.isOn()) return DecorationSet.empty;
  const added: Decoration[] = [];
  for (const { block, position } of textBlocks(doc)) {
    const doubts = known.get(block);
    if (!doubts || (only && !only.has(block))) continue;
    if (only) set = set.remove(set.find(position, position + block.nodeSize));
    for (const { from, to, word } of doubts) {
      const text = blockText(block, position);
      const pieces = text.pieces(from, to);
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (!first || !last || setup.isOwn(word) || isLeft({ from: first.from, to: last.to }, next)) continue;
      added.push(Decoration.inline(first.from, last.to, { class: setup.className }, { word, ...atEnds }));
    }
  }
  return set.add(doc, added);
}

/** A letter typed at its end may belong to it, and does not make it longer by itself. */
const atEnds = { inclusiveStart: false, inclusiveEnd: false };

function isLeft({ from, to }: Range, { ignored, typing }: State): boolean {
  if (typing !== undefined && from < typing && typing <= to) return true;
  return ignored.some((range) => range.from === from && range.to === to);
}

/** Asks about paragraphs that nothing is known of, whenever the typing rests. */
function watch(view: EditorView, known: Known, { check, isOn }: SpellingSetup) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  const ask = async () => {
    if (!isOn() || view.isDestroyed) return;
    const blocks = textBlocks(view.state.doc).filter(({ block }) => !known.has(block));
    const asked = blocks.slice(0, atOnce).map(({ block }) => block);
    if (asked.length === 0) return;
    const answers = await check(asked.map((block) => blockText(block, 0).text));
    if (!answers || view.isDestroyed) return;
    for (const [at, block] of asked.entries()) known.set(block, answers[at] ?? []);
    tell(view, { checked: new Set(asked) });
    await ask();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isAsking) return soon();
      isAsking = true;
      void ask().finally(() => {
        isAsking = false;
      });
    }, pause);
  };
  soon();
  return {
    update: ({ state }: EditorView, before: EditorState) => {
      if (state.doc !== before.doc || key.getState(state)?.turn !== key.getState(before)?.turn) soon();
    },
    destroy: () => clearTimeout(timer),
  };
}

function tell(view: EditorView, told: Told): void {
  view.dispatch(view.state.tr.setMeta(key, told).setMeta('addToHistory', false));
}

/** A press of the menu key comes with a place that may be anywhere: then the cursor says which word is meant. */
function askAbout(view: EditorView, event: MouseEvent, { onAsk }: SpellingSetup): boolean {
  const all = doubts(view.state);
  const at = (position: number | undefined) =>
    all.find(({ from, to }) => position !== undefined && from <= position && position <= to);
  const pressed = event.button === 2 ? view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos : undefined;
  const doubt = at(pressed) ?? (event.button === 2 ? undefined : at(view.state.selection.head));
  if (!doubt) return false;
  event.preventDefault();
  onAsk(view, doubt);
  return true;
}

/** The words in question, in the order of the text. */
export function doubts(state: EditorState): readonly Doubt[] {
  const found = key.getState(state)?.decorations.find() ?? [];
  return found.map(({ from, to, spec }) => ({ from, to, word: String(spec['word']) })).sort((a, b) => a.from - b.from);
}

/** Leaves this one word alone for as long as the draft is open. */
export function ignoreHere(view: EditorView, { from, to }: Range): void {
  tell(view, { ignore: { from, to } });
}

/** Looks at all again: the person's words changed, or spelling was turned on or off. */
export function markAgain(view: EditorView): void {
  tell(view, { again: true });
}
