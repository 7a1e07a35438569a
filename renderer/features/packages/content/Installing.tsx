import { useId } from 'react';
import { useWords } from '../../../i18n';
import { Actions, Button } from '../../../ui/Button';
import { formatSize } from '../../../ui/format';
import page from '../../../ui/page.module.css';
import s from './content.module.css';
import type { Progress } from './use-pack-import';

/** Before this share of it is done, nobody can say how long the rest takes. */
const tellableShare = 0.03;

/** How far it is, how long it may take still, and the way to stop it. */
export function Installing({ progress, onStop }: { readonly progress: Progress; readonly onStop: () => void }) {
  const t = useWords();
  const id = useId();
  const { done, all } = progress;
  return (
    <section className={page['card']}>
      <h2 id={id}>{t('packages.content.progress')}</h2>
      <progress className={s['bar']} aria-labelledby={id} value={done} max={Math.max(all, 1)} />
      <p>
        {t('packages.content.sealed', { done: formatSize(done), all: formatSize(all) })}
        {', '}
        <TimeLeft progress={progress} />
      </p>
      <Actions>
        <Button onClick={onStop}>{t('packages.content.stop')}</Button>
      </Actions>
    </section>
  );
}

function TimeLeft({ progress: { done, all, began } }: { readonly progress: Progress }) {
  const t = useWords();
  if (done >= all) return <span>{t('packages.content.finishing')}</span>;
  if (done < all * tellableShare) return <span>{t('packages.content.reckoning')}</span>;
  const left = ((performance.now() - began) * (all - done)) / done;
  return <span>{t('packages.content.left', { count: Math.max(1, Math.round(left / 1000)) })}</span>;
}
