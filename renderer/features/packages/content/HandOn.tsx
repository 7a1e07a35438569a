import type { Verdict } from '#shared/package/index';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import type { Incoming } from '../../../store/incoming';
import { Actions, Button } from '../../../ui/Button';
import page from '../../../ui/page.module.css';
import { AttemptNotice } from '../AttemptNotice';
import { DestinationLine } from '../DestinationLine';
import { Summary } from '../Summary';
import { useAttempt } from '../use-attempt';
import { useDestination, writeTo } from '../use-destination';

interface Props {
  readonly file: Incoming;
  /** On these very bytes. */
  readonly verdict: Verdict;
}

/** A content pack goes on to the next laptop as it came: its publishers signed it, and nobody signs it again. */
export function HandOn({ file: { bytes }, verdict }: Props) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const destination = useDestination();
  const { series, version } = verdict.manifest ?? {};
  const digest = verdict.digest ?? '';
  if (series === undefined || version === undefined) return null;
  const copy = () =>
    attempt.run(async () => {
      const suggestedName = `${series}-${version}.asice`;
      const saved = await writeTo(destination.stick, { suggestedName, bytes, kind: 'package' });
      if (saved === null) return undefined;
      await store.journal.append({
        kind: 'package.exported',
        details: { series, version, size: saved.size, digest, purpose: 'content', envelope: 'open' },
      });
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
        <Button onClick={() => void copy()}>{t('packages.handOn.copy')}</Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </section>
  );
}
