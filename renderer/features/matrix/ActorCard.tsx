import { BookOpen, Check, Compass, Scale, Table2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { termsOfActor } from '#shared/content/actor-terms';
import type { GlossaryEntry } from '#shared/content/model';
import type { Actor } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { hrefOf } from '../../ui/href-of';
import { InspectorSection, KeyValues } from '../../ui/Small';
import { appearancesOf } from './appearances';
import { Grounds } from './Grounds';
import { lifeWords } from './life-words';
import s from './matrix.module.css';

const icons = { matter: Table2, tree: Compass, measure: Scale, brief: BookOpen } as const;

/** An actor: what it is for, since when, what it can and cannot do, and where it appears. */
export function ActorCard({ actor }: { readonly actor: Actor }) {
  const t = useWords();
  const pack = usePack();
  const { parent, predecessor, successor } = actor;
  const link = (id: string | undefined) => {
    const found = pack.matrix.actors.find((one) => one.id === id);
    return found && <a href={`#/matrix/actor/${found.id}`}>{found.name}</a>;
  };
  const terms = termsOfActor(pack.glossary, actor);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('matrix.cell.inForce'), lifeWords(actor)],
    [t('matrix.filter.level'), t(`matrix.level.${actor.level}`)],
    [t('matrix.cell.pillars'), actor.pillars.map((pillar) => pack.matrix.pillars[pillar].title).join('; ')],
    [t('matrix.cell.parent'), link(parent)],
    [t('matrix.cell.supervision'), actor.supervision],
    [t('matrix.cell.contact'), actor.contact],
    [t('matrix.cell.otherNames'), actor.aliases.map(({ name }) => name).join('; ')],
    [t('matrix.cell.terms'), terms.length > 0 && <TermLinks terms={terms} />],
    [t('matrix.cell.predecessor'), link(predecessor)],
    [t('matrix.cell.successor'), link(successor)],
  ];
  return (
    <>
      <InspectorSection title={actor.acronym ?? t('matrix.title')} heading={actor.name} quote={actor.mandate}>
        <KeyValues rows={rows.filter(([, value]) => value)} />
        <Grounds grounds={actor.grounds} />
      </InspectorSection>
      <Powers actor={actor} />
      <Appearances actor={actor} />
    </>
  );
}

function TermLinks({ terms }: { readonly terms: readonly GlossaryEntry[] }) {
  return (
    <ul className={s['links']}>
      {terms.map(({ id, term }) => (
        <li key={id}>
          <a href={hrefOf('term', id)}>{term}</a>
        </li>
      ))}
    </ul>
  );
}

function Powers({ actor: { can, cannot } }: { readonly actor: Actor }) {
  const t = useWords();
  if (can.length + cannot.length === 0) return null;
  const lines = [...can.map((line) => [Check, line] as const), ...cannot.map((line) => [X, line] as const)];
  return (
    <InspectorSection title={t('matrix.cell.can')}>
      <ul className={s['can']}>
        {lines.map(([Icon, line]) => (
          <li key={line}>
            <Icon />
            {line}
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

function Appearances({ actor }: { readonly actor: Actor }) {
  const t = useWords();
  const pack = usePack();
  const found = appearancesOf(pack, actor.id);
  if (found.length === 0) return null;
  return (
    <InspectorSection title={t('matrix.cell.appears')}>
      <ul className={s['can']}>
        {found.map(({ kind, id, title, href, questions }) => {
          const Icon = icons[kind];
          return (
            <li key={`${kind} ${id}`}>
              <Icon />
              <span>
                <a href={href}>{title}</a>
                {questions !== undefined && questions > 0 && `, ${t('matrix.cell.questions', { count: questions })}`}
              </span>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}
