import { useMemo, useState } from 'react';
import { isArchived } from '#shared/case/archive';
import { type Choices, pairKey } from '#shared/case/merge-values';
import { undecided } from '#shared/exchange/merge';
import type { Verdict } from '#shared/package/index';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useLive, usePack, useStore } from '../../store/context';
import { type BroughtCase, mergeBrought, readBroughtCase, takeCase } from '../../store/take-case';
import { useAuthor } from '../../store/use-open-case';
import { Button } from '../../ui/Button';
import { commonName } from '../../ui/format';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import { Foot } from '../../ui/WithFoot';
import { AttemptNotice } from './AttemptNotice';
import { Conflicts, toUndecided } from './Conflicts';
import { caseCounts } from './case-counts';
import { titlesIn } from './case-titles';
import { Touched } from './Touched';
import { useAttempt } from './use-attempt';

/** What a package of a case would bring to this desk. Nothing is in until the button at its end. */
export function BringsCase({ verdict, onTaken }: { readonly verdict: Verdict; readonly onTaken: () => void }) {
  const t = useWords();
  const store = useStore();
  const isKnown = verdict.level === 'valid' || verdict.level === 'warning';
  const read = useLive(async () => {
    try {
      return { brought: isKnown ? await readBroughtCase(store, verdict) : undefined };
    } catch (failure) {
      return { failure };
    }
  }, [store, verdict, isKnown]);
  const [done, setDone] = useState<Done>();
  const words = read && 'failure' in read ? errorWords(read.failure) : undefined;
  const brought = read && 'brought' in read ? read.brought : undefined;
  return (
    <section className={page['card']}>
      <h2>{t('packages.import.title')}</h2>
      {!isKnown && <Notice level="unknown" title={t('packages.import.unknown')} />}
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      {done ? (
        <Notice level="valid" title={t(`packages.import.${done.said}`)}>
          <a href={`#/cases/${done.id}`}>{t('packages.import.toCase')}</a>
        </Notice>
      ) : (
        brought && (
          <Known
            brought={brought}
            onDone={(taken) => {
              setDone(taken);
              onTaken();
            }}
          />
        )
      )}
    </section>
  );
}

interface Done {
  readonly id: string;
  readonly said: 'taken' | 'takenNew' | 'signaturesTaken';
}

interface Props {
  readonly brought: BroughtCase;
  readonly onDone: (done: Done) => void;
}

function Known({ brought, onDone }: Props) {
  const t = useWords();
  const store = useStore();
  const by = useAuthor();
  const attempt = useAttempt();
  const [choices, setChoices] = useState<Choices>({});
  const [isBusy, setBusy] = useState(false);
  const [at] = useState(() => new Date().toISOString());
  const { arrived, found, here, verdict } = brought;
  const author = verdict.manifest?.origin.author ?? '';
  const pack = usePack();
  const names = useMemo(() => ({ pack, titles: titlesIn(brought) }), [pack, brought]);
  const merged = useMemo(
    () => (found.kind === 'merge' ? mergeBrought(brought, { choices, at, author }) : undefined),
    [found.kind, brought, choices, at, author],
  );
  const open = merged ? undecided(merged.pairs, choices).length : 0;
  const take = () =>
    attempt.run(async () => {
      setBusy(true);
      try {
        await takeCase(store, brought, { choices, at: new Date().toISOString(), by, author });
        const said = found.kind === 'new' ? 'takenNew' : found.kind === 'signed' ? 'signaturesTaken' : 'taken';
        onDone({ id: arrived.file.id, said });
      } finally {
        setBusy(false);
      }
      return undefined;
    });
  if (found.kind === 'known')
    return (
      <p>
        {t('packages.import.known')} <a href={`#/cases/${arrived.file.id}`}>{t('packages.import.toCase')}</a>
      </p>
    );
  const isClosed = here !== undefined && found.kind === 'merge' && isArchived(here.value);
  const blockedBy = isClosed
    ? t('packages.import.archived')
    : open > 0
      ? t('packages.import.left', { count: open })
      : undefined;
  return (
    <>
      <Introduction brought={brought} />
      {merged && here && (
        <Touched
          before={{ file: here.value, drafts: brought.drafts.map(({ value }) => value) }}
          merged={merged}
          names={names}
        />
      )}
      {merged && merged.pairs.length > 0 && (
        <Conflicts
          brought={brought}
          names={names}
          pairs={merged.pairs}
          choices={choices}
          onChoose={(pairs, side) =>
            setChoices((was) => ({ ...was, ...Object.fromEntries(pairs.map((pair) => [pairKey(pair), side])) }))
          }
        />
      )}
      <Foot>
        <Button kind="primary" blockedBy={blockedBy} onClick={() => !isBusy && void take()}>
          {t(`packages.import.${isBusy ? 'busy' : found.kind === 'signed' ? 'takeSignatures' : 'take'}`)}
        </Button>
        {open > 0 && <Button onClick={toUndecided}>{t('packages.import.toUndecided')}</Button>}
      </Foot>
      <Foot at="remark">
        <span className="dim">{t('packages.import.after')}</span>
      </Foot>
      <AttemptNotice attempt={attempt} />
    </>
  );
}

function Introduction({ brought: { arrived, found } }: { readonly brought: BroughtCase }) {
  const t = useWords();
  if (found.kind === 'signed')
    return (
      <>
        <p>{t('packages.import.signed', { count: found.added.length })}</p>
        <ul>
          {found.added.map(({ name, subject }) => (
            <li key={name}>
              <bdi>{commonName(subject)}</bdi>
            </li>
          ))}
        </ul>
      </>
    );
  if (found.kind === 'merge')
    return (
      <>
        <p>{t('packages.import.merge')}</p>
        {!found.base && <Notice level="warning" title={t('packages.import.noBase')} />}
      </>
    );
  return (
    <>
      <p>{t('packages.import.new')}</p>
      <ul>
        {caseCounts(t, arrived).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
