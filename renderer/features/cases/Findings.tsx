import { useMemo } from 'react';
import { type About, type Finding, findContradictions } from '#shared/case/contradictions';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Notice } from '../../ui/Status';
import s from './file.module.css';

type Words = ReturnType<typeof useWords>;
const most = 8;

/** What does not go together in a case, each in words with its code and the way there. Nothing where all is in order. */
export function Findings({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const { trees } = usePack();
  const found = useMemo(() => findContradictions(file, { trees, now: Date.now() }), [file, trees]);
  const questions = useMemo(() => new Map(trees.flatMap(({ words }) => Object.entries(words.nodes))), [trees]);
  if (found.length === 0) return null;
  const name = (about: About) => aboutWords(t, file, { about, question: questions.get(about.id)?.question });
  return (
    <Notice level="warning" title={t('caseFile.findings.title', { count: found.length })}>
      <ul className={s['findings']}>
        {found.slice(0, most).map((finding) => (
          <li key={keyOf(finding)}>
            <a href={hrefOf(file.id, finding.about)}>
              {t(`caseFile.findings.code.${finding.code}`, {
                about: name(finding.about),
                other: finding.other ? name(finding.other) : '',
              })}
            </a>{' '}
            <code>{`case/${finding.code}`}</code>
          </li>
        ))}
        {found.length > most && <li>{t('caseFile.findings.more', { count: found.length - most })}</li>}
      </ul>
      <p>{t('caseFile.findings.note')}</p>
    </Notice>
  );
}

function keyOf({ code, about, other }: Finding): string {
  return [code, about.kind, about.id, other?.id].join(' ');
}

interface Named {
  readonly about: About;
  readonly question: string | undefined;
}

/** What a finding is about, as it is called on its own page. */
function aboutWords(t: Words, file: CaseFile, { about: { kind, id }, question }: Named): string {
  const quoted = (text: string | undefined) => `“${short(text || t('caseFile.findings.untitled'))}”`;
  switch (kind) {
    case 'fact':
      return quoted(t(`cases.fact.${id as 'when'}.title`)); // the ids of facts are their keys
    case 'observation':
      return quoted(file.observations[id]?.text);
    case 'evidence':
      return `E${file.evidence[id]?.number ?? ''}`;
    case 'point':
      return quoted(file.points[id]?.text);
    case 'answer':
      return quoted(question ?? id);
    default:
      return id;
  }
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function hrefOf(caseId: string, { kind, id }: About): string {
  const parts = {
    fact: '',
    observation: `/facts/${id}`,
    evidence: '/evidence',
    point: '/points',
    answer: `/questions/${id}`,
    journal: '/journal',
  };
  return `#/cases/${caseId}${parts[kind]}`;
}
