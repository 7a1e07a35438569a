import { Search } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n';
import { Dialog, type DialogHandle } from '../ui/Dialog';
import type { Command } from '../ui/frame';
import type { Registry } from './commands';
import type { Finding } from './finding';
import s from './overlay.module.css';
import { PaletteFoot } from './PaletteFoot';
import { PaletteList } from './PaletteList';
import { PaletteScopes } from './PaletteScopes';
import { usePalette } from './use-palette';

interface Props {
  readonly commands: Registry;
  readonly onClose: (command?: Command) => void;
  /** Opens an address in the second pane, or here where it may not stand there. */
  readonly onBeside: (address: string) => void;
}

const longest = 200;

/** One box over commands, content and work. Best match first; Enter opens, with Ctrl beside; Tab narrows, Esc returns. */
export function Palette({ commands, onClose, onBeside }: Props) {
  const t = useWords();
  const list = useId();
  const dialog = useRef<DialogHandle>(null);
  const palette = usePalette(commands);
  const { query, scope, sections, shown, current, isCurrent, failure } = palette;
  const open = useCallback(
    ({ command, href = '/' }: Finding, isBeside = false) => {
      const run = () => (isBeside ? onBeside(href) : window.location.assign(`#${href}`));
      // the focus goes back first: a place that keeps where it was left would keep it for the next one
      dialog.current?.close();
      onClose(command ?? { id: 'open', run });
    },
    [onClose, onBeside],
  );
  const openBest = useOpenOnceCurrent({ isCurrent, current, open });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by) palette.move(by);
    else if (event.key === 'Enter') openBest(event.ctrlKey || event.metaKey);
    else if (event.key === 'Tab') palette.turn(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog ref={dialog} className={s['palette']} aria-label={t('frame.palette.title')} onClose={() => onClose()}>
      <div className={s['line']}>
        <Search />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={current ? `${list}-${current.id}` : undefined}
          aria-label={t('frame.palette.title')}
          placeholder={t('frame.palette.placeholder')}
          value={query}
          maxLength={longest}
          onChange={(event) => palette.type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => onClose()}
        />
      </div>
      <PaletteScopes scope={scope} onNarrow={palette.narrow} />
      {failure && (
        <p className={s['notice']} role="alert">
          {t('errors.search__index')} {t('errors.code', { code: failure })}
        </p>
      )}
      {palette.corrected.map(({ from, to }) => (
        <p key={from} className={s['notice']}>
          {t('frame.palette.corrected', { from, to })}
        </p>
      ))}
      {shown === 0 && isCurrent && <p className={s['none']}>{t('frame.palette.none')}</p>}
      <PaletteList id={list} sections={sections} current={current} isBusy={!isCurrent} onOpen={open} />
      <PaletteFoot shown={shown} total={palette.total} scope={scope} isCurrent={isCurrent} />
    </Dialog>
  );
}

interface Best {
  readonly isCurrent: boolean;
  readonly current: Finding | undefined;
  readonly open: (finding: Finding, isBeside: boolean) => void;
}

/** Enter may come before the answer does: it waits for the list of what is typed, and never opens an older one. */
function useOpenOnceCurrent({ isCurrent, current, open }: Best): (isBeside: boolean) => void {
  const [wanted, setWanted] = useState<{ readonly isBeside: boolean }>();
  useEffect(() => {
    if (!wanted || !isCurrent) return;
    setWanted(undefined);
    if (current) open(current, wanted.isBeside);
  }, [wanted, isCurrent, current, open]);
  return (isBeside) => setWanted({ isBeside });
}
