import { useMemo, useState } from 'react';
import { type Change, changesBetween } from '#shared/case/changes';
import type { CaseFile } from '#shared/case/model';
import type { Draft } from '#shared/drafting/model';
import type { MergedState } from '#shared/exchange/merge';
import { useWords } from '../../i18n';
import page from '../../ui/page.module.css';
import { type ChangeLine, lineOfChange, linesOfDraft } from './change-lines';
import s from './conflicts.module.css';
import type { PlaceNames } from './place-words';

interface Props {
  readonly before: { readonly file: CaseFile; readonly drafts: readonly Draft[] };
  readonly merged: MergedState;
  readonly names: PlaceNames;
}

/** More of one part are counted and not shown: the case itself has them. */
const mostLines = 200;

/** What of the case here would be another, part by part, each to be shown line by line. */
export function Touched({ before, merged, names }: Props) {
  const t = useWords();
  const parts = useMemo(() => byPart(changesBetween(before.file, merged.file)), [before.file, merged.file]);
  const called = t('caseFile.journal.parts', { returnObjects: true }) as Readonly<Record<string, string>>;
  const isNothing = parts.length === 0 && merged.drafts.length === 0;
  return (
    <div>
      <h3 className={page['section']}>{t('packages.import.changes')}</h3>
      {isNothing && <p>{t('packages.import.nothing')}</p>}
      <ul>
        {parts.map(([part, changes]) => (
          <Shown
            key={part}
            title={t('packages.import.part', { name: called[part] ?? part, count: changes.length })}
            lines={() => changes.map((change) => lineOfChange(t, change, names))}
          />
        ))}
        {merged.drafts.map((draft) => {
          const here = before.drafts.find(({ id }) => id === draft.id);
          return (
            <Shown
              key={draft.id}
              title={t(here ? 'packages.import.draft' : 'packages.import.newDraft', { title: draft.title })}
              lines={() => linesOfDraft(t, here, draft)}
            />
          );
        })}
        {merged.renumbered.map(({ id, from, to }) => (
          <li key={id}>{t('packages.import.renumbered', { from, to })}</li>
        ))}
        {merged.kept.length > 0 && <li>{t('packages.import.kept', { count: merged.kept.length })}</li>}
      </ul>
    </div>
  );
}

function byPart(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const parts = new Map<string, Change[]>();
  for (const change of changes) {
    const known = parts.get(change.part);
    if (known) known.push(change);
    else parts.set(change.part, [change]);
  }
  return [...parts];
}

/** One part, closed until the person asks for it: only then its lines are made. */
function Shown({ title, lines }: { readonly title: string; readonly lines: () => readonly ChangeLine[] }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const all = isOpen ? lines() : [];
  return (
    <li>
      <details className={s['shown']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <bdi>{title}</bdi> <span className={s['show']}>{t(`packages.import.${isOpen ? 'hide' : 'show'}`)}</span>
        </summary>
        <ul className={s['lines']}>
          {all.slice(0, mostLines).map(({ key, act, what, said }) => (
            <li key={key}>
              <b>{t(`packages.import.act.${act}`)}</b> <bdi>{what}</bdi>
              {said.filter(Boolean).map((words) => (
                <bdi key={words} className={s['words']}>
                  {words}
                </bdi>
              ))}
            </li>
          ))}
          {all.length > mostLines && <li>{t('packages.import.further', { count: all.length - mostLines })}</li>}
          {isOpen && all.length === 0 && <li>{t('packages.import.sameText')}</li>}
        </ul>
      </details>
    </li>
  );
}
