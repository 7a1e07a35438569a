import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useWords } from '../i18n';
import { useLive, usePack, useStore } from '../store/context';
import type { Command } from '../ui/frame';
import { Kbd } from '../ui/Small';
import type { Registry } from './commands';
import { commandFindings, contentFindings, type Finding, find, icons, workFindings } from './find';
import s from './overlay.module.css';

interface Props {
  readonly commands: Registry;
  readonly onClose: (command?: Command) => void;
}

/** One box over commands, content and work. Best match first; Enter opens, Esc returns. */
export function Palette({ commands, onClose }: Props) {
  const t = useWords();
  const list = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const all = useFindings(commands);
  const results = useMemo(() => find(query, all), [query, all]);
  const current = results[Math.min(at, results.length - 1)];

  const open = (finding: Finding | undefined) => {
    if (!finding) return;
    const { href } = finding;
    onClose(finding.command ?? { id: 'open', run: () => window.location.assign(`#${href}`) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (move) setAt((was) => Math.max(0, Math.min(results.length - 1, was + move)));
    else if (event.key === 'Enter') open(current);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };

  return (
    <div className={s['scrim']}>
      <div className={s['palette']} role="dialog" aria-modal="true" aria-label={t('frame.palette.title')}>
        <div className={s['line']}>
          <Search />
          <input
            // opened by a key: the person is about to type
            // biome-ignore lint/a11y/noAutofocus: the dialog's purpose is this field
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={current ? `${list}-${current.id}` : undefined}
            aria-label={t('frame.palette.title')}
            placeholder={t('frame.palette.placeholder')}
            value={query}
            maxLength={200}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => onClose()}
          />
        </div>
        {results.length === 0 && <p className={s['none']}>{t('frame.palette.none')}</p>}
        <div className={s['results']} role="listbox" id={list} aria-label={t('frame.palette.results')}>
          {results.map((finding) => (
            <Line
              key={finding.id}
              id={`${list}-${finding.id}`}
              finding={finding}
              selected={finding === current}
              onOpen={open}
            />
          ))}
        </div>
        <p className={s['foot']} role="status">
          <span>
            <Kbd box>{t('frame.palette.keys.choose')}</Kbd> {t('frame.palette.choose')}
          </span>
          <span>
            <Kbd box>{t('frame.palette.keys.open')}</Kbd> {t('frame.palette.open')}
          </span>
          <span>
            <Kbd box>{t('frame.palette.keys.close')}</Kbd> {t('frame.palette.close')}
          </span>
          <span className="push">{t('frame.palette.count', { count: results.length })}</span>
        </p>
      </div>
    </div>
  );
}

function Line(props: { id: string; finding: Finding; selected: boolean; onOpen: (finding: Finding) => void }) {
  const t = useWords();
  const { finding } = props;
  const Icon = icons[finding.kind];
  return (
    // the field keeps the focus and answers the keys; the line answers the pointer
    // biome-ignore lint/a11y/useFocusableInteractive: managed by aria-activedescendant
    <div
      role="option"
      id={props.id}
      className={s['result']}
      aria-selected={props.selected}
      ref={(element) => {
        if (props.selected) element?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        props.onOpen(finding);
      }}
    >
      <Icon />
      <span>
        <span className={s['title']}>{finding.title}</span>
        {finding.detail && <span className={s['detail']}>{finding.detail}</span>}
      </span>
      <span className={s['kind']}>{finding.shortcut ?? t(`frame.palette.kind.${finding.kind}`)}</span>
    </div>
  );
}

function useFindings(commands: Registry): readonly Finding[] {
  const pack = usePack();
  const store = useStore();
  const work = useLive(async () => {
    const [cases, drafts] = await Promise.all([store.cases.list(), store.drafts.list()]);
    return workFindings(
      cases.items.map((row) => row.value),
      drafts.items.map((row) => row.value),
    );
  }, [store]);
  return useMemo(
    () => [...commandFindings(commands.list()), ...(work ?? []), ...contentFindings(pack)],
    [commands, work, pack],
  );
}
