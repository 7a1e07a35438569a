import { type KeyboardEvent, useState } from 'react';
import { isArchived } from '#shared/case/archive';
import { isTied, registerOf, supportOf, toggleTie } from '#shared/case/evidence';
import type { CaseFile } from '#shared/case/model';
import type { Evidence } from '#shared/case/parts';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { useOpenCase } from '../../store/use-open-case';
import { Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import { Tag } from '../../ui/Small';
import s from './picker.module.css';
import { pickerButtonId } from './use-evidence-key';

interface Props {
  readonly file: CaseFile;
  readonly node: string;
}

/** The register, small: type to filter, Enter ties and unties, Esc closes. Evidence belongs to the case, on every way. */
export function EvidencePicker({ file, node }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isArchived(file)) return null;
  const close = () => {
    setOpen(false);
    document.getElementById(pickerButtonId)?.focus();
  };
  return (
    <div className={s['picker']}>
      <Button small kbd="E" id={pickerButtonId} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('evidence.pick.open')}
      </Button>
      {isOpen && <OpenPicker file={file} node={node} onClose={close} />}
    </div>
  );
}

function OpenPicker({ file, node, onClose }: Props & { readonly onClose: () => void }) {
  const t = useWords();
  const record = useOpenCase(file.id);
  const [item, setItem] = useState('');
  const to = supportOf(node, item || undefined);
  const tie = (piece: Evidence) => record.state === 'open' && record.set((was) => toggleTie(was, piece.id, to));
  if (registerOf(file).length === 0)
    return (
      <p>
        {t('evidence.pick.empty')} <a href={`#/cases/${file.id}/evidence`}>{t('evidence.pick.register')}</a>
      </p>
    );
  return (
    <fieldset className={s['open']}>
      <legend className="vh">{t('evidence.pick.title')}</legend>
      <Pieces file={file} isTied={(piece) => isTied(piece, to)} onTie={tie} onClose={onClose} />
      <Target node={node} item={item} onChange={setItem} />
    </fieldset>
  );
}

interface PiecesProps {
  readonly file: CaseFile;
  readonly isTied: (piece: Evidence) => boolean;
  readonly onTie: (piece: Evidence) => void;
  readonly onClose: () => void;
}

/** The field keeps the focus and answers the keys; the line that is meant is named by it. */
function Pieces({ file, isTied: tied, onTie, onClose }: PiecesProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const wanted = typed.trim().toLocaleLowerCase('en');
  const text = (piece: Evidence) => `E${piece.number} ${piece.title} ${piece.originator}`.toLocaleLowerCase('en');
  const found = registerOf(file).filter((piece) => text(piece).includes(wanted));
  const current = found[Math.min(at, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Enter: () => current && onTie(current),
      Escape: onClose,
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <>
      <TextField
        label={t('evidence.pick.filter')}
        hint={t('evidence.pick.hint')}
        role="combobox"
        aria-expanded
        aria-controls="evidence-list"
        aria-activedescendant={current && `evidence-${current.id}`}
        autoComplete="off"
        autoFocus
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id="evidence-list"
        role="listbox"
        aria-multiselectable
        aria-label={t('evidence.pick.list')}
        className={s['list']}
      >
        {found.map((piece) => (
          <Line key={piece.id} piece={piece} isTied={tied(piece)} isCurrent={piece === current} onTie={onTie} />
        ))}
      </div>
      {found.length === 0 && <p role="status">{t('evidence.pick.none')}</p>}
    </>
  );
}

function Line(props: {
  readonly piece: Evidence;
  readonly isTied: boolean;
  readonly isCurrent: boolean;
  readonly onTie: (piece: Evidence) => void;
}) {
  const t = useWords();
  const { piece, isTied: tied, isCurrent, onTie } = props;
  return (
    // the field keeps the focus and answers the keys; the line answers the pointer
    // biome-ignore lint/a11y/useFocusableInteractive: managed by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      role="option"
      id={`evidence-${piece.id}`}
      aria-selected={tied}
      className={isCurrent ? `${s['line']} ${s['current']}` : s['line']}
      onClick={() => onTie(piece)}
    >
      <span>
        {t('evidence.number', { number: piece.number })} <bdi>{piece.title || t('evidence.untitled')}</bdi>
      </span>
      {tied && <Tag>{t('evidence.pick.tied')}</Tag>}
    </div>
  );
}

/** Where a question has items, evidence may stand for one of them. */
function Target(props: { readonly node: string; readonly item: string; readonly onChange: (item: string) => void }) {
  const t = useWords();
  const { trees } = usePack();
  const tree = trees.find(({ graph }) => graph.nodes.some(({ id }) => id === props.node));
  const items = tree?.graph.nodes.find(({ id }) => id === props.node)?.items?.options ?? [];
  if (items.length === 0) return null;
  const words = tree?.words.nodes[props.node]?.items;
  return (
    <Select
      label={t('evidence.pick.target')}
      value={props.item}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{t('evidence.pick.answer')}</option>
      {items.map((item) => (
        <option key={item} value={item}>
          {words?.[item] ?? item}
        </option>
      ))}
    </Select>
  );
}
