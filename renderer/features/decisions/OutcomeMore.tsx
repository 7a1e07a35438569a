import { ArrowRight } from 'lucide-react';
import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';
import s from './outcome.module.css';
import type { OutcomeView } from './outcome-view';
import { addressOn, useWay } from './way';

/** Says that questions remain, and leads to the next. */
export function OutcomeMore({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const way = useWay();
  const { next } = view.summary;
  if (!next) return null;
  const question = next.tree.words.nodes[next.node.id]?.question;
  return (
    <a className={s['more']} href={`#${addressOn(way, `questions/${next.node.id}`)}`}>
      <span>
        <Status level="possible">{t('decisions.outcome.more')}</Status>
        <span>{t('decisions.outcome.moreText', { tree: next.tree.words.title })}</span>
        <em>{question}</em>
      </span>
      <span className={s['go']}>
        {t('decisions.outcome.continue')}
        <ArrowRight className="icon-s" />
      </span>
    </a>
  );
}
