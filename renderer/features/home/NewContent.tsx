import { useMemo } from 'react';
import type { ContentPack } from '#shared/content/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay, tableDay } from '../../ui/dates';
import { type Command, useCommands } from '../../ui/frame';
import { Kbd } from '../../ui/Small';
import { useEnterOnTitle } from '../../ui/use-enter-on-title';
import s from './home.module.css';

const SHOWN = 3;

/** The briefs of the newest day first. R reads the first; Enter too, where nothing else waits for it. */
export function NewContent({ hasCase }: { readonly hasCase: boolean }) {
  const t = useWords();
  const pack = usePack();
  const newest = useMemo(() => newestBriefs(pack).slice(0, SHOWN), [pack]);
  const first = newest[0]?.id;
  const commands = useMemo<readonly Command[]>(() => {
    return [{ id: 'reader.newest', shortcut: 'r', when: () => first !== undefined, run: () => read(first) }];
  }, [first]);
  useCommands(commands);
  useEnterOnTitle({ id: 'home.enter', run: first === undefined || hasCase ? undefined : () => read(first) });
  return (
    <section>
      <h2 className={s['section']}>{t('home.new')}</h2>
      <ul className={s['facts']}>
        {newest.map(({ id, title, asOf }) => (
          <li key={id}>
            <a href={`#/library/${id}`} title={officialDay(asOf)}>
              {title}
            </a>{' '}
            <span className="dim num">{tableDay(asOf)}</span>{' '}
            {id === first && <Kbd box>{t(hasCase ? 'home.newKey' : 'home.newEnter')}</Kbd>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function read(id: string | undefined): void {
  window.location.assign(`#/library/${id}`);
}

/** The youngest first; of one day in the order of the library. */
export function newestBriefs({ briefs }: Pick<ContentPack, 'briefs'>): ContentPack['briefs'] {
  return briefs.toSorted((a, b) => (a.asOf === b.asOf ? a.order - b.order : a.asOf < b.asOf ? 1 : -1));
}
