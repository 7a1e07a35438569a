import { isArchived } from '#shared/case/archive';
import { reasonParts } from '#shared/listing/criterion';
import { paperIds } from '#shared/listing/papers';
import { footnoteOf, type Half, notesOf } from '#shared/listing/reasons';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Actions, Button } from '../../ui/Button';
import { Ref } from '../../ui/Ground';
import { Notice } from '../../ui/Status';
import { AnnexTable } from './AnnexTable';
import s from './listings.module.css';
import type { PartProps } from './part-props';
import type { Bench } from './use-bench';
import { usePapers } from './use-papers';

/** The papers of a listing: what the reasons say so far, each half-sentence with its footnotes, and the annex. */
export function Papers({ bench }: PartProps) {
  const t = useWords();
  const { made, failure, make } = usePapers(bench);
  const said = failure === undefined ? undefined : errorWords(failure);
  const blocked = isArchived(bench.file) ? t('listings.blocked') : undefined;
  return (
    <>
      <Actions>
        {paperIds.map((id) => (
          <Button
            key={id}
            kind={id === 'listing-proposal' ? 'primary' : 'normal'}
            blockedBy={blocked}
            onClick={() => void make(id)}
          >
            {t(`listings.papers.make.${id}`)}
          </Button>
        ))}
        <a href={`#/cases/${bench.file.id}/receipt`}>{t('listings.papers.receipt')}</a>
      </Actions>
      {said && <Notice level="warning" title={said.text} code={said.code} />}
      {made && (
        <Notice level="valid" title={t('listings.papers.made', { title: made.title })}>
          {made.unfit.length > 0 && <p>{t('listings.papers.unfit', { slots: made.unfit.join(', ') })}</p>}
          <a href={`#/drafts/${made.id}`}>{t('listings.papers.openDraft')}</a>
        </Notice>
      )}
      <Reasons bench={bench} />
      <AnnexTable bench={bench} />
    </>
  );
}

function Reasons({ bench }: { readonly bench: Bench }) {
  const t = useWords();
  const { parts, left } = bench.reasons;
  const isBare = Object.values(parts).every((halves) => halves.length === 0);
  return (
    <section className={s['sheet']} aria-label={t('listings.papers.reasons')}>
      <h2>{t('listings.papers.reasons')}</h2>
      {isBare && <p>{t('listings.papers.reasonsNone')}</p>}
      {!isBare &&
        reasonParts.map((part) => (
          <div key={part} className={s['part']}>
            <h3>{t(`listings.part.${part}`)}</h3>
            {parts[part].length === 0 ? (
              <p className="dim">{t('listings.papers.missing')}</p>
            ) : (
              <Halves bench={bench} halves={parts[part]} />
            )}
          </div>
        ))}
      {left.length > 0 && <Notice level="warning" title={t('listings.papers.left', { count: left.length })} />}
    </section>
  );
}

/** Half-sentences, each with the badges of the pieces that it rests on. */
function Halves({ bench, halves }: { readonly bench: Bench; readonly halves: readonly Half[] }) {
  const t = useWords();
  const words = {
    piece: (number: number) => t('listings.papers.piece', { number }),
    fact: t('listings.papers.fact'),
    yes: '',
    no: '',
  };
  return (
    <p>
      {halves.map(({ text, rests }, at) => (
        <span key={text}>
          <bdi>{text}</bdi>{' '}
          {notesOf({ rests }).map((note) => {
            const { extract, quotation } = note.tied;
            return (
              <Ref
                key={quotation.id}
                number={extract?.number === undefined ? words.fact : words.piece(extract.number)}
                label={footnoteOf(note, words)}
                href={`#/cases/${bench.file.id}/${extract?.kind === 'observation' ? 'facts' : 'evidence'}/${quotation.from.id}`}
              />
            );
          })}
          {at === halves.length - 1 ? '. ' : '; '}
        </span>
      ))}
    </p>
  );
}
