import { lazy, Suspense, useEffect, useState } from 'react';
import { bridge } from '../bridge';
import { Damaged, Lock, Waiting } from '../features/vault/Lock';
import '../i18n';
import { applyTheme, useDesk } from '../store/desk-state';
import type { Glance } from '../store/glance';
import type { Inspection, Session } from '../store/session';
import { SessionContext } from '../store/session-context';

// the first screen needs none of these: vault and database, first start, and the desk with the content
const loadSession = async () => (await import('../store/create-session')).createSession(bridge);
const FirstStart = lazy(async () => ({ default: (await import('../features/vault/FirstStart')).FirstStart }));
const loadDesk = () => import('./Desk');
const Desk = lazy(async () => ({ default: (await loadDesk()).Desk }));

/** The first screen at once, what stands behind it while the passphrase is typed. */
export function App({ first }: { readonly first: Promise<Glance> }) {
  const [seen, setSeen] = useState<Glance>();
  const [open, setOpen] = useState(false);
  const theme = useDesk((state) => state.theme);
  const setTheme = useDesk((state) => state.setTheme);
  useEffect(() => {
    void first.then((glance) => {
      setTheme(glance.theme);
      setSeen(glance);
    });
  }, [first, setTheme]);
  useEffect(() => applyTheme(theme), [theme]);
  const { session, ready, inspection, ended } = useLoadedSession(seen !== undefined);

  if (ended) return null;
  if (open && session)
    return (
      <SessionContext value={session}>
        <Suspense>
          <Desk />
        </Suspense>
      </SessionContext>
    );
  if (inspection?.state === 'damaged') return <Damaged code={inspection.code} />;
  if (session && inspection?.state === 'absent')
    return (
      <Suspense fallback={<Waiting />}>
        <FirstStart session={session} onOpen={() => setOpen(true)} />
      </Suspense>
    );
  // no field before it is known which one is wanted: a key typed into the wrong one would be lost
  return seen?.hasVault ? <Lock session={ready} onOpen={() => setOpen(true)} /> : <Waiting />;
}

interface Loaded {
  readonly session: Session | undefined;
  /** The session once it is loaded. */
  readonly ready: () => Promise<Session>;
  readonly inspection: Inspection | undefined;
  /** Sealed and locked: nothing of the desk stays on the screen while the process ends. */
  readonly ended: boolean;
}

let loading: Promise<Session> | undefined;
function ready(): Promise<Session> {
  loading ??= loadSession();
  return loading;
}

/** Loads the session behind the first screen, and looks at what stands on the disk. */
function useLoadedSession(isDrawn: boolean): Loaded {
  const [session, setSession] = useState<Session>();
  const [inspection, setInspection] = useState<Inspection>();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (!isDrawn) return;
    let stop: (() => void) | undefined;
    // after the first screen is painted, so that loading does not hold it up
    const timer = window.setTimeout(async () => {
      const loaded = await ready();
      stop = loaded.subscribe((phase) => setEnded(phase === 'locked'));
      setSession(loaded);
      setInspection(await loaded.inspect());
      void loadDesk();
    });
    return () => {
      window.clearTimeout(timer);
      stop?.();
    };
  }, [isDrawn]);
  return { session, ready, inspection, ended };
}
