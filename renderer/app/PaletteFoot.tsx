import { useWords } from '../i18n';
import { Kbd } from '../ui/Small';
import s from './overlay.module.css';
import type { ScopeId } from './scopes';
import { useSettled } from './use-palette';

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly scope: ScopeId;
  readonly isCurrent: boolean;
}

/** The keys, and how much was found: seen at once, said once the typing rests. */
export function PaletteFoot({ shown, total, scope, isCurrent }: Props) {
  const t = useWords();
  const count = t('frame.palette.count', { count: total });
  const text = shown < total ? t('frame.palette.part', { shown, found: count }) : count;
  const said = useSettled(isCurrent ? `${t(`frame.palette.scope.${scope}`)}: ${count}` : undefined);
  return (
    <div className={s['foot']}>
      <span>
        <Kbd box>{t('frame.palette.keys.choose')}</Kbd> {t('frame.palette.choose')}
      </span>
      <span>
        <Kbd box>{t('frame.palette.keys.open')}</Kbd> {t('frame.palette.open')}
      </span>
      <span>
        <Kbd box>{t('frame.palette.keys.beside')}</Kbd> {t('frame.palette.beside')}
      </span>
      <span>
        <Kbd box>{t('frame.palette.keys.narrow')}</Kbd> {t('frame.palette.narrow')}
      </span>
      <span>
        <Kbd box>{t('frame.palette.keys.close')}</Kbd> {t('frame.palette.close')}
      </span>
      <span className="push">{text}</span>
      <span className="vh" role="status">
        {said}
      </span>
    </div>
  );
}
