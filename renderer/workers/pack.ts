import type { Bytes } from '#shared/base/bytes';
import type { Brief, ContentPack } from '#shared/content/model';
import { connect, serve, Transfer } from '#shared/ipc/rpc';
import type { VerifyOptions } from '#shared/package/index';
import type { PackApi, PackOpened, SourceApi } from './pack-api';
import packageUrl from './package.worker?worker&url';
import { startWorker } from './start';

/** A content pack that stays on its medium, as the page sees the worker that reads it. */
export interface PackWorker {
  open(options: VerifyOptions & { readonly size: number }): Promise<PackOpened>;
  base(): Promise<ContentPack>;
  briefs(ids: readonly string[]): Promise<readonly Brief[]>;
  part(path: string): Promise<Bytes>;
  close(): void;
}

/** `read` gives bytes of the file that the person chose. */
export function openPackWorker(read: (at: number, length: number) => Promise<Bytes>): PackWorker {
  const worker = startWorker(packageUrl);
  const remote = connect<PackApi>(worker);
  const { port1, port2 } = new MessageChannel();
  const stop = serve<SourceApi>(port1, {
    read: async ({ at, length }) => {
      const bytes = await read(at, length);
      return new Transfer(bytes, [bytes.buffer]);
    },
  });
  return {
    open: (options) => remote.call('openPack', { ...options, source: port2 }, [port2]),
    base: () => remote.call('packBase', null),
    briefs: (ids) => remote.call('packBriefs', { ids }),
    part: (path) => remote.call('packPart', { path }),
    close: () => {
      worker.terminate();
      remote.close();
      stop();
      port1.close();
    },
  };
}
