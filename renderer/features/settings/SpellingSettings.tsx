import { X } from 'lucide-react';
import { useContext, useEffect, useState } from 'react';
import { spellingLanguages } from '#shared/spelling/check';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useStore } from '../../store/context';
import { useOwnWords } from '../../store/own-words';
import { type Licences, SpellingContext } from '../../store/spelling';
import page from '../../ui/page.module.css';
import { Segments } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import s from './spelling.module.css';

/** Whether spelling is checked, the words of the person, and whose dictionaries these are. */
export function SpellingSettings() {
  const t = useWords();
  const { settings } = useStore();
  const { isOn, words, load, setOn, remove } = useOwnWords();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    void load(settings).catch(setFailure);
  }, [load, settings]);
  const failed = failure === undefined ? undefined : errorWords(failure);
  return (
    <section className={page['card']}>
      <h2>{t('spelling.title')}</h2>
      <p className="dim">{t('spelling.text')}</p>
      <Segments
        label={t('spelling.check')}
        value={isOn ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((value) => ({ value, label: t(`spelling.choice.${value}`) }))}
        onChange={(value) => void setOn(settings, value === 'on').catch(setFailure)}
      />
      {failed && <Notice level="invalid" title={failed.text} code={failed.code} />}
      <h3>{t('spelling.own', { count: words.size })}</h3>
      <ul className={s['words']}>
        {[...words].sort().map((word) => (
          <li key={word}>
            {word}
            <button
              type="button"
              aria-label={t('spelling.remove', { word })}
              title={t('spelling.remove', { word })}
              onClick={() => void remove(settings, word).catch(setFailure)}
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Dictionaries />
    </section>
  );
}

/** Read when it is opened: the licences are as long as a book. */
function Dictionaries() {
  const t = useWords();
  const spelling = useContext(SpellingContext);
  const [licences, setLicences] = useState<Licences>();
  const open = () => void spelling.licences().then(setLicences, () => undefined);
  return (
    <details onToggle={open}>
      <summary>{t('spelling.dictionaries')}</summary>
      <p className="dim">{t('spelling.separate')}</p>
      {spellingLanguages.map((language) => (
        <details key={language}>
          <summary>{t(`spelling.dictionary.${language}`)}</summary>
          {/* a scrolling region must be reachable by keyboard */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 for scrolling content */}
          <section className={s['licence']} tabIndex={0} aria-label={t(`spelling.dictionary.${language}`)}>
            {licences?.[language]}
          </section>
        </details>
      ))}
    </details>
  );
}
