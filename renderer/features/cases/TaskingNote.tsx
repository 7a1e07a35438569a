import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { openPoints, pointsByOwner } from '#shared/case/overview';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Actions } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import page from '../../ui/page.module.css';
import { PrintButton } from '../../ui/print/PrintButton';
import s from './file.module.css';
import { brussels, momentIn } from './times';

/** All open points by who is asked, as text to copy and to print. */
export function TaskingNote({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const { matrix } = usePack();
  const text = useMemo(() => {
    const head = [
      t('caseFile.points.noteTitle', { title: file.title }),
      t('caseFile.points.noteMark', { mark: file.marking, at: momentIn(brussels, Date.now()) }),
    ];
    const owners = [...pointsByOwner(openPoints(file))].map(([owner, points]) => {
      const name = matrix.actors.find(({ id }) => id === owner)?.name ?? owner;
      const lines = points.map(({ text: asked, due }) => {
        const until = due ? ` (${t('caseFile.points.dueAt', { at: momentIn(brussels, due) })})` : '';
        return `- ${asked.trim() || t('caseFile.points.untitled')}${until}`;
      });
      return ['', name || t('caseFile.points.nobody'), ...lines].join('\n');
    });
    return [...head, ...(owners.length === 0 ? ['', t('caseFile.points.noteNone')] : owners)].join('\n');
  }, [t, file, matrix]);
  return (
    <section aria-label={t('caseFile.points.note')} className={s['asked']}>
      <h2 className={page['section']}>{t('caseFile.points.note')}</h2>
      <p className="dim">{t('caseFile.points.noteLead')}</p>
      <div data-print="never">
        <Actions>
          <CopyButton label={t('caseFile.points.copy')} text={text} />
          <PrintButton>{t('caseFile.points.print')}</PrintButton>
        </Actions>
      </div>
      <div className={s['note']}>{text}</div>
    </section>
  );
}
