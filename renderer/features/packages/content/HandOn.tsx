import { useState } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { entering } from '../../../store/entering';
import { Actions, Button } from '../../../ui/Button';
import page from '../../../ui/page.module.css';
import { AttemptNotice } from '../AttemptNotice';
import { DestinationLine } from '../DestinationLine';
import { Summary } from '../Summary';
import { useAttempt } from '../use-attempt';
import { useDestination, writeTo } from '../use-destination';

interface Props {
  /** As its manifest has them. */
  readonly series: string;
  readonly version: number;
  /** Of its first ASiC manifest. */
  readonly digest: string;
  /** Its file, whole and checked. */
  readonly read: () => Promise<Bytes>;
}

/** A content pack goes on to the next laptop as it came: its publishers signed it, and nobody signs it again. */
export function HandOn({ series, version, digest, read }: Props) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const destination = useDestination();
  const [isReading, setReading] = useState(false);
  const readOnce = async () => {
    setReading(true);
    return read().finally(() => setReading(false));
  };
  const copy = () =>
    attempt.run(async () => {
      const suggestedName = `${series}-${version}.asice`;
      const bytes = await readOnce();
      const saved = await writeTo(destination.stick, { suggestedName, bytes, kind: 'package' });
      if (saved === null) return undefined;
      const details = { series, version, size: saved.size, digest, purpose: 'content', envelope: 'open' };
      await entering(() => store.journal.append({ kind: 'package.exported', details }));
      return t('packages.handOn.done', { name: saved.name });
    });
  return (
    <section className={page['card']}>
      <h2>{t('packages.handOn.title')}</h2>
      <p>{t('packages.handOn.text')}</p>
      <Summary>
        <DestinationLine destination={destination} />
      </Summary>
      <Actions>
        <Button onClick={() => !isReading && void copy()}>{t('packages.handOn.copy')}</Button>
        <span role="status">{isReading ? t('packages.verify.busy') : ''}</span>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </section>
  );
}
