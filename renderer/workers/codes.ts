import { connect, type Remote } from '#shared/ipc/rpc';
import codesUrl from './codes.worker?worker&url';
import type { CodesApi } from './codes-api';
import { startWorker } from './start';

/** The worker that reads square codes, as the page sees it. */
export interface CodesWorker {
  readonly call: Remote<CodesApi>['call'];
  close(): void;
}

export function openCodesWorker(): CodesWorker {
  const worker = startWorker(codesUrl);
  const remote = connect<CodesApi>(worker);
  return {
    call: remote.call,
    close: () => {
      worker.terminate();
      remote.close();
    },
  };
}
