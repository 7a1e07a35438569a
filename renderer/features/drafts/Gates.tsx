import { type KeyboardEvent, useState } from 'react';
import { isPassed } from '#shared/drafting/gates';
import { useWords } from '../../i18n';
import { Eyebrow } from '../../ui/Small';
import { FromCase } from './gates/FromCase';
import { GateLine } from './gates/GateLine';
import s from './gates.module.css';
import type { Studio } from './use-studio';
import { WhoClears } from './WhoClears';

/** The preconditions of this text: met, not met, not known. They hold back the signature, never the writing. */
export function Gates({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { gates } = studio;
  const [openGate, setOpenGate] = useState<string>();
  const passed = gates.filter(isPassed).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || openGate === undefined || event.defaultPrevented) return;
    // the key is used up here: it does not lead back as well
    event.preventDefault();
    event.stopPropagation();
    setOpenGate(undefined);
    document.getElementById(`gate-${openGate}`)?.focus();
  };
  return (
    <div
      className={s['gates']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label={t('drafts.gates')}
      data-region="gates"
      onKeyDown={onKeyDown}
    >
      <div>
        <div className={s['gatesHead']}>
          <Eyebrow>{t('drafts.gates')}</Eyebrow>
          <span className="num">{t('drafts.gatesCount', { met: passed, all: gates.length })}</span>
        </div>
        <ul className={s['list']}>
          {gates.map((check) => (
            <GateLine
              key={check.gate.id}
              check={check}
              studio={studio}
              isOpen={check.gate.id === openGate}
              onToggle={() => setOpenGate(check.gate.id === openGate ? undefined : check.gate.id)}
            />
          ))}
        </ul>
      </div>
      <WhoClears studio={studio} />
      <FromCase studio={studio} />
    </div>
  );
}
