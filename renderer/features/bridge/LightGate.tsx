import type { ReactNode } from 'react';
import { useWords } from '../../i18n';
import { type Outgoing, useOutgoing } from '../../store/outgoing';
import { usePolicy } from '../../store/use-policy';
import type { PrintLook } from '../../ui/frame';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { Notice } from '../../ui/Status';

interface Props {
  readonly title: string;
  readonly print?: PrintLook;
  readonly children: (file: Outgoing) => ReactNode;
}

/** What shows a package as codes: only where the institution allows it, and only where there is one. */
export function LightGate({ title, print, children }: Props) {
  const t = useWords();
  const policy = usePolicy();
  const file = useOutgoing((state) => state.file);
  if (!policy) return null;
  return (
    <Screen
      crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: title }]}
      mark={file?.mark ?? 'PUBLIC'}
      print={print}
    >
      {policy.bridge && file ? (
        children(file)
      ) : (
        <div className={page['page']}>
          <ScreenTitle>{title}</ScreenTitle>
          {policy.bridge ? (
            <Empty action={<a href="#/packages">{t('packages.title')}</a>}>{t('bridge.show.none')}</Empty>
          ) : (
            <Notice level="blocked" title={t('bridge.refused')} />
          )}
        </div>
      )}
    </Screen>
  );
}
