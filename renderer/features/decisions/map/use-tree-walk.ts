import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type MapRow, targetId } from '#shared/decision/map';

interface Options {
  readonly rows: readonly MapRow[];
  /** How a line may begin, to find it by its letters. */
  readonly beginnings: (row: MapRow) => readonly (string | undefined)[];
  readonly begin: string;
  readonly onOpen: (row: MapRow) => void;
}

const FIND_MS = 700;

/** How one walks a tree by keyboard: the pattern of the ARIA practices, with one stop for Tab. */
export function useTreeWalk({ rows, beginnings, begin, onOpen }: Options) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => openAtFirst(rows, begin));
  const [active, setActive] = useState(begin);
  const wanted = useRef<string>(undefined);
  const typed = useRef({ letters: '', at: 0 });
  const visible = rows.filter((row) => isVisible(rows, row, expanded));
  const current = visible.find(({ key }) => key === active) ?? visible[0];
  useEffect(() => {
    if (wanted.current === undefined) return;
    focusLine(wanted.current);
    wanted.current = undefined;
  });
  const go = (row: MapRow | undefined) => {
    if (!row) return;
    wanted.current = row.key;
    setExpanded((was) => new Set([...was, ...above(rows, row)]));
    setActive(row.key);
  };
  const toggle = (row: MapRow, open = !expanded.has(row.key)) =>
    setExpanded((was) => new Set(open ? [...was, row.key] : [...was].filter((key) => key !== row.key)));
  const find = (letter: string, now: number) => {
    const letters = (now - typed.current.at < FIND_MS ? typed.current.letters : '') + letter.toLowerCase();
    typed.current = { letters, at: now };
    const at = current ? visible.indexOf(current) : -1;
    const from = letters.length > 1 ? at : at + 1;
    const order = [...visible.slice(from), ...visible.slice(0, from)];
    go(order.find((row) => beginnings(row).some((one) => one?.toLowerCase().startsWith(letters))));
  };
  const walk = { rows, visible, current, expanded, go, toggle, onOpen };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !current) return;
    const step = stepOf(event.key, walk);
    const isFinding = event.timeStamp - typed.current.at < FIND_MS && typed.current.letters !== '';
    // X and M are the keys of the views, but inside a word that is being typed
    const isLetter =
      event.key.length === 1 && /\p{L}|\p{N}/u.test(event.key) && (isFinding || !/[xm]/i.test(event.key));
    if (!step && !isLetter) return;
    event.preventDefault();
    if (step) step();
    else find(event.key, event.timeStamp);
  };
  return { visible, expanded, active: current?.key, setActive, toggle, go, onKeyDown };
}

interface Walk {
  readonly rows: readonly MapRow[];
  readonly visible: readonly MapRow[];
  readonly current: MapRow | undefined;
  readonly expanded: ReadonlySet<string>;
  readonly go: (row: MapRow | undefined) => void;
  readonly toggle: (row: MapRow, open?: boolean) => void;
  readonly onOpen: (row: MapRow) => void;
}

/** What a key does here; nothing for one that is not of the pattern. */
function stepOf(key: string, { rows, visible, current, expanded, go, toggle, onOpen }: Walk): (() => void) | undefined {
  if (!current) return undefined;
  const at = visible.indexOf(current);
  const isOpen = expanded.has(current.key);
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(visible[at + 1]),
    ArrowUp: () => go(visible[at - 1]),
    Home: () => go(visible[0]),
    End: () => go(visible.at(-1)),
    ArrowRight: () => {
      if (current.target.shown !== 'full') go(inFull(rows, current));
      else if (current.isBranch && !isOpen) toggle(current, true);
      else if (current.isBranch) go(visible[at + 1]);
    },
    ArrowLeft: () => {
      if (current.isBranch && isOpen) toggle(current, false);
      else go(rows.find(({ key: one }) => one === current.parent));
    },
    '*': () => {
      for (const row of visible) if (row.parent === current.parent && row.isBranch) toggle(row, true);
    },
    Enter: () => onOpen(current),
    ' ': () => onOpen(current),
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}

/** The line on which a question is shown in full. */
function inFull(rows: readonly MapRow[], { target }: MapRow): MapRow | undefined {
  return rows.find((row) => row.target.shown === 'full' && targetId(row.target) === targetId(target));
}

function above(rows: readonly MapRow[], row: MapRow): readonly string[] {
  const parent = rows.find(({ key }) => key === row.parent);
  return parent ? [...above(rows, parent), parent.key] : [];
}

function isVisible(rows: readonly MapRow[], row: MapRow, expanded: ReadonlySet<string>): boolean {
  return above(rows, row).every((key) => expanded.has(key));
}

/** What is closed or not settled is folded away at first, unless one begins inside it. */
function openAtFirst(rows: readonly MapRow[], begin: string): ReadonlySet<string> {
  const open = rows.filter(({ isBranch, state }) => isBranch && state !== 'closed' && state !== 'unsettled');
  const row = rows.find(({ key }) => key === begin);
  return new Set([...open.map(({ key }) => key), ...(row ? above(rows, row) : [])]);
}

export const lineId = (key: string) => `map-${key.replaceAll(' ', '-')}`;

/** Puts the focus on a line, and the line in view. */
export function focusLine(key: string): void {
  const line = document.getElementById(lineId(key));
  line?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'nearest' });
}
