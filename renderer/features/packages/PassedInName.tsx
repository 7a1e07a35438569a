import { passedIn, type Verdict } from '#shared/package/index';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import { Eyebrow } from '../../ui/Small';
import { Notice, Status } from '../../ui/Status';
import s from './verdict.module.css';

/** What somebody let pass in a name of theirs, as the signed provenance has it: which gate or step, who, when, why. */
export function PassedInName({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords();
  const passed = passedIn(verdict);
  if (passed === 'unreadable') return <Notice level="warning" title={t('packages.verify.passedIn.unreadable')} />;
  if (passed.length === 0) return null;
  return (
    <section className={s['part']}>
      <Eyebrow>{t('packages.verify.passedIn.title')}</Eyebrow>
      <ul>
        {passed.map(({ kind, id, title, name, reason, at }) => (
          <li key={`${kind} ${id} ${at}`}>
            <Status level="warning">
              {t(`packages.verify.passedIn.${kind}`)}: <bdi>{title}</bdi>
            </Status>
            <p>
              <bdi>{t('packages.verify.passedIn.by', { name, day: dayOf(at) })}</bdi>
            </p>
            <blockquote>
              <bdi>{reason}</bdi>
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The instant is a stranger's word: where it is no date it is shown as it stands. */
function dayOf(at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : officialDay(at);
}
