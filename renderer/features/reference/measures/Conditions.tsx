import type { ConditionWords, QuestionWords } from '#shared/decision/condition-words';
import { useWords } from '../../../i18n';
import { hrefOf } from '../../../ui/href-of';
import s from './conditions.module.css';

/** A precondition as a nested list: what each group asks for, then its questions with the answers that count. */
export function Conditions({ condition }: { readonly condition: ConditionWords }) {
  if ('node' in condition)
    return (
      <ul className={s['parts']}>
        <li>
          <Line line={condition} />
        </li>
      </ul>
    );
  return <Group group={condition} />;
}

function Group({ group }: { readonly group: Exclude<ConditionWords, QuestionWords> }) {
  const t = useWords();
  return (
    <>
      <p className={s['kind']}>{t(`reference.measures.${group.kind}`)}</p>
      <ul className={s['parts']}>
        {group.parts.map((part, index) => (
          <li key={index.toString()}>{'node' in part ? <Line line={part} /> : <Group group={part} />}</li>
        ))}
      </ul>
    </>
  );
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const every = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function Line({ line: { kind, tree, question, values } }: { readonly line: QuestionWords }) {
  const t = useWords();
  const listed = (kind === 'all-items' ? every : either).format(values);
  return (
    <>
      <a href={hrefOf('tree', tree)}>{question}</a>
      {': '}
      <span className={s['values']}>
        {kind === 'answer' ? listed : t('reference.measures.ticked', { values: listed })}
      </span>
    </>
  );
}
