import { act, fireEvent, render } from '@testing-library/react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../../content/read';
import { createCommands, useKeyboard } from '../../../../renderer/app/commands';
import { Cards } from '../../../../renderer/features/cards/Cards';
import { Library } from '../../../../renderer/features/library/Library';
import '../../../../renderer/i18n';
import { ContentContext } from '../../../../renderer/store/context';
import type { Session, SettingValue } from '../../../../renderer/store/session';
import { SessionContext } from '../../../../renderer/store/session-context';
import { CommandsContext, type Frame, FrameContext } from '../../../../renderer/ui/frame';

/** The whole content, as the app has it. */
export const { pack } = compile(readContent());

/** What reading asks of a session: small settings. */
export function memory(kept: Readonly<Record<string, SettingValue>> = {}) {
  const values = new Map<string, SettingValue>(Object.entries(kept));
  const settings = {
    get: async (name: string) => values.get(name),
    set: async (name: string, value: SettingValue) => void values.set(name, value),
  };
  const store = { settings, cases: { get: async () => undefined } };
  return { values, session: { store: () => store } as unknown as Session }; // the part of it that reading uses
}

function Desk({ session, inspector }: { readonly session: Session; readonly inspector: HTMLElement }) {
  const commands = createCommands();
  useKeyboard(commands, true);
  const frame: Frame = { show: () => undefined, inspector, setHasInspector: () => undefined };
  return (
    <Router hook={useHashLocation}>
      <SessionContext value={session}>
        <ContentContext value={{ pack, digest: '' }}>
          <CommandsContext value={commands}>
            <FrameContext value={frame}>
              <main id="main">
                <Library />
              </main>
              <Cards />
            </FrameContext>
          </CommandsContext>
        </ContentContext>
      </SessionContext>
    </Router>
  );
}

/** The library at an address. The inspector stands beside it. */
export async function openLibrary(address: string, session: Session = memory().session) {
  history.replaceState(null, '', `#${address}`);
  const inspector = document.body.appendChild(document.createElement('aside'));
  const view = render(<Desk session={session} inspector={inspector} />);
  await act(async () => undefined);
  const press = (key: string) =>
    act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
  return { ...view, inspector, press };
}
