import { useWords } from '../../i18n';
import { useRecipients } from '../../store/recipients';
import { Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { AddRecipient } from './AddRecipient';
import { AttemptNotice } from './AttemptNotice';
import { OwnRecipientCard } from './OwnRecipientCard';
import { RecipientCard } from './RecipientCard';
import { useAttempt } from './use-attempt';
import { useRemovals } from './use-removals';

/** Whose keys packages are encrypted to: one's own, to hand on, and those of others, each with how it was compared. */
export function Recipients() {
  const t = useWords();
  const recipients = useRecipients();
  const attempt = useAttempt();
  const removals = useRemovals();
  const { own, others } = recipients;
  const kept = others?.filter(({ removed }) => removed === null);
  const removed = others?.filter(({ removed: gone }) => gone !== null) ?? [];
  const make = () =>
    attempt.run(async () => {
      await recipients.makeOwn();
      return undefined;
    });
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('packages.recipients.title') }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']} focusKey={removals.focusKey}>
          {t('packages.recipients.title')}
        </ScreenTitle>
        <p className={page['lead']}>{t('packages.recipients.lead')}</p>
        {removals.notice}
        <h2 className={page['section']}>{t('packages.recipients.own')}</h2>
        {own?.length === 0 && <p>{t('packages.recipients.ownNone')}</p>}
        {own?.map((one, at) => (
          <OwnRecipientCard
            key={one.key}
            own={one}
            isCurrent={at === 0}
            onRemoved={() => {
              recipients.readOwnAgain();
              removals.say();
            }}
          />
        ))}
        {own && (
          <div>
            <Button kind={own.length === 0 ? 'primary' : 'normal'} onClick={() => void make()}>
              {t(own.length === 0 ? 'packages.recipients.ownMake' : 'packages.recipients.ownMore')}
            </Button>
          </div>
        )}
        <AttemptNotice attempt={attempt} />
        <h2 className={page['section']}>{t('packages.recipients.others')}</h2>
        {kept?.length === 0 && <p>{t('packages.recipients.othersNone')}</p>}
        {kept?.map((one) => (
          <RecipientCard key={one.id} one={one} onChange={recipients.change} />
        ))}
        <AddRecipient add={recipients.add} />
        {removed.length > 0 && (
          <details>
            <summary>{t('packages.recipients.removedTitle')}</summary>
            <ul>
              {removed.map(({ id, label, removed: gone }) => (
                <li key={id}>
                  <b>{label}</b>{' '}
                  {t('packages.recipients.removed', {
                    day: officialDay(new Date(gone?.at ?? 0).toISOString()),
                    reason: gone?.reason ?? '',
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Screen>
  );
}
