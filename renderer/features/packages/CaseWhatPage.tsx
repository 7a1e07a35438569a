import { Archive, CircleSlash2 } from 'lucide-react';
import { type Marking, markings, tlps } from '#shared/case/parts';
import type { MadeCase } from '#shared/exchange/case-files';
import { highestMark } from '#shared/exchange/ceiling';
import type { Ceiling } from '#shared/exchange/contents';
import type { CaseState } from '#shared/exchange/state';
import { useWords } from '../../i18n';
import { Select } from '../../ui/Field';
import { formatSize } from '../../ui/format';
import { Notice } from '../../ui/Status';
import { caseCounts, leftOutCounts } from './case-counts';
import { OtherKinds } from './OtherKinds';
import { Line, Second, Summary } from './Summary';
import { WizardPage } from './WizardPage';

interface WhatProps {
  readonly state: CaseState;
  readonly made: MadeCase | undefined;
  readonly heldBy: string | undefined;
  readonly ceiling: Ceiling;
  readonly onCeiling: (ceiling: Ceiling) => void;
  readonly onNext: () => void;
}

/** What of a case leaves, under which ceiling, and what stays for being above it. */
export function CaseWhatPage({ state, made, heldBy, ceiling, onCeiling, onNext }: WhatProps) {
  const t = useWords();
  const least = markings.indexOf(state.file.marking);
  return (
    <WizardPage
      title={t('packages.export.whatTitle')}
      onNext={() => made && onNext()}
      blockedBy={heldBy ?? (made ? undefined : t('packages.exportCase.reading'))}
    >
      <Select
        label={t('packages.exportCase.ceiling')}
        hint={t('packages.exportCase.ceilingHint')}
        value={ceiling.marking}
        // the options are the markings
        onChange={(event) => onCeiling({ ...ceiling, marking: event.target.value as Marking })}
      >
        {markings.slice(least).map((marking) => (
          <option key={marking} value={marking}>
            {marking}
          </option>
        ))}
      </Select>
      <Select
        label={t('packages.exportCase.tlp')}
        value={ceiling.tlp}
        // the options are the lights
        onChange={(event) => onCeiling({ ...ceiling, tlp: event.target.value as Ceiling['tlp'] })}
      >
        {tlps.slice(1).map((tlp) => (
          <option key={tlp} value={tlp}>
            {tlp}
          </option>
        ))}
      </Select>
      {heldBy && <Notice level="blocked" title={heldBy} />}
      {made && <CaseSummary made={made} />}
      <OtherKinds caseId={state.file.id} isCase />
    </WizardPage>
  );
}

/** What leaves, what stays, and the strictest mark of it. */
export function CaseSummary({ made }: { readonly made: MadeCase }) {
  const t = useWords();
  const size = made.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const out = leftOutCounts(t, made.contents.leftOut);
  return (
    <Summary>
      <Line label={t('packages.export.leaves')}>
        <ul>
          {caseCounts(t, made).map((line) => (
            <li key={line}>
              <Archive />
              {line}
            </li>
          ))}
        </ul>
        <Second>{t('packages.export.sizeValue', { count: made.files.length, size: formatSize(size) })}</Second>
      </Line>
      <Line label={t('packages.export.stays')}>
        <ul>
          {[...out, t('packages.exportCase.stays')].map((line) => (
            <li key={line}>
              <CircleSlash2 />
              {line}
            </li>
          ))}
        </ul>
      </Line>
      <Line label={t('packages.export.mark')}>
        <b className="strong">{highestMark(made)}</b>
        <Second>{t('packages.exportCase.markText')}</Second>
      </Line>
    </Summary>
  );
}
