import { digest, pack } from 'virtual:content-pack';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Router } from 'wouter';
import { toErrorData } from '#shared/base/errors';
import { answerLocking, bridge } from '../bridge';
import { Cards } from '../features/cards/Cards';
import { useWords } from '../i18n';
import { ContentContext, usePack, useSession } from '../store/context';
import { useDesk } from '../store/desk-state';
import { useIncoming } from '../store/incoming';
import { useInstalledContent } from '../store/installed-content';
import { flushAll } from '../store/keeper';
import { SearchContext } from '../store/search';
import { SpellingContext } from '../store/spelling';
import { watchSticks } from '../store/sticks';
import { type Command, CommandsContext, type Frame, FrameContext, type ScreenFacts } from '../ui/frame';
import { PrintFoot } from '../ui/print/PrintFoot';
import { createCommands, useKeyboard, useNativeMenu } from './commands';
import { ErrorBoundary } from './ErrorBoundary';
import s from './frame/frame.module.css';
import { MarkingBar } from './frame/MarkingBar';
import { Rail } from './frame/Rail';
import { StatusBar } from './frame/StatusBar';
import { TopBar } from './frame/TopBar';
import { useFrameCommands } from './frame-commands';
import { KeySheet } from './KeySheet';
import { Palette } from './Palette';
import { usePlace } from './place';
import { Printing } from './print/Printing';
import { usePrinting } from './print/use-printing';
import { Pages } from './routes';
import { openBeside, toggleSplit, useLinksBeside } from './split/open-beside';
import { SecondPane } from './split/SecondPane';
import { useMainLocation, useSplit } from './split/use-split';
import { useDroppedFiles } from './use-dropped-files';
import { useWarmSearch } from './use-warm-search';
import { useContentSearch } from './window-search';
import { windowSpelling } from './window-spelling';

const builtIn = { pack, digest };
const nowhere: ScreenFacts = { crumbs: [], mark: 'PUBLIC' };

/** The desk after unlocking: the frame, the commands, and the page of the address. */
export function Desk() {
  const commands = useMemo(createCommands, []);
  const isBack = usePlace();
  const content = useInstalledContent(builtIn);
  const search = useContentSearch(content);
  if (!isBack || !content) return null;
  return (
    <Router hook={useMainLocation}>
      <ContentContext value={content}>
        <SearchContext value={search}>
          <SpellingContext value={windowSpelling}>
            <CommandsContext value={commands}>
              <DeskFrame commands={commands} />
            </CommandsContext>
          </SpellingContext>
        </SearchContext>
      </ContentContext>
    </Router>
  );
}

type Overlay = 'palette' | 'keys' | 'print' | undefined;

/** A package that was opened outside waits until the desk listens, then leads to its check. */
function useOpenedFiles(): void {
  useEffect(() => {
    const stop = bridge.on('file.opened', (file) => {
      useIncoming.getState().put(file);
      window.location.assign('#/packages/check');
    });
    void bridge.call('window.ready', {});
    return stop;
  }, []);
}

function DeskFrame({ commands }: { readonly commands: ReturnType<typeof createCommands> }) {
  const t = useWords();
  const edition = usePack();
  const [facts, setFacts] = useState(nowhere);
  const [inspector, setInspector] = useState<HTMLElement | null>(null);
  const [hasInspector, setHasInspector] = useState(false);
  const [overlay, setOverlay] = useState<Overlay>();
  const shown = useDesk((state) => state.inspectorShown);
  const frame = useMemo<Frame>(() => ({ show: setFacts, inspector, setHasInspector }), [inspector]);

  // in place before the next key: who types at once loses none of it
  const openOverlay = useCallback((which: Overlay) => flushSync(() => setOverlay(which)), []);
  const closeOverlay = (command?: Command) => {
    // the keys of the desk hear the next key already
    flushSync(() => setOverlay(undefined));
    command?.run();
  };
  const split = useSplit();
  useLinksBeside(split);
  const onSplit = () => toggleSplit(split);
  const printing = usePrinting({ facts, show: () => openOverlay('print'), hide: () => closeOverlay() });
  useFrameCommands({
    commands,
    openPalette: () => openOverlay('palette'),
    openKeys: () => openOverlay('keys'),
    openPrint: printing.open,
    toggleSplit: onSplit,
  });
  useKeyboard(commands, overlay === undefined);
  useNativeMenu(commands);
  useWarmSearch();
  const session = useSession();
  useEffect(() => answerLocking(bridge, () => flushAll().then(() => session.lock())), [session]);
  useOpenedFiles();
  useEffect(() => watchSticks((thrown) => void bridge.call('log.write', toErrorData(thrown))), []);
  useDroppedFiles();

  return (
    <FrameContext value={frame}>
      <div
        className={s['app']}
        data-inspector={hasInspector && shown ? 'shown' : 'hidden'}
        data-split={split.beside === undefined ? undefined : ''}
      >
        <button type="button" className={s['skip']} onClick={() => document.getElementById('main')?.focus()}>
          {t('frame.skip')}
        </button>
        <header className={s['top']} data-region="top">
          <MarkingBar facts={facts} />
          <TopBar
            crumbs={facts.crumbs}
            hasInspector={hasInspector}
            isSplit={split.beside !== undefined}
            onPalette={() => openOverlay('palette')}
            onSplit={onSplit}
          />
        </header>
        <Rail />
        <main className={s['main']} id="main" tabIndex={-1} data-region="main">
          <ErrorBoundary>
            <Pages />
          </ErrorBoundary>
        </main>
        {split.beside !== undefined && <SecondPane address={split.beside} split={split} />}
        <aside
          className={s['inspector']}
          aria-label={t('frame.inspector')}
          hidden={!hasInspector || !shown}
          ref={setInspector}
          // a scrolling region must be reachable by keyboard
          // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 for scrolling content
          tabIndex={0}
          data-region="inspector"
        />
        <StatusBar />
        <PrintFoot mark={facts.mark} edition={edition} />
      </div>
      {overlay === undefined && <Cards />}
      {overlay === 'palette' && <Palette commands={commands} onClose={closeOverlay} onBeside={openBeside(split)} />}
      <Printing isOpen={overlay === 'print'} facts={facts} printing={printing} />
      {overlay === 'keys' && <KeySheet commands={commands} onClose={() => closeOverlay()} />}
    </FrameContext>
  );
}
