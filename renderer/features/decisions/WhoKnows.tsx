import type { ReactNode } from 'react';
import type { TreeNode } from '#shared/decision/model';
import { type Level, levels } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { KeyValues } from '../../ui/Small';
import s from './views.module.css';

/** Home comes first: the nearest to ask. */
const order: readonly Level[] = [...levels].sort((a, b) => Number(b === 'national') - Number(a === 'national'));

/** Those who usually know the answer, from the matrix: at home, in the Union, abroad; and who decides. */
export function WhoKnows({ node }: { readonly node: TreeNode }) {
  const t = useWords();
  const { matrix } = usePack();
  const levelOf = (id: string) => matrix.actors.find((one) => one.id === id)?.level ?? 'union';
  const rows = order.flatMap((level): readonly (readonly [string, ReactNode])[] => {
    const ids = node.knows.filter((id) => levelOf(id) === level);
    return ids.length === 0 ? [] : [[t(`sheet.level.${level}`), <Actors key={level} ids={ids} />]];
  });
  if (node.decides) rows.push([t('decisions.decides'), <Actors key="decides" ids={[node.decides]} />]);
  return (
    <>
      {node.knows.length === 0 && <p>{t('decisions.knowsNobody')}</p>}
      {rows.length > 0 && <KeyValues rows={rows} />}
    </>
  );
}

function Actors({ ids }: { readonly ids: readonly string[] }) {
  const { matrix } = usePack();
  return (
    <ul className={s['actors']}>
      {ids.map((id) => (
        <li key={id}>
          <a href={`#/matrix/actor/${id}`} data-card={`actor:${id}`}>
            {matrix.actors.find((one) => one.id === id)?.name ?? id}
          </a>
        </li>
      ))}
    </ul>
  );
}
