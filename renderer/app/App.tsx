import { lazy, Suspense, useEffect, useState } from 'react';
import { FirstStart } from '../features/vault/FirstStart';
import { Damaged, Lock, Waiting } from '../features/vault/Lock';
import '../i18n';
import { SessionContext } from '../store/context';
import { applyTheme, useDesk } from '../store/desk-state';
import type { Inspection, Session } from '../store/session';

// the desk, with the content, is loaded while the passphrase is typed
const loadDesk = () => import('./Desk');
const Desk = lazy(async () => ({ default: (await loadDesk()).Desk }));

export function App({ session }: { readonly session: Session }) {
  const [inspection, setInspection] = useState<Inspection>();
  const [open, setOpen] = useState(false);
  const [ended, setEnded] = useState(false);
  const theme = useDesk((state) => state.theme);
  const setTheme = useDesk((state) => state.setTheme);

  useEffect(() => {
    void session.inspect().then(setInspection);
    void session.preferences().then((saved) => setTheme(saved?.theme ?? 'system'));
    const idle = window.setTimeout(() => void loadDesk(), 400);
    return () => window.clearTimeout(idle);
  }, [session, setTheme]);
  useEffect(() => applyTheme(theme), [theme]);
  // sealed and locked: nothing of the desk stays on the screen while the process ends
  useEffect(() => session.subscribe((phase) => setEnded(phase === 'locked')), [session]);

  if (ended) return null;
  if (open)
    return (
      <SessionContext value={session}>
        <Suspense>
          <Desk />
        </Suspense>
      </SessionContext>
    );
  // no field before it is known which one is wanted: a key typed into the wrong one would be lost
  if (inspection === undefined) return <Waiting />;
  if (inspection.state === 'absent') return <FirstStart session={session} onOpen={() => setOpen(true)} />;
  if (inspection.state === 'damaged') return <Damaged code={inspection.code} />;
  return <Lock session={session} waitSeconds={inspection.waitSeconds} onOpen={() => setOpen(true)} />;
}
