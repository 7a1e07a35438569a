import { useEffect, useMemo, useRef } from 'react';
import { differenceKeys } from '#shared/content-pack/index';
import { useWords } from '../../../i18n';
import { useContent } from '../../../store/context';
import type { Preview, Touched } from '../../../store/pack-preview';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { formatNumber, languageName } from '../../../ui/format';
import { useCommands } from '../../../ui/frame';
import page from '../../../ui/page.module.css';
import { KeyValues } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import { Foot } from '../../../ui/WithFoot';
import s from './content.module.css';

interface Props {
  readonly preview: Preview;
  readonly takesFocus: boolean;
  readonly onInstall: (preview: Preview) => void;
}

/** What a pack would change, here and in general; installing it stands in the foot of the page. */
export function PackPreview({ preview, takesFocus, onInstall }: Props) {
  const t = useWords();
  const { pack } = useContent();
  const { table, scenarios } = preview;
  const { all, missed } = scenarios;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const isRight = missed.length === 0;
  useInstallKey(isRight ? () => onInstall(preview) : undefined);
  return (
    <section className={page['card']}>
      <h2 ref={heading} tabIndex={-1}>
        {t('packages.content.preview')}
      </h2>
      <p>
        {t('packages.content.before', { label: pack.label, version: pack.version })}.{' '}
        {t('packages.content.after', { label: table.label, version: table.version })}.
      </p>
      <Said preview={preview} />
      <Lists preview={preview} />
      <Paragraphs preview={preview} />
      <h3>{t('packages.content.touched')}</h3>
      <TouchedList preview={preview} />
      <h3>{t('packages.content.scenarios')}</h3>
      {isRight ? (
        <p>{t('packages.content.scenariosRight', { count: all })}</p>
      ) : (
        <Notice
          level="invalid"
          title={t('packages.content.scenariosWrong', { missed: missed.length, all, names: missed.join(', ') })}
        />
      )}
      {isRight && (
        <>
          <Foot>
            <Button kind="primary" kbd="Ctrl Enter" onClick={() => onInstall(preview)}>
              {t('packages.content.install')}
            </Button>
          </Foot>
          <Foot at="remark">
            <span className="dim">{t('packages.content.keeps', { label: pack.label })}</span>
          </Foot>
        </>
      )}
    </section>
  );
}

/** What its publishers say of it. */
function Said({ preview: { table, manifest } }: { readonly preview: Preview }) {
  const t = useWords();
  const { language, requires = {}, expires } = manifest;
  const needs = Object.entries(requires).map(([series, version]) => t('packages.content.need', { series, version }));
  const rows: [string, string][] = [[t('packages.content.language'), languageName(language)]];
  if (expires !== undefined) rows.push([t('packages.content.until'), officialDay(expires.slice(0, 10))]);
  if (needs.length > 0) rows.push([t('packages.content.needs'), needs.join(', ')]);
  return (
    <>
      <KeyValues rows={rows} />
      {table.notes !== undefined && (
        <>
          <h3>{t('packages.content.notes')}</h3>
          <p className={s['notes']} lang={language} dir="auto">
            {table.notes}
          </p>
        </>
      )}
    </>
  );
}

function useInstallKey(install: (() => void) | undefined): void {
  const latest = useRef(install);
  useEffect(() => {
    latest.current = install;
  });
  const commands = useMemo(
    () => [
      {
        id: 'content.install',
        shortcut: 'Ctrl+Enter',
        when: () => latest.current !== undefined,
        run: () => latest.current?.(),
      },
    ],
    [],
  );
  useCommands(commands);
}

function Lists({ preview: { difference } }: { readonly preview: Preview }) {
  const t = useWords();
  const keys = differenceKeys.filter((key) => Object.values(difference[key]).some(({ length }) => length > 0));
  if (keys.length === 0) return <p>{t('packages.content.nothing')}</p>;
  const columns = ['added', 'changed', 'removed'] as const;
  return (
    <table className={s['differences']}>
      <thead>
        <tr>
          <th scope="col">{t('packages.content.list')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`packages.content.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{t(`packages.content.keys.${key}`)}</th>
            {columns.map((column) => (
              <td key={column} className="num">
                {formatNumber(difference[key][column].length)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Paragraphs({ preview: { paragraphs, difference } }: { readonly preview: Preview }) {
  const t = useWords();
  const more = difference.briefs.changed.length - paragraphs.length;
  if (paragraphs.length === 0) return null;
  return (
    <>
      <h3>{t('packages.content.paragraphs')}</h3>
      <ul>
        {paragraphs.map(({ id, title, ...counts }) => (
          <li key={id}>
            <b>{title}</b>: {t('packages.content.paragraphLine', counts)}
          </li>
        ))}
        {more > 0 && <li>{t('packages.content.paragraphsMore', { count: more })}</li>}
      </ul>
    </>
  );
}

function TouchedList({ preview: { cases, drafts } }: { readonly preview: Preview }) {
  const t = useWords();
  if (cases.length + drafts.length === 0) return <p>{t('packages.content.touchedNone')}</p>;
  const names = (one: Touched) => ({ names: one.names.join(', ') });
  return (
    <ul>
      {cases.map((one) => (
        <li key={one.id}>
          <a href={`#/cases/${one.id}`}>{one.title}</a>. {t('packages.content.touchedCase', names(one))}
        </li>
      ))}
      {drafts.map((one) => (
        <li key={one.id}>
          <a href={`#/drafts/${one.id}`}>{one.title}</a>. {t('packages.content.touchedDraft', names(one))}
        </li>
      ))}
    </ul>
  );
}
