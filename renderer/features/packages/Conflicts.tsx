import { useMemo } from 'react';
import { touchOf } from '#shared/case/merge-hands';
import { type Choices, type Pair, pairKey, type Side } from '#shared/case/merge-values';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import type { BroughtCase } from '../../store/take-case';
import { Actions, Button } from '../../ui/Button';
import { localMoment } from '../../ui/dates';
import page from '../../ui/page.module.css';
import s from './conflicts.module.css';
import { type PlaceNames, placeWords, sideWords } from './place-words';

interface Props {
  readonly brought: BroughtCase;
  readonly pairs: readonly Pair[];
  readonly choices: Choices;
  readonly onChoose: (pairs: readonly Pair[], side: Side) => void;
}

/** What both sides changed differently, each with who and when: a person decides, and nothing is decided before. */
export function Conflicts({ brought, pairs, choices, onChoose }: Props) {
  const t = useWords();
  const pack = usePack();
  const names = useMemo(() => ({ pack, titles: titlesIn(brought) }), [pack, brought]);
  return (
    <div className={s['list']}>
      <h3 className={page['section']}>{t('packages.import.conflicts', { count: pairs.length })}</h3>
      <Actions>
        <Button small onClick={() => onChoose(pairs, 'ours')}>
          {t('packages.import.allOurs')}
        </Button>
        <Button small onClick={() => onChoose(pairs, 'theirs')}>
          {t('packages.import.allTheirs')}
        </Button>
      </Actions>
      {pairs.map((pair) => (
        <Conflict
          key={pairKey(pair)}
          brought={brought}
          pair={pair}
          names={names}
          chosen={choices[pairKey(pair)]}
          onChoose={(side) => onChoose([pair], side)}
        />
      ))}
    </div>
  );
}

interface ConflictProps {
  readonly brought: BroughtCase;
  readonly pair: Pair;
  readonly names: PlaceNames;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

function Conflict({ brought, pair, names, chosen, onChoose }: ConflictProps) {
  const t = useWords();
  return (
    <fieldset className={s['pair']}>
      <legend>
        <bdi>{placeWords(t, pair, names)}</bdi>
      </legend>
      {(['ours', 'theirs'] as const).map((side) => (
        <label key={side} className={s['side']}>
          <input type="radio" name={pairKey(pair)} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            <b>{t(`packages.import.${side}`)}</b> <span className="dim">{handWords(t, { brought, pair, side })}</span>
            <bdi className={s['words']}>{sideWords(t, { pair, side }, names.pack)}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who and when, by the journal of that side; where that does not say, the package speaks for theirs. */
interface OneSide {
  readonly brought: BroughtCase;
  readonly pair: Pair;
  readonly side: Side;
}

function handWords(t: ReturnType<typeof useWords>, { brought, pair, side }: OneSide): string {
  const { here, arrived, verdict } = brought;
  const { manifest } = verdict;
  const file: CaseFile | undefined = side === 'ours' ? here?.value : arrived.file;
  const touch = file && pair.place[0] !== 'drafts' ? touchOf(file, pair) : undefined;
  if (!touch && side === 'ours') return '';
  const by =
    touch?.by.trim() || (side === 'theirs' ? manifest?.origin.author : undefined) || t('packages.import.somebody');
  return t('packages.import.by', { by, when: localMoment(touch?.at ?? manifest?.created ?? '') });
}

/** What records are called, here and in the package, by their ids. */
function titlesIn({ here, arrived }: BroughtCase): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const name = (values: object) => {
    for (const [id, value] of Object.entries(values)) {
      const { title, name: called, text } = value as Readonly<Record<string, unknown>>; // a record of a case
      const found = [title, called, text].find((one) => typeof one === 'string' && one.trim() !== '');
      if (typeof found === 'string') titles.set(id, found.slice(0, 80));
    }
  };
  for (const { observations, evidence, affected, points, votes, deadlines, listings, forks } of [
    arrived.file,
    ...(here ? [here.value] : []),
  ])
    for (const part of [observations, evidence, affected, points, votes, deadlines, listings, forks]) name(part);
  for (const { id, title } of arrived.drafts) titles.set(id, title);
  return titles;
}
