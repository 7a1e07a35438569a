import { ArrowLeft, CircleQuestionMark, Landmark, Scale, UserRound } from 'lucide-react';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { withAnswer } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { nextQuestion } from '#shared/case/next';
import { digestOfTree } from '#shared/decision/pin';
import { questionsLeft } from '#shared/decision/size';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import type { Record } from '../../store/record';
import { Button } from '../../ui/Button';
import { useCommands } from '../../ui/frame';
import { ScreenTitle } from '../../ui/Screen';
import { Tag } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { Choices } from './Choices';
import { lacks, toAnswer } from './complete';
import { groundName } from './ground-name';
import { Judgement } from './Judgement';
import s from './question.module.css';
import type { Asked, Pending } from './use-case-questions';
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
  const way = useWay();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const { tree, node, given } = asked;
  const words = tree.words.nodes[node.id];
  const missing = lacks(node, given);
  const file = record.value;

  const note = (change: Pending) =>
    record.set((was) => ({ ...was, pending: { ...was.pending, [node.id]: { ...given, ...change } } }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0) return form.current?.querySelector<HTMLElement>('[aria-invalid], input')?.focus();
    const answer = toAnswer(node, given, Date.now());
    const give = (was: CaseFile) => withAnswer(was, tree.graph, { node: node.id, answer, digest: digestOfTree(tree) });
    record.set(give);
    await record.flush();
    const next = nextQuestion(give(file), pack.trees);
    window.location.assign(`#${addressOn(way, next ? `questions/${next.node.id}` : 'outcome')}`);
  };
  useQuestionKeys(form);
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
      <div className={s['end']}>
        <Button kind="primary" type="submit" kbd="Enter">
          {t('decisions.continue')}
        </Button>
        <span className="push dim">{t('decisions.saved')}</span>
      </div>
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

/** The ground, and why it is asked, stand in the inspector. Opened if it is hidden. */
function goToSection(which: number): void {
  const { inspectorShown, toggleInspector } = useDesk.getState();
  if (!inspectorShown) toggleInspector();
  requestAnimationFrame(() => {
    document.querySelectorAll<HTMLElement>('[data-region="inspector"] section')[which]?.focus();
  });
}

/** 1 to 9 choose, U is "not known yet", B and W go to the ground and to why it is asked. */
function useQuestionKeys(form: React.RefObject<HTMLFormElement | null>): void {
  const commands = useMemo(() => {
    const section = (which: number) => () => goToSection(which);
    const radios = () => [...(form.current?.querySelectorAll<HTMLInputElement>('input[name="answer"]') ?? [])];
    // chosen and focused, so that Enter continues
    const choose = (radio: HTMLInputElement | undefined) => {
      radio?.focus();
      radio?.click();
    };
    return [
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({
        id: `answer.${n}`,
        shortcut: String(n),
        run: () => choose(radios()[n - 1]),
      })),
      { id: 'question.unknown', shortcut: 'u', run: () => choose(radios().find(({ value }) => value === 'unknown')) },
      { id: 'question.basis', shortcut: 'b', run: section(0) },
      { id: 'question.why', shortcut: 'w', run: section(1) },
    ];
  }, [form]);
  useCommands(commands);
}
