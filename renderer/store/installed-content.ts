import { useEffect, useState } from 'react';
import { toErrorData } from '#shared/base/errors';
import { isIndexPart, openContentPack, seriesName } from '#shared/content-pack/index';
import { headsPath, keptPack } from '#shared/content-pack/kept';
import { inUse, type KeptPack } from '#shared/content-pack/register';
import { bridge } from '../bridge';
import type { ContentPacks } from './content-packs';
import { type Content, useLive, useStore } from './context';
import { indexFile } from './index-file';

/**
 * The content of the desk: the imported pack that is in use, else what the app brought along. Nothing while it is not known
 * which. A pack that cannot be read is said, and the app's own content stands in.
 */
export function useInstalledContent(builtIn: Content): Content | undefined {
  const { contentPacks } = useStore();
  const register = useLive(() => contentPacks.register(), [contentPacks]);
  const [shown, setShown] = useState<Content>();
  const pack = register && inUse(register, builtIn.pack);
  const wanted = register && (pack?.digest ?? builtIn.digest);
  useEffect(() => {
    void contentPacks.sweep().catch((thrown: unknown) => bridge.call('log.write', toErrorData(thrown)));
  }, [contentPacks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pack is its digest; the register is another object at every write
  useEffect(() => {
    if (wanted === undefined) return;
    if (!pack) return setShown(builtIn);
    let isHere = true;
    void readKept(contentPacks, pack)
      .catch((thrown: unknown): Content => {
        const failure = toErrorData(thrown);
        void bridge.call('log.write', failure);
        return { ...builtIn, failure: failure.code };
      })
      .then((content) => isHere && setShown({ ...content, builtIn }));
    return () => {
      isHere = false;
    };
  }, [contentPacks, wanted, builtIn]);
  return shown;
}

async function readKept(packs: ContentPacks, pack: KeptPack): Promise<Content> {
  const paths = pack.parts.map(({ path }) => path).filter((path) => path.startsWith('content/') && path !== headsPath);
  const parts = new Map<string, Uint8Array>();
  for (const path of paths) if (!isIndexPart(path)) parts.set(path, await packs.readPart(pack, path));
  const source = { paths, read: async (path: string) => parts.get(path) ?? new Uint8Array() };
  const opened = await openContentPack(source, { series: seriesName(pack.series), version: pack.version });
  const base = await opened.base();
  const heads = await packs.readPart(pack, headsPath);
  const index = indexFile(packs, pack);
  const { expires } = pack.package;
  const content = { pack: keptPack({ table: opened.table, base, heads, parts }), digest: pack.digest, index };
  return expires === undefined ? content : { ...content, expires };
}
