import { ChevronLeft, ChevronRight, Columns2, PanelRight, Search } from 'lucide-react';
import { useWords } from '../../i18n';
import { useDesk } from '../../store/desk-state';
import { BrandMark } from '../../ui/Brand';
import { IconButton } from '../../ui/Button';
import type { Crumb } from '../../ui/frame';
import { Kbd } from '../../ui/Small';
import { keysOf } from '../shortcuts';
import s from './frame.module.css';

interface Props {
  readonly crumbs: readonly Crumb[];
  readonly hasInspector: boolean;
  readonly isSplit: boolean;
  readonly onPalette: () => void;
  readonly onSplit: () => void;
}

export function TopBar({ crumbs, hasInspector, isSplit, onPalette, onSplit }: Props) {
  const t = useWords();
  const shown = useDesk((state) => state.inspectorShown);
  const toggle = useDesk((state) => state.toggleInspector);
  return (
    <div className={s['bar']}>
      <div className={s['brand']}>
        <BrandMark />
        <span>{t('frame.brand')}</span>
      </div>
      <div className={s['where']}>
        <IconButton label={t('frame.back')} onClick={() => history.back()}>
          <ChevronLeft />
        </IconButton>
        <IconButton label={t('frame.forward')} onClick={() => history.forward()}>
          <ChevronRight />
        </IconButton>
        <Crumbs crumbs={crumbs} />
      </div>
      <div className={s['tools']}>
        <button type="button" className={s['omni']} onClick={onPalette}>
          <Search className="icon-s" />
          <span>{t('frame.search')}</span>
          <Kbd>{keysOf('view.palette')}</Kbd>
        </button>
        <IconButton label={t('reader.split.button')} aria-pressed={isSplit} onClick={onSplit}>
          <Columns2 />
        </IconButton>
        <IconButton
          label={t('frame.inspector')}
          aria-pressed={shown && hasInspector}
          aria-disabled={!hasInspector || undefined}
          onClick={toggle}
        >
          <PanelRight />
        </IconButton>
      </div>
    </div>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useWords();
  return (
    <nav aria-label={t('frame.where')}>
      <ol className={s['crumbs']}>
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1;
          return (
            <li key={crumb.label} aria-current={last ? 'page' : undefined}>
              {crumb.href && !last ? <a href={`#${crumb.href}`}>{crumb.label}</a> : crumb.label}
              {!last && <ChevronRight />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
