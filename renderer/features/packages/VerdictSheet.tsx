import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Verdict } from '#shared/package/index';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import { formatSize } from '../../ui/format';
import { Rosette } from '../../ui/Guilloche';
import { PrintButton } from '../../ui/print/PrintButton';
import { Eyebrow, KeyValues } from '../../ui/Small';
import { Notice, Status, StatusIcon, toneOf } from '../../ui/Status';
import { DigestCode, DigestOf } from './DigestOf';
import { LeftOut } from './LeftOut';
import { NumberInSeries } from './NumberInSeries';
import { PassedInName } from './PassedInName';
import { LackingNotice } from './trust/LackingNotice';
import { wordsOf } from './use-export';
import { VerdictChecks, WhatToDo } from './VerdictChecks';
import { VerdictSignatures } from './VerdictSignatures';
import s from './verdict.module.css';

interface Props {
  readonly name: string;
  readonly verdict: Verdict;
  /** The time it was checked at, milliseconds since 1970. */
  readonly checked: number;
  /** What is left to do with it: after the checks, before what they rest on. */
  readonly children?: ReactNode;
}

/** The verdict in one sentence, then every check, who signed, and each file: on the screen and on paper. */
export function VerdictSheet({ name, verdict, checked, children }: Props) {
  const t = useWords();
  const { level, digest } = verdict;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const isPractice = verdict.signatures.some(({ practice }) => practice);
  return (
    <div className={s['sheet']}>
      <section className={`${s['verdict']} ${s[toneOf(level)]}`}>
        <div className={s['seal']}>
          {digest && <Rosette digest={digest} className={s['rosette']} />}
          <StatusIcon level={level} />
        </div>
        <div>
          <p className={s['kicker']}>{t(`packages.verify.level.${level}`)}</p>
          <h2 ref={heading} tabIndex={-1}>
            {level === 'invalid' ? t('packages.verify.doNotUse') : <bdi>{verdict.manifest?.title ?? name}</bdi>}
          </h2>
          <p>{t(`packages.verify.sentence.${level}`)}</p>
          {digest && level !== 'invalid' && (
            <p className={s['words']}>
              <span className="vh">{t('packages.verify.words')}: </span>
              {wordsOf(digest).join(' ')}
            </p>
          )}
        </div>
      </section>
      {verdict.foreign && <Notice level="warning" title={t('packages.verify.foreign')} />}
      {isPractice && <Notice level="warning" title={t('packages.verify.practice')} />}
      <Checked name={name} digest={digest} checked={checked} />
      <NumberInSeries verdict={verdict} />
      {level !== 'invalid' && <LeftOut verdict={verdict} />}
      <VerdictChecks verdict={verdict} />
      {level === 'invalid' && <WhatToDo />}
      {verdict.lacking && (
        <Notice level={verdict.level} title={t('packages.code.policy')}>
          <LackingNotice verdict={verdict} />
        </Notice>
      )}
      {children}
      {level !== 'invalid' && <About verdict={verdict} />}
      <VerdictSignatures verdict={verdict} />
      {level !== 'invalid' && <PassedInName verdict={verdict} />}
      <Files verdict={verdict} />
    </div>
  );
}

/** What this sheet is of, and when it was read: by this it is known again on paper. */
function Checked({ name, digest, checked }: Pick<Props, 'name' | 'checked'> & { readonly digest: string | undefined }) {
  const t = useWords();
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
  return (
    <section className={s['part']}>
      <KeyValues
        rows={[
          [t('packages.verify.file'), <bdi key="name">{name}</bdi>],
          ...(digest ? [[t('packages.verify.digest'), <DigestOf key="digest" digest={digest} />] as const] : []),
          [t('packages.verify.checkedAt'), `${time.format(checked)} UTC`],
        ]}
      />
      {digest && <DigestCode digest={digest} />}
      <PrintButton>{t('packages.verify.print')}</PrintButton>
    </section>
  );
}

function About({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords();
  const { manifest } = verdict;
  if (!manifest) return null;
  const { marking, origin, created, sequence } = manifest;
  return (
    <section className={s['part']}>
      <Eyebrow>{t('packages.verify.about')}</Eyebrow>
      <KeyValues
        rows={[
          [t('packages.verify.mark'), marking.value],
          ...(marking.note ? [[t('packages.verify.note'), marking.note] as const] : []),
          [t('packages.verify.from'), [origin.institution, origin.unit, origin.author].filter(Boolean).join(', ')],
          ...(sequence
            ? [[t('packages.verify.numbered'), t('packages.verify.numberedValue', { ...sequence })] as const]
            : []),
          [t('packages.verify.created'), officialDay(created)],
        ]}
      />
    </section>
  );
}

function Files({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords();
  if (verdict.files.length === 0) return null;
  return (
    <section className={s['part']}>
      <Eyebrow>{t('packages.verify.files')}</Eyebrow>
      <ul className={s['files']}>
        {verdict.files.map(({ path, size, signed }) => (
          <li key={path}>
            <bdi>{path}</bdi>
            <span className="dim num">{formatSize(size)}</span>
            <Status level={signed ? 'valid' : 'warning'}>
              {signed ? t('packages.verify.signed') : t('packages.verify.unsigned')}
            </Status>
          </li>
        ))}
      </ul>
    </section>
  );
}
