import { AppError } from '#shared/base/errors';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { addressOn, useWay } from './way';

/** The address names a question or a tree that the content does not hold: says so, and leads on. */
export function UnknownPart({ file, name }: { readonly file: CaseFile; readonly name: string }) {
  const t = useWords();
  const way = useWay();
  const { text, code } = errorWords(new AppError('tree/unknown-node', { node: name }));
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('sheet.unknown.title') },
      ]}
      mark={file.marking}
    >
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle focusKey={name}>{t('sheet.unknown.title')}</ScreenTitle>
        </div>
        <Notice level="invalid" title={text} code={code}>
          <p>{t('sheet.unknown.name', { name: name.slice(0, 60) })}</p>
        </Notice>
        <p>
          <a href={`#${addressOn(way, 'questions')}`}>{t('sheet.unknown.next')}</a>
        </p>
      </div>
    </Screen>
  );
}
