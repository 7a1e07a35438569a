import { type FormEvent, memo, useState } from 'react';
import type { Answer, Tree, TreeNode } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { GroundLink } from '../../../ui/Ground';
import { Tag } from '../../../ui/Small';
import { Notice, Status } from '../../../ui/Status';
import { Choices } from '../Choices';
import { lacks } from '../complete';
import { groundName } from '../ground-name';
import { Judgement } from '../Judgement';
import { StandingMark } from '../StandingMark';
import type { Pending, Typing } from '../use-case-questions';
import { GivenWords } from './GivenWords';
import s from './sheet.module.css';

export interface RowProps {
  readonly tree: Tree;
  readonly node: TreeNode;
  readonly number: number;
  readonly answer: Answer | undefined;
  readonly pending: Pending | undefined;
  /** The question of another tree that the answer was taken from. */
  readonly from: string | undefined;
  readonly onType: (node: string, change: Typing) => void;
  /** Gives what is typed, if it is whole; says whether it was. */
  readonly onGive: (node: TreeNode) => boolean;
}

/** One question of the sheet, answered where it stands. Painted anew only when something about it changes. */
export const SheetRow = memo(function SheetRow({ tree, node, number, ...row }: RowProps) {
  const t = useWords();
  const { answer, pending, from, onType, onGive } = row;
  const [tried, setTried] = useState(false);
  const [isEdited, setEdited] = useState(false);
  const words = tree.words.nodes[node.id];
  const given: Pending = { ...answer, ...pending };
  const missing = tried ? lacks(node, given) : [];
  const isTyped = pending !== undefined;
  const onChange = (change: Typing) => onType(node.id, change);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isGiven = onGive(node);
    setTried(!isGiven);
    if (isGiven) setEdited(false);
    else event.currentTarget.querySelector<HTMLElement>('[aria-invalid], input')?.focus();
  };
  if (!words) return null;
  const heading = `sheet-${node.id}`;
  return (
    <li className={answer && !isTyped ? s['row'] : `${s['row']} ${s['now']}`}>
      <form data-node={node.id} aria-labelledby={heading} onSubmit={submit} noValidate>
        <div className={s['head']}>
          <span className={s['number']} aria-hidden="true">
            {number}
          </span>
          <h2 id={heading} tabIndex={-1}>
            <span className="vh">{t('sheet.number', { number })}: </span>
            {words.question}
          </h2>
        </div>
        <p className={s['kind']}>
          <Tag>{t(`decisions.kind.${node.kind}`)}</Tag>
          <RowGround node={node} />
          {answer && isTyped && <Status level="possible">{t('sheet.notGiven')}</Status>}
        </p>
        <StandingMark asked={{ tree, sharedFrom: from === undefined ? {} : { [node.id]: from } }} node={node.id} />
        {missing.length > 0 && <Missing node={node} missing={missing} />}
        <Choices asked={{ tree, node, given }} onChange={onChange} />
        {!answer || isTyped || isEdited ? (
          <>
            <Judgement kind={node.kind} given={given} missing={missing} onChange={onChange} />
            <p className={s['end']}>
              <Button type="submit" kind={answer ? 'normal' : 'primary'} kbd="Enter">
                {t('sheet.give')}
                <span className="vh">: {words.short}</span>
              </Button>
              <span className="dim">{t('decisions.saved')}</span>
            </p>
          </>
        ) : (
          <GivenWords answer={answer} short={words.short} onEdit={() => setEdited(true)} />
        )}
      </form>
    </li>
  );
});

function RowGround({ node }: { readonly node: TreeNode }) {
  const pack = usePack();
  const [ground] = node.grounds;
  if (!ground) return null;
  const place = ground.locator ? `|${ground.locator}` : '';
  return (
    <span data-card={`source:${ground.source}${place}`}>
      <GroundLink href={`#/sources/${ground.source}`}>{groundName(pack, ground)}</GroundLink>
    </span>
  );
}

function Missing({ node, missing }: { readonly node: TreeNode; readonly missing: ReturnType<typeof lacks> }) {
  const t = useWords();
  return (
    <Notice level="invalid" title={t('decisions.missing.title')}>
      {missing.map((lack) => (
        <p key={lack}>
          {lack === 'items'
            ? t('decisions.missing.items', { count: node.items?.min ?? 1 })
            : t(`decisions.missing.${lack}`)}
        </p>
      ))}
    </Notice>
  );
}
