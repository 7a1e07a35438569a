import { useWords } from '../../i18n';
import { endAside, keepAside } from '../../store/aside';
import { useStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { dayOfMoment } from '../../ui/dates';
import { Foot } from '../../ui/WithFoot';
import { AttemptNotice } from './AttemptNotice';
import { useAside } from './use-aside';
import { useAttempt } from './use-attempt';
import type { Check } from './use-check';

/** For a package that is neither taken in now nor thrown away: this desk keeps that it was checked, and with which verdict. */
export function KeepAside({ judged: { verdict, checked, of } }: { readonly judged: NonNullable<Check['judged']> }) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const kept = useAside().find(({ value }) => value.digest === verdict.digest)?.value;
  const isIn = verdict.codes.includes('package/replay');
  if (verdict.level === 'invalid' || isIn) return null;
  const keep = () =>
    attempt.run(async () => {
      await keepAside(store, verdict, { name: of.name, size: of.bytes.length, checkedAt: checked });
      return undefined;
    });
  const end = () =>
    attempt.run(async () => {
      await endAside(store, verdict.digest);
      return undefined;
    });
  return (
    <>
      <Foot at="beside">
        {kept ? (
          <Button onClick={() => void end()}>{t('packages.aside.end')}</Button>
        ) : (
          <Button onClick={() => void keep()}>{t('packages.aside.keep')}</Button>
        )}
      </Foot>
      <Foot at="remark">
        <span className="dim" role="status">
          {kept &&
            (kept.checkedAt === checked
              ? t('packages.aside.kept')
              : t('packages.aside.before', {
                  day: dayOfMoment(kept.checkedAt),
                  level: t(`packages.verify.level.${kept.level}`),
                }))}
        </span>
      </Foot>
      <AttemptNotice attempt={attempt} />
    </>
  );
}
