import { connect, type Remote } from '#shared/ipc/rpc';
import spellingUrl from './spelling.worker?worker&url';
import type { SpellingApi } from './spelling-api';
import { startWorker } from './start';

/** The spelling worker as the page sees it. */
export interface SpellingWorker {
  readonly call: Remote<SpellingApi>['call'];
  close(): void;
}

export function openSpellingWorker(): SpellingWorker {
  const worker = startWorker(spellingUrl);
  const remote = connect<SpellingApi>(worker);
  return {
    call: remote.call,
    close: () => {
      worker.terminate();
      remote.close();
    },
  };
}
