import type { ReactNode } from 'react';
import type { ContentPack } from '#shared/content/model';
import { useWords } from '../../i18n';
import { looseDate } from '../../ui/loose-date';
import { ActorState } from './ActorState';
import { ActState } from './ActState';
import s from './cards.module.css';
import { OvertakenCard } from './OvertakenCard';
import { SourceFactsCard } from './SourceFactsCard';

export interface CardProps {
  readonly pack: ContentPack;
  /** The kind, a colon, and the id. */
  readonly about: string;
  readonly day: string;
  readonly asOf?: string | undefined;
}

/** What a card says about one thing; nothing where the content has no such thing. */
export function CardBody(props: CardProps) {
  const [, kind = '', id = ''] = /^([a-z]+):(.+)$/.exec(props.about) ?? [];
  switch (kind) {
    case 'overtaken':
      return <OvertakenCard {...props} id={id} />;
    case 'source':
      return <SourceFactsCard pack={props.pack} place={id} />;
    default:
      return <RecordCard {...props} kind={kind} id={id} />;
  }
}

type RecordProps = Omit<CardProps, 'about'> & { readonly kind: string; readonly id: string };

function RecordCard(props: RecordProps) {
  switch (props.kind) {
    case 'actor':
      return <ActorCard {...props} />;
    case 'term':
      return <TermCard {...props} />;
    case 'act':
      return <ActCard {...props} />;
    case 'measure':
      return <MeasureCard {...props} />;
    default:
      return <TextCard {...props} />;
  }
}

interface SheetProps {
  readonly kind: 'actor' | 'term' | 'act' | 'study' | 'tree' | 'measure' | 'brief' | 'template';
  readonly title: string;
  readonly text?: string | undefined;
  readonly children?: ReactNode;
}

function Sheet({ kind, title, text, children }: SheetProps) {
  const t = useWords();
  return (
    <>
      <span className={s['kind']}>{t(`reader.card.kind.${kind}`)}</span>
      <b className={s['title']}>{title}</b>
      {children && <span className={s['state']}>{children}</span>}
      {text && <span className={s['text']}>{text}</span>}
    </>
  );
}

function ActorCard({ pack, id, day }: RecordProps) {
  const actor = pack.matrix.actors.find((one) => one.id === id);
  if (!actor) return null;
  const title = actor.acronym === undefined ? actor.name : `${actor.name} (${actor.acronym})`;
  return (
    <Sheet kind="actor" title={title} text={actor.mandate}>
      <ActorState pack={pack} actor={actor} day={day} />
    </Sheet>
  );
}

function TermCard({ pack, id }: RecordProps) {
  const t = useWords();
  const entry = pack.glossary.find((one) => one.id === id);
  if (!entry) return null;
  const list = entry.aliases.map(({ name }) => name).join(', ');
  return (
    <Sheet kind="term" title={entry.term} text={entry.text}>
      {list && t('reader.card.also', { list })}
    </Sheet>
  );
}

function ActCard({ pack, id, day }: RecordProps) {
  const act = pack.acts.find((one) => one.id === id);
  if (!act) return null;
  return (
    <Sheet kind="act" title={act.short} text={act.text}>
      <ActState acts={pack.acts} act={act} day={day} />
    </Sheet>
  );
}

function MeasureCard({ pack, id }: RecordProps) {
  const t = useWords();
  const measure = pack.measures.find((one) => one.id === id);
  if (!measure) return null;
  const name = pack.matrix.actors.find((one) => one.id === measure.decider)?.name ?? measure.decider;
  return (
    <Sheet kind="measure" title={measure.title} text={measure.summary}>
      {t('reader.card.decides', { name, vote: t(`decisions.vote.${measure.vote}`) })}
    </Sheet>
  );
}

function TextCard({ pack, kind, id }: RecordProps) {
  const t = useWords();
  const text = [...pack.briefs, ...pack.studies].find((one) => one.id === id);
  const tree = pack.trees.find(({ graph }) => graph.id === id);
  const template = pack.templates.find((one) => one.id === id);
  if (kind === 'brief' && text)
    return (
      <Sheet kind="brief" title={text.title} text={text.summary}>
        {t('library.asOf', { date: looseDate(text.asOf) })}
      </Sheet>
    );
  if (kind === 'study' && text && 'number' in text)
    return (
      <Sheet kind="study" title={text.title} text={text.summary}>
        {`${text.number} · ${looseDate(text.from)}`}
      </Sheet>
    );
  if (kind === 'tree' && tree)
    return (
      <Sheet kind="tree" title={tree.words.title} text={tree.words.summary}>
        {t('reader.card.questions', { count: tree.graph.nodes.length })}
      </Sheet>
    );
  return kind === 'template' && template ? <Sheet kind="template" title={template.title} /> : null;
}
