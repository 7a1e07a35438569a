import { useState } from 'react';
import { seriesName } from '#shared/content-pack/index';
import { useWords } from '../../../i18n';
import { useContent, useLive, useStore } from '../../../store/context';
import { Actions, Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import page from '../../../ui/page.module.css';
import { AttemptNotice } from '../AttemptNotice';
import { useAttempt } from '../use-attempt';

const mostReason = 500;

/** The content of before in its place again: one act, with a reason. */
export function GoBack() {
  const t = useWords();
  const { contentPacks } = useStore();
  const { pack, builtIn } = useContent();
  const own = builtIn?.pack ?? pack;
  const register = useLive(() => contentPacks.register(), [contentPacks]);
  const [reason, setReason] = useState('');
  const attempt = useAttempt();
  const packs = register?.packs.filter((one) => seriesName(one.pack.series) === seriesName(own.series)) ?? [];
  const other = packs.find(({ isInUse }) => !isInUse)?.pack ?? own;
  if (packs.length === 0) return null;
  const goBack = () =>
    attempt.run(async () => {
      await contentPacks.goBack(own.series, reason.trim());
      setReason('');
      return t('packages.content.wentBack', { label: other.label });
    });
  return (
    <section className={page['card']}>
      <h2>{t('packages.content.back')}</h2>
      <p>{t('packages.content.backText', { before: `${other.label} (${other.version})` })}</p>
      <TextField
        label={t('packages.content.reason')}
        value={reason}
        maxLength={mostReason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Actions>
        <Button
          blockedBy={reason.trim() === '' ? t('packages.content.backReason') : undefined}
          onClick={() => void goBack()}
        >
          {t('packages.content.backDo')}
        </Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </section>
  );
}
