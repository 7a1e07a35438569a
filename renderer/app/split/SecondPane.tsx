import { ArrowLeftRight, ChevronLeft, X } from 'lucide-react';
import { type MouseEvent, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Router } from 'wouter';
import { useWords } from '../../i18n';
import { AddressContext } from '../../ui/address';
import { IconButton } from '../../ui/Button';
import { type Commands, CommandsContext, type Frame, FrameContext, type ScreenFacts } from '../../ui/frame';
import { ErrorBoundary } from '../ErrorBoundary';
import { Pages } from '../routes';
import { isReadable } from './beside';
import s from './split.module.css';
import type { Split } from './use-split';

interface Props {
  readonly address: string;
  readonly split: Split;
}

/** The second pane: the same pages under an address of their own, with their keys while the focus is in it. No inspector. */
export function SecondPane({ address, split }: Props) {
  const t = useWords();
  const pane = useRef<HTMLElement>(null);
  const { go, back, canGoBack } = useOwnHistory(address, split);
  const [facts, setFacts] = useState<ScreenFacts>();
  const frame = useMemo<Frame>(() => ({ show: setFacts, inspector: null, setHasInspector: () => undefined }), []);
  const commands = useCommandsInside(pane);
  const hook = useMemo(() => () => [address, go] as [string, typeof go], [address, go]);
  const path = address.split('?')[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => pane.current?.scrollTo(0, 0), [path]);
  const follow = (event: MouseEvent) => {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
    if (!href || event.ctrlKey || event.metaKey || event.defaultPrevented || !isReadable(href)) return;
    event.preventDefault();
    go(href.slice(1));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click on it
    <section
      className={s['pane']}
      ref={pane}
      tabIndex={-1}
      aria-label={t('reader.split.pane')}
      data-region="second"
      onClick={follow}
    >
      <div className={s['head']}>
        <IconButton label={t('frame.back')} aria-disabled={!canGoBack || undefined} onClick={back}>
          <ChevronLeft />
        </IconButton>
        <p>{facts?.crumbs.at(-1)?.label}</p>
        <IconButton
          label={t('reader.split.swap')}
          onClick={() => {
            split.close();
            window.location.assign(`#${address}`);
          }}
        >
          <ArrowLeftRight />
        </IconButton>
        <IconButton
          label={t('reader.split.close')}
          onClick={() => {
            split.close();
            document.getElementById('main')?.focus();
          }}
        >
          <X />
        </IconButton>
      </div>
      <div className={s['page']}>
        <Router hook={hook}>
          <AddressContext value={go}>
            <CommandsContext value={commands}>
              <FrameContext value={frame}>
                <ErrorBoundary key={path}>
                  <Pages />
                </ErrorBoundary>
              </FrameContext>
            </CommandsContext>
          </AddressContext>
        </Router>
      </div>
    </section>
  );
}

/** The pane's own way back. A filter or a date is no step of it. */
function useOwnHistory(address: string, { open }: Split) {
  const [past, setPast] = useState<readonly string[]>([]);
  const here = useRef(address);
  here.current = address;
  const go = useCallback(
    (to: string) => {
      const isOtherPage = to.split('?')[0] !== here.current.split('?')[0];
      const from = here.current;
      if (open(to) && isOtherPage) setPast((all) => [...all, from]);
    },
    [open],
  );
  const back = () => {
    const last = past.at(-1);
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    open(last);
  };
  return { go, back, canGoBack: past.length > 0 };
}

/** Commands of this pane work while the focus is in it: the same key means the page that one is in. */
function useCommandsInside(pane: { readonly current: HTMLElement | null }): Commands {
  const registry = useContext(CommandsContext);
  return useMemo<Commands>(() => {
    const isInside = () => pane.current?.contains(document.activeElement) ?? false;
    return {
      add: (commands) =>
        registry?.add(
          commands.map((command) => ({ ...command, when: () => isInside() && (command.when?.() ?? true) })),
        ) ?? (() => undefined),
      list: () => registry?.list() ?? [],
    };
  }, [registry, pane]);
}
