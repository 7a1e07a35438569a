import type { WordingRule } from '#shared/wording/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { Facts, Part } from '../parts/Facts';
import { GroundRefs } from '../parts/GroundCards';
import { RecordAbsent, RecordPage } from '../parts/RecordPage';
import record from '../parts/record.module.css';
import { Table } from '../parts/Table';
import s from './wording.module.css';

/** One rule of wording: what it finds and why, what to do, what it leaves alone, and the table it goes by. */
export function WordingRulePage({ id }: { readonly id: string }) {
  const t = useWords();
  const rule = usePack().wording.rules.find((one) => one.id === id);
  if (!rule) return <RecordAbsent part="wording" />;
  const { title, level, text, remedy, leaves, grounds } = rule;
  return (
    <RecordPage
      part="wording"
      id={id}
      title={title}
      grounds={grounds}
      by={<span>{t(`wording.page.levels.${level}`)}</span>}
    >
      <p className={record['text']}>
        {text} <GroundRefs grounds={grounds} />
      </p>
      <Facts
        rows={[
          [t('wording.page.remedy'), remedy],
          [t('wording.page.leaves'), leaves],
        ]}
      />
      <Tables rule={rule} />
    </RecordPage>
  );
}

function Tables({ rule }: { readonly rule: WordingRule }) {
  const t = useWords();
  const { wording, measures } = usePack();
  if (rule.id === 'attribution')
    return (
      <Part title={t('wording.page.table')}>
        <Table
          label={t('wording.page.table')}
          head={[{ text: t('wording.page.claim') }, { text: t('wording.page.codes') }]}
          rows={wording.claims.map(({ id, title, codes }) => ({
            key: id,
            cells: [title, codes.map((code) => <CodeLink key={code} code={code} />)],
          }))}
        />
      </Part>
    );
  if (rule.id !== 'verb-strength') return null;
  return (
    <Part title={t('wording.page.speech')}>
      <Facts
        rows={wording.speech.map(({ title, measures: carried }) => [
          title,
          <ul key={title}>
            {measures
              .filter(({ id }) => carried.includes(id))
              .map(({ id, title: name }) => (
                <li key={id}>
                  <a href={hrefOf('measure', id)}>{name}</a>
                </li>
              ))}
          </ul>,
        ])}
      />
    </Part>
  );
}

function CodeLink({ code }: { readonly code: string }) {
  return (
    <>
      <a className={s['code']} href={hrefOf('code', code)}>
        {code.toUpperCase()}
      </a>{' '}
    </>
  );
}
