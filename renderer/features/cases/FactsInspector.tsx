import { summariseFacts } from '#shared/case/facts';
import type { CaseFile, FactKey } from '#shared/case/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { InspectorSection, KeyValues } from '../../ui/Small';
import { Status } from '../../ui/Status';
import type { OpenRecord } from './CasePage';
import s from './file.module.css';
import { newPoint } from './new-point';

/** What is known, what comes next, and which evidence is asked for in a case of this kind. */
export function FactsInspector({ record }: { readonly record: OpenRecord }) {
  const t = useWords();
  return (
    <>
      <Known file={record.value} />
      <InspectorSection title={t('cases.facts.next')}>
        <p>{t('cases.facts.nextText')}</p>
      </InspectorSection>
      <AskedFor record={record} />
    </>
  );
}

function Known({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const { known, unknown, open, unsourced } = summariseFacts(file);
  const names = (keys: readonly FactKey[]) => keys.map((key) => t(`cases.fact.${key}.short`)).join(', ') || '–';
  return (
    <InspectorSection title={t('cases.facts.inspector')}>
      <KeyValues
        rows={[
          [t('cases.facts.summary.known'), names(known)],
          [t('cases.facts.summary.unknown'), names(unknown)],
          [t('cases.facts.summary.open'), names(open)],
          [
            t('cases.facts.summary.unsourced'),
            unsourced.length > 0 ? (
              <Status key="unsourced" level="warning">
                {names(unsourced)}
              </Status>
            ) : (
              names(unsourced)
            ),
          ],
        ]}
      />
    </InspectorSection>
  );
}

function AskedFor({ record: { value: file, set } }: { readonly record: OpenRecord }) {
  const t = useWords();
  const { caseTemplates, matrix } = usePack();
  const evidence = caseTemplates.find(({ id }) => id === file.template)?.evidence ?? [];
  if (evidence.length === 0) return null;
  const asked = new Set(Object.values(file.points).map(({ text }) => text));
  return (
    <InspectorSection title={t('caseFile.facts.evidence')}>
      <ul className={s['asked']}>
        {evidence.map(({ text, actor }) => (
          <li key={text}>
            <span>{text}</span>
            <span className="dim">{matrix.actors.find(({ id }) => id === actor)?.name}</span>
            {asked.has(text) ? (
              <Status level="valid">{t('caseFile.facts.asked')}</Status>
            ) : (
              <Button
                small
                aria-label={`${t('caseFile.facts.askFor')}: ${text}`}
                onClick={() => set((was) => newPoint(was, { text, actor }))}
              >
                {t('caseFile.facts.askFor')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
