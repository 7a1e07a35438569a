import { PackageSearch } from 'lucide-react';
import { useId } from 'react';
import type { Aside as KeptAside } from '#shared/exchange/aside';
import { useWords } from '../../i18n';
import { endAside } from '../../store/aside';
import { useStore } from '../../store/context';
import { useSticks } from '../../store/sticks';
import { Actions, Button } from '../../ui/Button';
import { dayOfMoment } from '../../ui/dates';
import { formatSize } from '../../ui/format';
import page from '../../ui/page.module.css';
import { Status } from '../../ui/Status';
import { AttemptNotice } from './AttemptNotice';
import { checkFiles } from './Sticks';
import s from './sticks.module.css';
import { useAside } from './use-aside';
import { type Attempt, useAttempt } from './use-attempt';

/** Packages that were checked and put aside, each with the verdict of that day. */
export function Aside() {
  const t = useWords();
  const all = useAside();
  const attempt = useAttempt();
  if (all.length === 0) return null;
  return (
    <>
      <h2 className={page['section']}>{t('packages.aside.title')}</h2>
      <p className="dim">{t('packages.aside.lead')}</p>
      <ul className={page['rows']}>
        {all.map(({ id, value }) => (
          <li key={id}>
            <Row aside={value} attempt={attempt} />
          </li>
        ))}
      </ul>
      <AttemptNotice attempt={attempt} />
    </>
  );
}

/** The file may have been written anew under its name since: it is checked again, whatever was kept of it. */
function Row({ aside, attempt }: { readonly aside: KeptAside; readonly attempt: Attempt }) {
  const t = useWords();
  const store = useStore();
  const id = useId();
  const { title, file, kind, level, digest, checkedAt } = aside;
  const lies = useSticks((state) => state.sticks)
    .flatMap(({ packages }) => packages)
    .find(({ name, size }) => name === file.name && size === file.size);
  const again = () =>
    attempt.run(async () => {
      if (lies) await checkFiles([lies]);
      else window.location.assign('#/packages/check');
      return undefined;
    });
  const end = () =>
    attempt.run(async () => {
      await endAside(store, digest);
      document.querySelector('h1')?.focus(); // the row that had the focus is gone
      return undefined;
    });
  const line = {
    kind: t(`packages.several.kind.${kind ?? 'none'}`),
    name: file.name,
    size: formatSize(file.size),
    digest: digest.slice(0, 16),
  };
  return (
    <div className={page['row']}>
      <PackageSearch />
      <div className={s['aside']}>
        <bdi id={id} className={page['rowTitle']}>
          {title || file.name}
        </bdi>
        <span className={page['rowMeta']}>
          <Status level={level}>{t(`packages.verify.level.${level}`)}</Status>
          <bdi>{t('packages.aside.line', line)}</bdi>
          <span>{t(lies ? 'packages.aside.here' : 'packages.aside.elsewhere')}</span>
        </span>
        <Actions>
          <Button small aria-describedby={id} onClick={() => void again()}>
            {t('packages.aside.again')}
          </Button>
          <Button small kind="quiet" aria-describedby={id} onClick={() => void end()}>
            {t('packages.aside.end')}
          </Button>
        </Actions>
      </div>
      <span className="dim num">{dayOfMoment(checkedAt)}</span>
    </div>
  );
}
