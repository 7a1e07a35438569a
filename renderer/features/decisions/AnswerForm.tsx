import { ArrowLeft, CircleQuestionMark, Landmark, Scale, UserRound } from 'lucide-react';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import type { CaseFile } from '#shared/case/model';
import { questionsLeft } from '#shared/decision/size';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import type { Record } from '../../store/record';
import { ScreenTitle } from '../../ui/Screen';
import { Tag } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { AnswerEnd } from './AnswerEnd';
import { Choices } from './Choices';
import { lacks } from './complete';
import { groundName } from './ground-name';
import { Judgement } from './Judgement';
import s from './question.module.css';
import { type Asked, givenAt, type Typing, withTyped } from './use-case-questions';
import { useGive } from './use-give';
import { goToSection, useQuestionKeys } from './use-question-keys';
import { addressOn, useWay } from './way';

interface Props {
  readonly record: Extract<Record<CaseFile>, { state: 'open' }>;
  readonly asked: Asked;
}

const kindIcons = { fact: Scale, assessment: UserRound, choice: Landmark } as const;

/** The question, its answers, and what an answer of its kind needs. What is typed is kept at once; Continue gives it. */
export function AnswerForm({ record, asked }: Props) {
  const t = useWords();
  const pack = usePack();
  const give = useGive(record, asked);
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const { tree, node, given } = asked;
  const words = tree.words.nodes[node.id];
  const missing = lacks(node, given);

  const note = (change: Typing) => record.set((was) => withTyped(was, pack, { node: node.id, change }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // what was typed last may not be on the screen yet
    if (lacks(node, givenAt(record.current(), pack, node.id)).length > 0)
      return form.current?.querySelector<HTMLElement>('[aria-invalid], input')?.focus();
    await give();
  };
  useQuestionKeys(useCallback(() => form.current, []));
  if (!words) return null;
  const Kind = kindIcons[node.kind];
  const ground = node.grounds[0];
  return (
    <form ref={form} className={s['form']} onSubmit={(event) => void submit(event)} noValidate>
      <PlaceLine asked={asked} />
      <div>
        <ScreenTitle focusKey={node.id}>{words.question}</ScreenTitle>
        <p className={s['kind']}>
          <Tag>
            <Kind className="icon-s" />
            {t(`decisions.kind.${node.kind}`)}
          </Tag>
          {ground && (
            <button type="button" className={s['about']} onClick={() => goToSection(0)}>
              <Scale /> {groundName(pack, ground)}
            </button>
          )}
          <button type="button" className={s['about']} onClick={() => goToSection(1)}>
            <CircleQuestionMark /> {t('decisions.why')}
          </button>
        </p>
      </div>
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
      <AnswerEnd record={record} asked={asked} />
    </form>
  );
}

function PlaceLine({ asked }: { readonly asked: Asked }) {
  const t = useWords();
  const way = useWay();
  const { steps } = asked.resolution;
  const index = steps.findIndex((step) => step.node.id === asked.node.id);
  const before = (index < 0 ? steps : steps.slice(0, index)).at(-1);
  const number = (index < 0 ? steps.length : index) + 1;
  const left = questionsLeft(asked.tree.graph, asked.node.id).most - 1;
  return (
    <div className={s['place']}>
      <a
        className={s['back']}
        href={before ? `#${addressOn(way, `questions/${before.node.id}`)}` : `#/cases/${way.caseId}`}
      >
        <ArrowLeft className="icon-s" />
        {before ? t('decisions.back') : t('decisions.backToFacts')}
      </a>
      <span className="dim num">
        {left > 0 ? t('decisions.place', { number, left }) : t('decisions.placeLast', { number })}
      </span>
    </div>
  );
}
