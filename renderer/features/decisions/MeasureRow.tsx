import type { CaseFile } from '#shared/case/model';
import type { Assessment } from '#shared/decision/assess';
import type { Actor } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { Ref } from '../../ui/Ground';
import { Notice, Status } from '../../ui/Status';
import s from './outcome.module.css';
import type { OutcomeView } from './outcome-view';
import { Closers } from './paths/Closers';
import { PathToOpen } from './paths/PathToOpen';
import type { Drafting } from './use-drafting';

interface Props {
  readonly file: CaseFile;
  readonly assessment: Assessment;
  readonly view: OutcomeView;
  readonly drafting: Drafting;
}

/** A measure with its status, its grounds, who decides by which vote, and the one thing to do. */
export function MeasureRow({ file, assessment, view, drafting }: Props) {
  const t = useWords();
  const pack = usePack();
  const { measure, status, grounds } = assessment;
  const decider = pack.matrix.actors.find((one) => one.id === measure.decider);
  const numbered = view.grounds.filter((ground) => grounds.some(({ node }) => node === ground.node));
  return (
    <article className={s['measure']} data-measure={measure.id}>
      <div data-part="status">
        <Status level={status} pill>
          {t(`decisions.status.${status}`)}
        </Status>
      </div>
      <div>
        <h2>
          <span data-part="title">{measure.title}</span> <GroundRefs grounds={numbered} />
        </h2>
        <p>{measure.summary}</p>
        <p className="dim" data-part="documents">
          {t('decisions.outcome.documents')}: {measure.documents.join('; ')}
        </p>
      </div>
      <div className={s['who']} data-part="who">
        <b>{decider ? <ActorName actor={decider} /> : measure.decider}</b>
        <span>
          {t(`decisions.vote.${measure.vote}`)}, {t(`decisions.time.${measure.time}`)}
        </span>
      </div>
      <div className={s['act']}>
        <DraftButtons assessment={assessment} drafting={drafting} />
      </div>
      <div className={s['whole']}>
        {status !== 'open' && <PathToOpen measure={measure} file={file} view={view} />}
        {status !== 'blocked' && <Closers measure={measure} file={file} view={view} />}
      </div>
    </article>
  );
}

const SHOWN = 4;

/** The first grounds by number; one badge for the rest, which stand beside the page in full. */
function GroundRefs({ grounds }: { readonly grounds: OutcomeView['grounds'] }) {
  const t = useWords();
  const go = (number: number) => () => document.getElementById(`ground-${number}`)?.focus();
  const rest = grounds.slice(SHOWN);
  return (
    <span className={s['refs']}>
      {grounds.slice(0, SHOWN).map(({ node, number, short }) => (
        <Ref
          key={node}
          number={number}
          label={t('decisions.outcome.groundLabel', { number, name: short })}
          onOpen={go(number)}
        />
      ))}
      {rest[0] && (
        <Ref
          number={`+${rest.length}`}
          label={t('decisions.outcome.moreGrounds', {
            count: rest.length,
            numbers: rest.map(({ number }) => number).join(', '),
          })}
          onOpen={go(rest[0].number)}
        />
      )}
    </span>
  );
}

const LONG_NAME = 30;

/** A long name stands as its acronym and opens its card in the matrix. */
function ActorName({ actor }: { readonly actor: Actor }) {
  return (
    <a href={`#/matrix/actor/${actor.id}`} title={actor.name}>
      {actor.name.length > LONG_NAME ? (actor.acronym ?? actor.name) : actor.name}
    </a>
  );
}

/** A blocked measure cannot be drafted for signature; what is possible may be prepared. */
function DraftButtons({ assessment, drafting }: Pick<Props, 'assessment' | 'drafting'>) {
  const t = useWords();
  const { measure, status } = assessment;
  const isFirst = measure.id === drafting.first;
  const failure = drafting.failure === undefined ? undefined : errorWords(drafting.failure);
  if (status === 'blocked') return null;
  return (
    <>
      {drafting.templatesOf(measure.id).map((template, index) => (
        <Button
          key={template.id}
          small
          kind={isFirst && index === 0 ? 'primary' : 'normal'}
          kbd={isFirst && index === 0 ? 'D' : undefined}
          onClick={() => drafting.draft(template)}
        >
          {t('decisions.outcome.draftAs', { title: lowerFirst(template.title) })}
        </Button>
      ))}
      {isFirst && failure && <Notice level="invalid" title={failure.text} code={failure.code} />}
    </>
  );
}

function lowerFirst(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
