import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../../i18n';
import { usePack, useStore } from '../../../store/context';
import { treeSnapshots } from '../../../store/tree-pins';
import { useOpenCase } from '../../../store/use-open-case';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Status';
import { Choices } from '../Choices';
import { lacks } from '../complete';
import { Judgement } from '../Judgement';
import type { OpenCase } from '../paths/use-path-acts';
import { givenAt, type Typing, useAsked, withTyped } from '../use-case-questions';
import { giving } from '../use-give';
import s from './ways.module.css';

interface Props {
  readonly caseId: string;
  readonly fork: string;
  readonly title: string;
  readonly node: string;
  readonly onDone: () => void;
}

/** One question of one candidate, answered beside the table; what is typed is kept on the way until it is given. */
export function InlineAnswer(props: Props) {
  const record = useOpenCase(props.caseId, props.fork);
  return record.state === 'open' ? <AnswerHere {...props} record={record} /> : null;
}

function AnswerHere({ record, caseId, fork, title, node: wanted, onDone }: Props & { readonly record: OpenCase }) {
  const t = useWords();
  const pack = usePack();
  const store = useStore();
  const asked = useAsked(record.value, pack, wanted);
  const [tried, setTried] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  if (!asked) return null;
  const { tree, node, given } = asked;
  const missing = lacks(node, given);
  const note = (change: Typing) => record.set((was) => withTyped(was, pack, { node: node.id, change }));
  const give = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // what was typed last may not be on the screen yet
    if (lacks(node, givenAt(record.current(), pack, node.id)).length > 0) return;
    void treeSnapshots(store).keep([tree]);
    record.set(giving(pack, { caseId, fork }, asked));
    onDone();
  };
  return (
    <form className={s['inline']} onSubmit={give} noValidate>
      <h2 ref={head} tabIndex={-1}>
        {title}: {tree.words.nodes[node.id]?.question}
      </h2>
      {tried && missing.length > 0 && (
        <Notice level="invalid" title={t('decisions.missing.title')}>
          {missing.map((lack) => (
            <p key={lack}>
              {lack === 'items'
                ? t('decisions.missing.items', { count: node.items?.min ?? 1 })
                : t(`decisions.missing.${lack}`)}
            </p>
          ))}
        </Notice>
      )}
      <Choices asked={asked} onChange={note} />
      <Judgement kind={node.kind} given={given} missing={tried ? missing : []} onChange={note} />
      <div className={s['acts']}>
        <Button kind="primary" type="submit">
          {t('ways.give')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('ways.close')}
        </Button>
      </div>
    </form>
  );
}
