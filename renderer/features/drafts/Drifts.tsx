import { useState } from 'react';
import { type Decider, type Drift, keptAsIs, takenOver } from '#shared/drafting/follow';
import { officialDate, officialDateTime } from '#shared/drafting/instant';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { Status } from '../../ui/Status';
import s from './side.module.css';
import { SignerField } from './signer/SignerField';
import { useSigner } from './signer/use-signer';
import type { Studio } from './use-studio';

/** What the case says now and what the draft says: taken over or kept, never by itself. */
export function Drifts({ studio }: { readonly studio: Studio }) {
  return studio.drifts.map((drift) => <DriftCard key={drift.slot.name} drift={drift} studio={studio} />);
}

type Decide = (draft: Draft, drift: Drift, decider: Decider) => Draft;

function DriftCard({ drift, studio }: { readonly drift: Drift; readonly studio: Studio }) {
  const t = useWords();
  const signer = useSigner();
  const [waiting, setWaiting] = useState<Decide>();
  const decide = (how: Decide) => {
    if (signer.name === '') return setWaiting(() => how);
    signer.keep();
    // this card is gone then
    document.getElementById('to-settle')?.focus();
    studio.record.set((was) => how(was, drift, { name: signer.name, at: new Date().toISOString() }));
  };
  const shown = (value: string | undefined) => shownAs(drift, value) ?? t('drafts.follow.nothing');
  return (
    <div className={s['issue']} data-issue tabIndex={-1}>
      <Status level="warning">{t('drafts.follow.title', { label: drift.slot.label })}</Status>
      <span>{t('drafts.follow.case', { text: shown(drift.case) })}</span>
      <span>{t('drafts.follow.draft', { text: shown(drift.draft) })}</span>
      {waiting && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            decide(waiting);
          }}
        >
          <SignerField signer={signer} />
        </form>
      )}
      <div className={s['do']}>
        <Button small onClick={() => decide(takenOver)}>
          {t('drafts.follow.take')}
        </Button>
        <Button small kind="quiet" onClick={() => decide(keptAsIs)}>
          {t('drafts.follow.keep')}
        </Button>
      </div>
    </div>
  );
}

/** Dates as on paper, everything else as it is kept. */
function shownAs({ slot }: Drift, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return (
    (slot.kind === 'date' && officialDate(value)) || (slot.kind === 'datetime' && officialDateTime(value)) || value
  );
}
