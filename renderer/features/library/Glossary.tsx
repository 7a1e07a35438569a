import { useEffect, useState } from 'react';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { SourceCard } from '../../ui/SourceCard';
import s from './library.module.css';

/** Terms and acronyms, each with its ground. An address names one entry. */
export function Glossary({ term }: { readonly term: string | undefined }) {
  const t = useWords();
  const pack = usePack();
  const [filter, setFilter] = useState('');
  useEffect(() => {
    if (term) document.getElementById(`term-${term}`)?.focus();
  }, [term]);
  const wanted = filter.trim().toLowerCase();
  const entries = pack.glossary
    .filter((one) =>
      [one.term, ...one.aliases.map(({ name }) => name)].some((name) => name.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
  return (
    <Screen crumbs={[{ label: t('library.title'), href: '/library' }, { label: t('library.glossary.title') }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']}>{t('library.glossary.title')}</ScreenTitle>
        <p className={page['lead']}>{t('library.glossary.lead')}</p>
        <TextField
          label={t('library.glossary.filter')}
          value={filter}
          maxLength={100}
          onChange={(event) => setFilter(event.target.value)}
        />
        <dl className={s['glossary']}>
          {entries.map((entry) => (
            <div key={entry.id} id={`term-${entry.id}`} tabIndex={-1}>
              <dt>{entry.term}</dt>
              <dd>
                {entry.aliases.length > 0 && (
                  <p className="dim">
                    {t('library.glossary.aliases', { list: entry.aliases.map(({ name }) => name).join(', ') })}
                  </p>
                )}
                <p>{entry.text}</p>
                {entry.grounds.map(({ source, locator }) => {
                  const found = pack.sources.find((one) => one.id === source);
                  return (
                    found && (
                      <SourceCard key={`${source} ${locator}`} source={{ ...found, addresses: [] }} locator={locator} />
                    )
                  );
                })}
              </dd>
            </div>
          ))}
        </dl>
        {entries.length === 0 && <p role="status">{t('library.glossary.absent')}</p>}
      </div>
    </Screen>
  );
}
