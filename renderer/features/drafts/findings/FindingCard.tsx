import { useState } from 'react';
import type { Dismissal } from '#shared/drafting/review-model';
import { withoutDismissal } from '#shared/wording/dismissals';
import type { DraftLine } from '#shared/wording/draft-lines';
import type { WordingFinding, WordingOffer, WordingPlace } from '#shared/wording/model';
import { offerRange, rangeIn } from '#shared/wording/ranges';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { hrefOf } from '../../../ui/href-of';
import { Status } from '../../../ui/Status';
import type { Editing } from '../editor/use-editor';
import side from '../side.module.css';
import type { Studio } from '../use-studio';
import { DismissForm } from './DismissForm';
import { goToWords, replaceWords } from './replace-words';
import { useSaid } from './use-said';

interface Props {
  readonly finding: WordingFinding;
  readonly dismissal: Dismissal | undefined;
  /** The line it stands in, as it was read. */
  readonly line: DraftLine | undefined;
  /** The line in which the text says otherwise. */
  readonly otherLine?: DraftLine | undefined;
  /** Shows the text in the other language, where it stands in that. */
  readonly onTwin?: (() => void) | undefined;
  readonly studio: Studio;
  readonly editing: Editing;
}

/** A finding: its rule, the words, what they say and what is allowed, and wordings to put in their place. */
export function FindingCard({ finding, dismissal, line, otherLine, onTwin, studio, editing }: Props) {
  const t = useWords();
  const { wording } = usePack();
  const said = useSaid(finding);
  const { view } = editing;
  const title = wording.rules.find(({ id }) => id === finding.rule)?.title ?? finding.rule;
  const isPlaced = line !== undefined && line.block !== undefined && rangeIn(line, finding) !== undefined;
  const go = isPlaced ? () => view && goToWords(view, line, finding) : onTwin;
  return (
    <article
      className={side['issue']}
      aria-label={`${title}: ${finding.words}`}
      data-finding={dismissal === undefined || undefined}
      tabIndex={-1}
    >
      <Status level={finding.level === 'warning' ? 'warning' : 'possible'}>{title}</Status>
      {onTwin && <small>{t('wording.otherLanguage')}</small>}
      {go ? (
        <button type="button" className={side['goto']} onClick={go}>
          <span className="vh">{t('wording.goTo')} </span>
          <q>{finding.words}</q>
        </button>
      ) : (
        <q>{finding.words}</q>
      )}
      {said && <p>{said}</p>}
      {finding.other && otherLine && <Other place={finding.other} line={otherLine} editing={editing} />}
      {!dismissal && line && <Offers finding={finding} line={line} editing={editing} />}
      <div className={side['do']}>
        <a href={hrefOf('rule', finding.rule)}>
          {t('wording.rule')}
          <span className="vh">: {title}</span>
        </a>
        {dismissal ? (
          <TakeBack finding={finding} dismissal={dismissal} studio={studio} />
        ) : (
          <DismissForm finding={finding} studio={studio} />
        )}
      </div>
    </article>
  );
}

/** The way to the place where the text says otherwise. */
function Other({ place, line, editing: { view } }: OtherProps) {
  const t = useWords();
  if (!view || line.block === undefined || rangeIn(line, place) === undefined) return null;
  return (
    <button type="button" className={side['goto']} onClick={() => goToWords(view, line, place)}>
      {t('wording.other')} <q lang={line.language}>{line.text.slice(place.from, place.to)}</q>
    </button>
  );
}

interface OtherProps {
  readonly place: WordingPlace;
  readonly line: DraftLine;
  readonly editing: Editing;
}

/** Wordings to put in place; where fields or changes of others would go with the words, they are only shown. */
function Offers({ finding, line, editing }: { finding: WordingFinding; line: DraftLine; editing: Editing }) {
  const t = useWords();
  const { view } = editing;
  const [isGone, setGone] = useState(false);
  if (finding.offers.length === 0) return null;
  const canPut = (offer: WordingOffer) => view !== undefined && offerRange(line, offer) !== undefined;
  const put = (offer: WordingOffer) => setGone(view !== undefined && !replaceWords(view, line, offer));
  return (
    <>
      <ul className={side['fields']} aria-label={t('wording.offers')}>
        {finding.offers.map((offer) => (
          <li key={offer.text}>
            {canPut(offer) ? (
              <Button small onClick={() => put(offer)}>
                {offer.text === '' ? t('wording.leaveOut') : <span lang={line.language}>{offer.text}</span>}
              </Button>
            ) : (
              offer.text !== '' && <q lang={line.language}>{offer.text}</q>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{isGone && t('wording.gone')}</p>
    </>
  );
}

function TakeBack({ finding, dismissal, studio }: Pick<Props, 'finding' | 'studio'> & { dismissal: Dismissal }) {
  const t = useWords();
  const { reason, name, at } = dismissal;
  return (
    <>
      <p>{t('wording.dismissedBy', { name, date: officialDay(at), reason })}</p>
      <Button small kind="quiet" onClick={() => studio.record.set((was) => withoutDismissal(was, finding))}>
        {t('wording.takeBack')}
      </Button>
    </>
  );
}
