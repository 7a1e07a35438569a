import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Tag } from '../../../ui/Small';
import { viewAddress } from '../views';
import { addressOn, useWay } from '../way';
import s from './sheet.module.css';
import type { HeldTree } from './use-sheet';

/** The conclusion at the end of the sheet, once the tree has come to it, and what it goes on with. */
export function SheetEnd({ held: { tree, resolution } }: { readonly held: HeldTree }) {
  const t = useWords();
  const way = useWay();
  const pack = usePack();
  if (resolution.at.kind !== 'outcome') return null;
  const { outcome } = resolution.at;
  const words = tree.words.outcomes[outcome.id];
  const next = pack.trees.filter(({ graph }) => outcome.continues.includes(graph.id));
  return (
    <section className={s['conclusion']}>
      <Tag>{t('sheet.conclusion')}</Tag>
      <h2 tabIndex={-1}>{words?.title}</h2>
      <p>{words?.text}</p>
      <p className={s['end']}>
        {next.map(({ graph, words: { title } }) => (
          <a key={graph.id} href={`#${viewAddress(way, 'sheet', { tree: graph.id, node: undefined })}`}>
            {t('sheet.nextTree', { tree: title })}
          </a>
        ))}
        <a href={`#${addressOn(way, 'outcome')}`}>{t('sheet.outcome')}</a>
      </p>
    </section>
  );
}
