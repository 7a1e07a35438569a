import type { ContentReport } from '#shared/content/report';
import { useWords } from '../../../i18n';
import { useContent } from '../../../store/context';
import { CopyButton } from '../../../ui/CopyButton';
import { officialDay } from '../../../ui/dates';
import { hrefOf } from '../../../ui/href-of';
import { Facts, Part } from '../parts/Facts';
import { ListPage } from '../parts/ListPage';
import record from '../parts/record.module.css';
import { usePlaces } from '../parts/use-places';
import { Cited } from '../sources/Cited';
import { Counts, Proofs } from './Counts';
import { GroundsTable } from './GroundsTable';
import { Reading } from './Reading';
import { ScenarioTable } from './ScenarioTable';
import { useReport } from './use-report';

/** The table that `npm run content:check` prints, for the edition in use, and what of it nobody has confirmed. */
export function AboutContent() {
  const report = useReport();
  return (
    <ListPage part="aboutContent">
      <Edition />
      {report && <Report report={report} />}
    </ListPage>
  );
}

/** The unverified source of the register: what rests on it is what is not confirmed. */
const UNVERIFIED = 'G';

function Report({ report }: { readonly report: ContentReport }) {
  const t = useWords();
  const { citations } = usePlaces();
  return (
    <>
      <Proofs report={report} />
      <Counts counts={report.counts} />
      <GroundsTable grounds={report.grounds} />
      <ScenarioTable results={report.scenarios} />
      <Reading reading={report.reading} />
      <Part title={t('reference.about.unconfirmed')}>
        <p className={record['hint']}>{t('reference.about.unconfirmedText')}</p>
        <Cited cited={citations.get(UNVERIFIED) ?? []} />
        <p>
          <a href={hrefOf('source', UNVERIFIED)}>{t('reference.about.toSource')}</a>
        </p>
      </Part>
    </>
  );
}

function Edition() {
  const t = useWords();
  const { pack, digest } = useContent();
  return (
    <Part title={t('reference.about.edition')}>
      <Facts
        rows={[
          [t('reference.about.series'), pack.series],
          [t('reference.about.label'), pack.label],
          [t('reference.about.version'), String(pack.version)],
          [t('reference.about.lawDate'), officialDay(pack.lawDate)],
          [
            t('reference.about.digest'),
            <div key="digest" className={record['addresses']}>
              <code className={record['address']}>{digest}</code>
              <CopyButton label={t('reference.about.copyDigest')} text={digest} />
            </div>,
          ],
        ]}
      />
    </Part>
  );
}
