import { AppError } from '#shared/base/errors';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import type { DamagedRow } from '../../store/repository';
import { Notice } from '../../ui/Status';

/** Cases that do not open here: each with why, and where. They are kept as they are. */
export function DamagedCases({ damaged }: { readonly damaged: readonly DamagedRow[] }) {
  const t = useWords();
  if (damaged.length === 0) return null;
  return (
    <Notice
      level="warning"
      title={t('cases.unopened', { count: damaged.length })}
      code={[...new Set(damaged.map(({ code }) => code))].join(', ')}
    >
      <ul>
        {damaged.map(({ id, code, at }) => (
          <li key={id}>
            <span className="num">{id}</span>
            {': '}
            {code === 'store/newer' ? t('cases.newer') : errorWords(new AppError(code)).text}
            {at !== undefined && ` ${t('cases.unopenedAt', { place: at })}`}
          </li>
        ))}
      </ul>
      <p>{t('cases.unopenedKept')}</p>
    </Notice>
  );
}
