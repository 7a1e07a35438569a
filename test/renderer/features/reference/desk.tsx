import { act, render } from '@testing-library/react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { compile } from '#shared/content/compile';
import type { ContentPack } from '#shared/content/model';
import { createCommands } from '../../../../renderer/app/commands';
import { Reference } from '../../../../renderer/features/reference/Reference';
import '../../../../renderer/i18n';
import { ContentContext } from '../../../../renderer/store/context';
import { AddressContext } from '../../../../renderer/ui/address';
import { CommandsContext, FrameContext } from '../../../../renderer/ui/frame';
import { small } from '../../../shared/content/small';

export const smallPack: ContentPack = compile(small()).pack;

/** The reading screens at an address, on a desk without a frame. Answers how its commands are run. */
export function openAt(address: string, pack: ContentPack = smallPack): (command: string) => void {
  history.replaceState(null, '', `#${address}`);
  const commands = createCommands();
  const inspector = document.body.appendChild(document.createElement('aside'));
  const frame = { show: () => undefined, inspector, setHasInspector: () => undefined };
  render(
    <Router hook={useHashLocation}>
      <ContentContext value={{ pack, digest: 'ab12' }}>
        <CommandsContext value={commands}>
          <FrameContext value={frame}>
            <main id="main">
              <Reference />
            </main>
          </FrameContext>
        </CommandsContext>
      </ContentContext>
    </Router>,
  );
  return (id) => act(() => commands.find(id)?.run());
}

/** The reading screens in the second pane. Answers the addresses they write, and whether they offer a command. */
export function openBeside(address: string, pack: ContentPack = smallPack) {
  history.replaceState(null, '', '#/matrix');
  const commands = createCommands();
  const written: string[] = [];
  const frame = { show: () => undefined, inspector: null, setHasInspector: () => undefined };
  const go = (to: string) => void written.push(to);
  render(
    <Router hook={() => [address, go]}>
      <AddressContext value={go}>
        <ContentContext value={{ pack, digest: 'ab12' }}>
          <CommandsContext value={commands}>
            <FrameContext value={frame}>
              <Reference />
            </FrameContext>
          </CommandsContext>
        </ContentContext>
      </AddressContext>
    </Router>,
  );
  return { written, offers: (id: string) => commands.find(id) !== undefined };
}

/** Follows a link as a click does. */
export async function follow(link: HTMLElement): Promise<void> {
  await act(async () => {
    link.focus();
    link.click();
  });
}
