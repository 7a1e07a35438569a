import { touchOf } from '#shared/case/merge-hands';
import { type Choices, type Pair, pairKey, type Side } from '#shared/case/merge-values';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import type { BroughtCase } from '../../store/take-case';
import { useAuthor } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { localMoment } from '../../ui/dates';
import { commonName } from '../../ui/format';
import page from '../../ui/page.module.css';
import { conflictSides, type SideLine } from './conflict-sides';
import s from './conflicts.module.css';
import { type PlaceNames, placeWords } from './place-words';

interface Props {
  readonly brought: BroughtCase;
  readonly names: PlaceNames;
  readonly pairs: readonly Pair[];
  readonly choices: Choices;
  readonly onChoose: (pairs: readonly Pair[], side: Side) => void;
}

/** What both sides changed differently, each with who and when: a person decides, and nothing is decided before. */
export function Conflicts({ brought, names, pairs, choices, onChoose }: Props) {
  const t = useWords();
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

/** Gives the focus to the first conflict that nobody has decided; the browser brings it into view. */
export function toUndecided(): void {
  document.querySelector<HTMLElement>('fieldset[data-undecided] input')?.focus();
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
  const author = useAuthor();
  const { before, alike, ...sides } = conflictSides(t, pair, names);
  return (
    <fieldset className={s['pair']} data-undecided={chosen === undefined ? '' : undefined}>
      <legend>
        <bdi>{placeWords(t, pair, names)}</bdi>
      </legend>
      {before.length > 0 && (
        <div className={s['before']}>
          <span className="dim">{t('packages.import.before')}</span>
          <SideLines lines={before} />
        </div>
      )}
      {(['ours', 'theirs'] as const).map((side) => (
        <label key={side} className={s['side']}>
          <input type="radio" name={pairKey(pair)} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            <b>{t(`packages.import.${side}`)}</b>{' '}
            <span className="dim">{handWords(t, { brought, pair, side }, author)}</span>
            <SideLines lines={sides[side]} />
          </span>
        </label>
      ))}
      {alike.length > 0 && (
        <p className={s['alike']}>
          {t('packages.import.alike')}: <bdi>{alike.join(' · ')}</bdi>
        </p>
      )}
    </fieldset>
  );
}

/** What stands on a side, with the words that the other has not. */
function SideLines({ lines }: { readonly lines: readonly SideLine[] }) {
  return lines.map(({ name, pieces }) => (
    <bdi key={name} className={s['words']}>
      {name !== '' && <span className={s['name']}>{name}:</span>}
      {pieces.map(({ text, isOwn }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place
        isOwn ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </bdi>
  ));
}

interface OneSide {
  readonly brought: BroughtCase;
  readonly pair: Pair;
  readonly side: Side;
}

/**
 * Who and when, by the journal of that side. Names there are claims; theirs stand beside who is proven to have signed. Where the
 * journal has no name, theirs is by the author of the package, and ours by the person here, unless the case ever came from elsewhere.
 */
function handWords(t: ReturnType<typeof useWords>, { brought, pair, side }: OneSide, author: string): string {
  const { here, arrived, verdict, hasCome } = brought;
  const { manifest } = verdict;
  const file: CaseFile | undefined = side === 'ours' ? here?.value : arrived.file;
  const touch = file && pair.place[0] !== 'drafts' ? touchOf(file, pair) : undefined;
  if (!touch && side === 'ours') return '';
  const signer = side === 'theirs' ? commonName(verdict.signatures[0]?.subject ?? '') : '';
  const fallback = side === 'theirs' ? manifest?.origin.author.trim() || signer : hasCome ? '' : author.trim();
  const by = touch?.by.trim() || fallback || t('packages.import.unnamed');
  const when = localMoment(touch?.at ?? manifest?.created ?? '');
  return signer === '' || signer === by
    ? t('packages.import.by', { by, when })
    : t('packages.import.bySigner', { by, signer, when });
}
