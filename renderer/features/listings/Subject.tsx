import { useLayoutEffect, useRef } from 'react';
import { isArchived } from '#shared/case/archive';
import type { Listing } from '#shared/case/listing';
import { occasions, proposers, subjectKinds } from '#shared/case/listing';
import { withoutListing } from '#shared/listing/change';
import { withReview } from '#shared/listing/review';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Aliases } from './Aliases';
import { Choice } from './Choice';
import { Identifiers } from './Identifiers';
import s from './listings.module.css';
import { NamesNearby } from './NamesNearby';
import type { PartProps } from './part-props';

/** Who it is: names in every script, identifiers with what shows them, names nearby, and the procedure. */
export function Subject(props: PartProps) {
  const { bench, record, change } = props;
  const t = useWords();
  const { listing } = bench;
  const names = useRef<HTMLElement>(null);
  const isNew = useRef(listing.name === '');
  useLayoutEffect(() => {
    // a subject that has just begun is written down at once; the title of the screen was read out before
    if (isNew.current) names.current?.querySelector('input')?.focus();
  }, []);
  const remove = () => {
    window.location.assign(`#/cases/${bench.file.id}/listings`);
    record.set((was) => withoutListing(was, listing.id));
  };
  return (
    <>
      <section ref={names} className={s['card']} aria-label={t('listings.subject.names')}>
        <h2>{t('listings.subject.names')}</h2>
        <div className={s['fields']}>
          <TextField
            label={t('listings.subject.name')}
            hint={t('listings.subject.nameHint')}
            maxLength={300}
            value={listing.name}
            onChange={(event) => change(() => ({ name: event.target.value }))}
          />
          <Choice
            label={t('listings.subject.kind')}
            value={listing.kind}
            options={subjectKinds.map((kind) => [kind, t(`listings.subject.kinds.${kind}`)])}
            onChange={(kind) => change(() => ({ kind }))}
          />
        </div>
        <Aliases {...props} />
      </section>
      <section className={s['card']} aria-label={t('listings.subject.identifiers')}>
        <h2>{t('listings.subject.identifiers')}</h2>
        <Identifiers {...props} />
      </section>
      <NamesNearby {...props} />
      <Procedure {...props} />
      {!isArchived(bench.file) && (
        <Actions>
          <Button kind="quiet" onClick={remove}>
            {t('listings.subject.remove')}
          </Button>
          <span className="dim">{t('listings.subject.removeText')}</span>
        </Actions>
      )}
    </>
  );
}

/** Who proposes, on which occasion, when it was listed, and the review that follows twelve months later. */
function Procedure({ bench, record, change }: PartProps) {
  const t = useWords();
  const { listing, file } = bench;
  const title = t('listings.subject.reviewTitle', { name: listing.name });
  const isSet = listing.review !== '' && Object.hasOwn(file.deadlines, listing.review);
  const setReview = () =>
    record.set((was) => withReview(was, listing.id, { id: crypto.randomUUID(), title, now: Date.now() }));
  const onDay = (listedOn: Listing['listedOn']) => change(() => ({ listedOn }));
  return (
    <section className={s['card']} aria-label={t('listings.subject.procedure')}>
      <h2>{t('listings.subject.procedure')}</h2>
      <div className={s['fields']}>
        <Choice
          label={t('listings.subject.proposer')}
          value={listing.proposer}
          options={proposers.map((one) => [one, t(`listings.subject.proposers.${one === '' ? 'none' : one}`)])}
          onChange={(proposer) => change(() => ({ proposer }))}
        />
        <Choice
          label={t('listings.subject.occasion')}
          value={listing.occasion}
          options={occasions.map((one) => [one, t(`listings.subject.occasions.${one}`)])}
          onChange={(occasion) => change(() => ({ occasion }))}
        />
        <DayField
          label={t('listings.subject.listedOn')}
          day={listing.listedOn === '' ? undefined : listing.listedOn}
          onDay={onDay}
          onClear={() => onDay('')}
        />
      </div>
      {isSet && (
        <p>
          <a href={`#/cases/${file.id}/deadlines`}>{t('listings.subject.reviewSet')}</a>
        </p>
      )}
      <Actions>
        <Button
          onClick={setReview}
          blockedBy={listing.listedOn === '' ? t('listings.subject.reviewNeedsDay') : undefined}
        >
          {t('listings.subject.review')}
        </Button>
      </Actions>
    </section>
  );
}
