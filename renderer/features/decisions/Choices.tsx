import { useWords } from '../../i18n';
import { Kbd } from '../../ui/Small';
import { EvidenceMarks, useEvidenceCase } from './EvidenceMarks';
import s from './question.module.css';
import type { Asked, Pending, Typing } from './use-case-questions';

interface Props {
  readonly asked: Pick<Asked, 'tree' | 'node' | 'given'>;
  readonly onChange: (change: Typing) => void;
}

/** The answers, and under those that take them the things to tick. */
export function Choices({ asked, onChange }: Props) {
  const t = useWords();
  const { node, given, tree } = asked;
  const words = tree.words.nodes[node.id];
  const chosen = node.answers.find((answer) => answer.id === given.choice);
  const isSet = node.ask === 'set';
  const showItems = node.items !== undefined && (isSet || chosen?.items === true);
  return (
    <>
      <fieldset>
        <legend className="vh">{t('decisions.answers')}</legend>
        <div className={node.answers.length > 2 ? `${s['options']} ${s['two']}` : s['options']}>
          {node.answers.map((answer, index) => (
            <label key={answer.id} className={s['option']}>
              <input
                type="radio"
                name="answer"
                value={answer.id}
                checked={given.choice === answer.id}
                onChange={() => onChange({ choice: answer.id })}
              />
              <span>{words?.answers[answer.id]}</span>
              <Kbd box>{index + 1}</Kbd>
            </label>
          ))}
        </div>
      </fieldset>
      {showItems && <Items asked={asked} onChange={onChange} />}
    </>
  );
}

/** The things to tick, each with the evidence that stands for it. */
function Items({ asked, onChange }: Props) {
  const t = useWords();
  const { node, given, tree } = asked;
  const words = tree.words.nodes[node.id];
  const file = useEvidenceCase();
  if (!node.items) return null;
  return (
    <fieldset>
      <legend className={s['legend']}>
        {words?.itemsLegend} {node.items.min > 1 && t('decisions.itemsMin', { count: node.items.min })}
      </legend>
      <div className={s['items']}>
        {node.items.options.map((item) => (
          <label key={item} className={s['item']}>
            <input
              type="checkbox"
              checked={given.items?.includes(item) ?? false}
              onChange={(event) => onChange(tick(asked, item, event.target.checked))}
            />
            <span>
              {words?.items?.[item]} {file && <EvidenceMarks file={file} node={node.id} item={item} />}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Ticking in a set of answers is choosing "some". */
function tick({ node }: Props['asked'], item: string, isTicked: boolean): (given: Pending) => Pending {
  return (given) => {
    const others = (given.items ?? []).filter((one) => one !== item);
    const items = isTicked ? [...others, item] : others;
    return node.ask === 'set' && isTicked ? { choice: 'some', items } : { items };
  };
}
