import { ShieldCheck, Stamp } from 'lucide-react';
import { type Marking, markings } from '#shared/case/model';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { ScreenTitle } from '../../ui/Screen';
import { Status } from '../../ui/Status';
import { ways } from './leave';
import { OutputMenu } from './output/OutputMenu';
import s from './studio.module.css';
import { LanguageSwitch, type Shown } from './twin/LanguageSwitch';
import type { Studio } from './use-studio';
import { VersionMenu } from './versions/VersionMenu';

interface Props {
  readonly studio: Studio;
  /** Leads to the first point to settle, or out where there is none. */
  readonly onLeave: () => void;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** What the draft is, in which state, and the ways on. */
export function StudioBar({ studio, onLeave, shown, onShow }: Props) {
  const t = useWords();
  const { draft, settle } = studio;
  return (
    <div className={s['bar']}>
      <ScreenTitle focusKey={draft.id}>{draft.title}</ScreenTitle>
      <LanguageSwitch studio={studio} shown={shown} onShow={onShow} />
      <MarkChoice studio={studio} />
      <span className="push">
        {settle > 0 ? (
          <Status level="warning">{t('drafts.settleCount', { count: settle })}</Status>
        ) : (
          <Status level="valid">{t(`drafts.settleNone.${studio.next}`)}</Status>
        )}
      </span>
      <VersionMenu studio={studio} />
      <OutputMenu studio={studio} />
      <Button
        kind="primary"
        kbd={ways[studio.next].kbd}
        aria-describedby={settle > 0 ? 'to-settle' : undefined}
        aria-disabled={settle > 0 || undefined}
        onClick={onLeave}
      >
        {studio.next === 'final' && <ShieldCheck />} {t(ways[studio.next].words)}
      </Button>
    </div>
  );
}

function MarkChoice({ studio: { draft, record } }: { readonly studio: Studio }) {
  const t = useWords();
  return (
    <label className={s['mark']}>
      <span className="vh">{t('drafts.mark')}</span>
      <Stamp />
      <select
        value={draft.marking}
        // the options are the list of marks
        onChange={(event) => record.set((was) => ({ ...was, marking: event.target.value as Marking }))}
      >
        {markings.map((mark) => (
          <option key={mark}>{mark}</option>
        ))}
      </select>
    </label>
  );
}
