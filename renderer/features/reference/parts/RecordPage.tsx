import { type ReactNode, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Ground } from '#shared/document/ground';
import { useWords } from '../../../i18n';
import { useIsSecondPane } from '../../../ui/address';
import { type Command, useCommands } from '../../../ui/frame';
import { LibraryTabs } from '../../../ui/LibraryTabs';
import page from '../../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { Empty } from '../../../ui/Small';
import type { ReferencePart } from '../address';
import { GroundCards } from './GroundCards';
import { partHref } from './part-href';
import s from './record.module.css';

interface Props {
  readonly part: ReferencePart;
  readonly id: string;
  readonly title: string;
  /** In the way to here, where the title is long. */
  readonly short?: string | undefined;
  /** Under the title: dates, kinds, states. */
  readonly by?: ReactNode;
  /** Cards in the inspector; badges in the text lead to them. */
  readonly grounds?: readonly Ground[];
  /** In the inspector above the grounds. */
  readonly outline?: ReactNode;
  readonly children: ReactNode;
}

/** Every entry of the library area: a sheet with one title, and what it rests on in the inspector. Esc leads back. */
export function RecordPage({ part, id, title, short, by, grounds = [], outline, children }: Props) {
  const t = useWords();
  const href = partHref(part);
  useWayBack(href);
  const inspector = grounds.length > 0 || outline ? <GroundCards grounds={grounds} before={outline} /> : undefined;
  return (
    <Screen
      crumbs={[
        { label: t('library.title'), href: '/library' },
        { label: t(`reference.tabs.${part}`), href },
        { label: short ?? title },
      ]}
      {...(inspector && { inspector })}
    >
      <LibraryTabs current={part} />
      <article className={s['sheet']}>
        <div className={s['paper']}>
          <ScreenTitle focusKey={id}>{title}</ScreenTitle>
          {by && <div className={s['by']}>{by}</div>}
          {children}
        </div>
      </article>
    </Screen>
  );
}

/** What stands at an address that names nothing. */
export function RecordAbsent({ part }: { readonly part: ReferencePart }) {
  const t = useWords();
  const href = partHref(part);
  useWayBack(href);
  return (
    <Screen
      crumbs={[
        { label: t('library.title'), href: '/library' },
        { label: t(`reference.tabs.${part}`), href },
        { label: t('reference.absent') },
      ]}
    >
      <LibraryTabs current={part} />
      <div className={page['page']}>
        <ScreenTitle className={page['title']}>{t('reference.absent')}</ScreenTitle>
        <Empty action={<a href={`#${href}`}>{t('reference.toList')}</a>}>{t('reference.absentText')}</Empty>
      </div>
    </Screen>
  );
}

/** Esc: to where one came from, or to the list where there is no such place. The second pane has a way back of its own. */
function useWayBack(list: string): void {
  const [, navigate] = useLocation();
  const isSecond = useIsSecondPane();
  const commands = useMemo<readonly Command[]>(() => {
    const run = () => (history.length > 1 ? history.back() : navigate(list));
    return isSecond ? [] : [{ id: 'reference.back', shortcut: 'Escape', run }];
  }, [list, navigate, isSecond]);
  useCommands(commands);
}
