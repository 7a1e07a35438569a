import { useEffect, useRef } from 'react';
import { carrierOf } from '#shared/content/placed-records';
import type { Statement } from '#shared/content/statement';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { Part } from '../parts/Facts';
import { groundName } from '../parts/GroundMarks';
import record from '../parts/record.module.css';
import { type Places, usePlaces } from '../parts/use-places';
import { useRest } from '../parts/use-rest';
import s from './statements.module.css';

interface Props {
  readonly statements: readonly Statement[];
  /** The one that the address names. */
  readonly at: string | undefined;
}

/** What a founding document says, statement by statement: with what holds today instead, and where it is worked in. */
export function Statements({ statements, at }: Props) {
  const t = useWords();
  const { titles } = usePlaces();
  const drawn = useRest(statements);
  const isThere = drawn.some(({ id }) => id === at);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (isThere) list.current?.querySelector<HTMLElement>(`[data-statement="${at}"]`)?.focus();
  }, [at, isThere]);
  return (
    <Part title={t('reference.sources.statements')}>
      <p className={record['hint']}>{t('reference.sources.statementsText', { count: statements.length })}</p>
      <ol ref={list} className={s['statements']}>
        {drawn.map((statement) => (
          <Line key={statement.id} statement={statement} titles={titles} />
        ))}
      </ol>
    </Part>
  );
}

type Titles = Places['titles'];

function Line({ statement, titles }: { readonly statement: Statement; readonly titles: Titles }) {
  const t = useWords();
  const pack = usePack();
  const { id, section, text, correction, carriedBy } = statement;
  return (
    <li data-statement={id} tabIndex={-1}>
      <p className={s['number']}>
        <span className="num">{id}</span> <span className="dim">{section}</span>
      </p>
      <p className={s['text']}>{text}</p>
      {correction && (
        <p className={s['correction']}>
          {t('reference.sources.corrected', { text: correction.text })}{' '}
          <a href={hrefOf('source', correction.source)}>{groundName(pack, correction)}</a>
        </p>
      )}
      <p className={s['carried']}>
        {t('reference.sources.carried')}{' '}
        {carriedBy.map((carrier, index) => (
          <span key={carrier}>
            {index > 0 && '; '}
            <Carrier carrier={carrier} titles={titles} />
          </span>
        ))}
      </p>
    </li>
  );
}

function Carrier({ carrier, titles }: { readonly carrier: string; readonly titles: Titles }) {
  const t = useWords();
  const { matrix } = usePack();
  const { kind, id, part } = carrierOf(carrier);
  const title = titles.get(`${kind}:${id}`) ?? id;
  const heading = part === undefined ? undefined : titles.get(`${kind}:${id}#${part}`);
  const name = heading === undefined ? title : t('reference.sources.part', { title, part: heading });
  const duty = kind === 'duty' ? matrix.duties.find((one) => one.id === id) : undefined;
  const href = duty
    ? duty.matter === undefined
      ? hrefOf('actor', duty.actor)
      : hrefOf('matter', duty.matter)
    : sectionHref(hrefOf(kind, id), part);
  return href ? <a href={href}>{name}</a> : name;
}

/** A text opens at the section that is meant. */
function sectionHref(href: string | undefined, part: string | undefined): string | undefined {
  return href === undefined || part === undefined ? href : `${href}?at=${encodeURIComponent(part)}`;
}
