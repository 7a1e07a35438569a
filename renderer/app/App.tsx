import { lazy, Suspense, useEffect, useState } from 'react';
import { bridge } from '../bridge';
import { Damaged, Lock, Waiting } from '../features/vault/Lock';
import '../i18n/instance';
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
export function App({ seen }: { readonly seen: Glance }) {
  const [open, setOpen] = useState(false);
  const theme = useDesk((state) => state.theme);
  const setTheme = useDesk((state) => state.setTheme);
  useEffect(() => setTheme(seen.theme), [seen, setTheme]);
  useEffect(() => applyTheme(theme), [theme]);
  const { session, ready, inspection, ended } = useLoadedSession(seen.hasVault);

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
  return seen.hasVault ? <Lock session={ready} onOpen={() => setOpen(true)} /> : <Waiting />;
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

// with a vault there is a field to type into first: the first keys are not made to wait for code
const SESSION_AFTER_MS = 250;
const DESK_AFTER_MS = 600;

/** Loads the session behind the first screen, and looks at what stands on the disk. */
function useLoadedSession(hasVault: boolean): Loaded {
  const [session, setSession] = useState<Session>();
  const [inspection, setInspection] = useState<Inspection>();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    const load = async () => {
      const loaded = await ready();
      stop = loaded.subscribe((phase) => setEnded(phase === 'locked'));
      setSession(loaded);
      setInspection(await loaded.inspect());
    };
    const timers = [
      window.setTimeout(() => void load(), hasVault ? SESSION_AFTER_MS : 0),
      window.setTimeout(() => void loadDesk(), DESK_AFTER_MS),
    ];
    return () => {
      for (const timer of timers) window.clearTimeout(timer);
      stop?.();
    };
  }, [hasVault]);
  return { session, ready, inspection, ended };
}
