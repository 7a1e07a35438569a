import type { CaseFile } from '#shared/case/model';
import { rePin, type TreePin } from '#shared/case/pins';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { usePinned } from '../../../store/pinned-content';
import { useOpenCase } from '../../../store/use-open-case';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Status';
import { notInstalled, usePinWords } from './pin-words';
import s from './replay.module.css';

interface Props {
  readonly caseId: string;
  /** Another way than that of the case. */
  readonly fork?: string | undefined;
}

/** None for a case that is archived: it is read only. */
type Set = ((change: (file: CaseFile) => CaseFile) => void) | undefined;

/** Says that a case was answered under other trees than those installed, and leaves the choice: stay, or move on. */
export function PinBanner({ caseId, fork }: Props) {
  const t = useWords();
  const record = useOpenCase(caseId, fork);
  const set = record.state === 'open' && record.value.closure.status !== 'archived' ? record.set : undefined;
  const { pins } = usePinned();
  const held = pins.filter(({ state }) => state === 'held');
  const lacking = pins.filter(({ state }) => state === 'missing' || state === 'not-installed');
  return (
    <>
      {held.length > 0 && (
        <Notice level="possible" title={t('replay.banner.title')}>
          <ul className={s['pins']}>
            {held.map((pin) => (
              <HeldTree key={pin.tree} pin={pin} set={set} />
            ))}
          </ul>
          <p>
            {t('replay.banner.stays')} <a href={`#/cases/${caseId}/replay`}>{t('replay.banner.replay')}</a>
          </p>
        </Notice>
      )}
      {lacking.map((pin) => (
        <LackingTree key={pin.tree} pin={pin} caseId={caseId} />
      ))}
    </>
  );
}

function HeldTree({ pin, set }: { readonly pin: TreePin; readonly set: Set }) {
  const t = useWords();
  const words = usePinWords();
  const { today } = pin;
  return (
    <li>
      <span>{words.sentence(pin)}</span>
      {today && set && (
        <Button small onClick={() => set((was) => rePin(was, today))}>
          {t('replay.banner.move', { version: today.graph.version })}
          <span className="vh">: {words.title(pin)}</span>
        </Button>
      )}
    </li>
  );
}

function LackingTree({ pin, caseId }: { readonly pin: TreePin; readonly caseId: string }) {
  const t = useWords();
  const words = usePinWords();
  const { text, code } = errorWords(notInstalled(pin));
  return (
    <Notice level="warning" title={words.sentence(pin)} code={code}>
      <p>
        {text} <a href={`#/cases/${caseId}/replay`}>{t('replay.banner.replay')}</a>
      </p>
    </Notice>
  );
}
