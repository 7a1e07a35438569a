import { seriesName } from '#shared/content-pack/index';
import { carriedFile, isCarried, judgeUnder } from '../../../store/carried-pack';
import { useContent, useLive, useStore } from '../../../store/context';
import { HandOn } from './HandOn';
import type { PackTrust } from './use-pack-trust';

/** The pack in use goes on from here, without the file that it came in. */
export function HandOnKept({ trust: { believed, ground } }: { readonly trust: PackTrust }) {
  const { contentPacks } = useStore();
  const { digest } = useContent();
  const register = useLive(() => contentPacks.register(), [contentPacks]);
  const pack = register?.packs.find((one) => one.pack.digest === digest)?.pack;
  if (!pack || !isCarried(pack)) return null;
  const read = () => {
    const judge = judgeUnder({ trust: believed, at: Date.now(), ...(ground && { floor: ground.floor }) });
    return carriedFile(contentPacks, pack, judge);
  };
  return <HandOn series={seriesName(pack.series)} version={pack.version} digest={digest} read={read} />;
}
