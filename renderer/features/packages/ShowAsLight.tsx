import { Sun } from 'lucide-react';
import type { Bytes } from '#shared/base/bytes';
import { bridgeLimits } from '#shared/bridge/limits';
import { useWords } from '../../i18n';
import { useOutgoing } from '../../store/outgoing';
import { usePolicy } from '../../store/use-policy';
import { Button } from '../../ui/Button';
import { wordsOf } from './use-export';

interface Props {
  readonly name: string;
  readonly bytes: Bytes;
  /** Of its first list of files, in hexadecimal. */
  readonly digest: string;
  readonly mark: 'PUBLIC' | 'LIMITE';
}

/** Leads to the codes that carry this package from the screen, or on paper. */
export function ShowAsLight({ name, bytes, digest, mark }: Props) {
  const t = useWords();
  const policy = usePolicy();
  const put = useOutgoing((state) => state.put);
  if (!policy) return null;
  const isTooLarge = bytes.length > bridgeLimits.maxPackageBytes;
  const blockedBy = !policy.bridge ? t('bridge.refused') : isTooLarge ? t('bridge.tooLarge') : undefined;
  return (
    <Button
      blockedBy={blockedBy}
      onClick={() => {
        put({ name, bytes, words: wordsOf(digest), mark });
        window.location.assign('#/packages/light');
      }}
    >
      <Sun /> {t('bridge.show.open')}
    </Button>
  );
}
