import type { Assessment } from '#shared/decision/assess';
import type { Actor } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Ref } from '../../ui/Ground';
import { Status } from '../../ui/Status';
import { voteHref } from '../../ui/vote-href';
import { MeasureAct } from './MeasureAct';
import s from './outcome.module.css';
import type { NumberedGround } from './outcome-view';
import { Closers } from './paths/Closers';
import { PathToOpen } from './paths/PathToOpen';
import type { PathPlace } from './paths/path-view';
import type { PathActs } from './paths/use-path-acts';
import { goToGround } from './reasoning-place';
import type { Drafting } from './use-drafting';
import { useWay } from './way';

interface Props {
  readonly assessment: Assessment;
  readonly grounds: readonly NumberedGround[];
  readonly drafting: Drafting;
  readonly paths: { readonly at: PathPlace; readonly acts: PathActs | undefined; readonly isShown: boolean };
}

/** A measure with its status, its grounds, who decides by which vote, and the one thing to do. */
export function MeasureRow({ assessment, grounds, drafting, paths }: Props) {
  const t = useWords();
  const { measure, status } = assessment;
  const numbered = grounds.filter(({ node }) => assessment.grounds.some((ground) => ground.node === node));
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
      <Who assessment={assessment} />
      <div className={s['act']}>
        <MeasureAct assessment={assessment} drafting={drafting} paths={paths} />
      </div>
      <div className={s['whole']}>
        {status !== 'open' && <PathToOpen measure={measure} {...paths} />}
        {status !== 'blocked' && <Closers measure={measure} at={paths.at} />}
      </div>
    </article>
  );
}

/** Who decides, by which vote and how fast; with the sheet on which the vote is counted, where there is one to count. */
function Who({ assessment: { measure } }: Pick<Props, 'assessment'>) {
  const t = useWords();
  const pack = usePack();
  const { caseId, fork } = useWay();
  const decider = pack.matrix.actors.find((one) => one.id === measure.decider);
  const vote = t(`decisions.vote.${measure.vote}`);
  const isCounted = fork === undefined && measure.vote !== 'none' && measure.vote !== 'instruction';
  return (
    <div className={s['who']} data-part="who">
      <b>{decider ? <ActorName actor={decider} /> : measure.decider}</b>
      <span>
        {isCounted ? <a href={voteHref(caseId, measure.id)}>{vote}</a> : vote}, {t(`decisions.time.${measure.time}`)}
      </span>
    </div>
  );
}

const most = 4;

/** The first grounds by number; one badge for the rest, which stand beside the page in full. */
function GroundRefs({ grounds }: { readonly grounds: readonly NumberedGround[] }) {
  const t = useWords();
  const go = (number: number) => () => goToGround(number);
  const rest = grounds.slice(most);
  return (
    <span className={s['refs']}>
      {grounds.slice(0, most).map(({ node, number, short }) => (
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

const longName = 30;

/** A long name stands as its acronym and opens its card in the matrix. */
function ActorName({ actor }: { readonly actor: Actor }) {
  return (
    <a href={`#/matrix/actor/${actor.id}`} title={actor.name}>
      {actor.name.length > longName ? (actor.acronym ?? actor.name) : actor.name}
    </a>
  );
}
