import type { RegimeQuestion } from '#shared/listing/criterion';
import type { Bearing, RegimeView } from '#shared/listing/regime-choice';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { Status } from '../../ui/Status';
import { GroundLine } from './GroundLine';
import s from './listings.module.css';
import type { PartProps } from './part-props';

const answers = ['yes', 'no', 'unknown'] as const;
const levels = { opens: 'open', closes: 'blocked', open: 'unknown', 'speaks-for': 'possible' } as const;

/** The questions that decide between the regimes, and what the answers say for each. */
export function RegimeChoice({ bench, change }: PartProps) {
  const t = useWords();
  const { regimeQuestions } = usePack();
  const { listing, views, regime } = bench;
  const answer = (id: string, value: (typeof answers)[number]) =>
    change((was) => ({ regimeAnswers: { ...was.regimeAnswers, [id]: value } }));
  return (
    <>
      <p>{t('listings.regime.lead')}</p>
      <p>
        {t(listing.regime === '' ? 'listings.regime.notTaken' : 'listings.regime.taken', {
          regime: regime.short.toLocaleLowerCase('en'),
        })}
      </p>
      <div className={s['questions']}>
        {regimeQuestions.map((question) => (
          <Question
            key={question.id}
            question={question}
            value={listing.regimeAnswers[question.id] ?? 'unknown'}
            onAnswer={(value) => answer(question.id, value)}
          />
        ))}
      </div>
      <div className={s['regimes']}>
        {views.map((view) => (
          <RegimeCard
            key={view.regime.id}
            view={view}
            isTaken={listing.regime === view.regime.id}
            onTake={() => change(() => ({ regime: view.regime.id }))}
          />
        ))}
      </div>
    </>
  );
}

function Question(props: {
  readonly question: RegimeQuestion;
  readonly value: string;
  readonly onAnswer: (value: (typeof answers)[number]) => void;
}) {
  const t = useWords();
  const { id, question, why, grounds } = props.question;
  return (
    <fieldset className={s['question']}>
      <legend>{question}</legend>
      <p className="dim">
        {why} <GroundLine grounds={grounds} />
      </p>
      <div className={s['choices']}>
        {answers.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={props.value === one} onChange={() => props.onAnswer(one)} />
            {t(`listings.regime.answers.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CardProps {
  readonly view: RegimeView;
  readonly isTaken: boolean;
  readonly onTake: () => void;
}

function RegimeCard({ view: { regime, status, bearings }, isTaken, onTake }: CardProps) {
  const t = useWords();
  return (
    <section className={s['card']} aria-label={regime.short}>
      <h2>{regime.title}</h2>
      <p>
        <Status level={status} pill>
          {t(`listings.regime.status.${status}`)}
        </Status>{' '}
        <GroundLine grounds={regime.grounds} />
      </p>
      <ul className={s['bearings']}>
        {bearings.map((bearing) => (
          <BearingLine key={`${bearing.question.id} ${bearing.says}`} bearing={bearing} />
        ))}
      </ul>
      <p className="dim">
        {t('listings.regime.limbs')}: {regime.limbs.map(({ title }) => title).join('; ')}
      </p>
      <Button onClick={onTake} aria-pressed={isTaken}>
        {t('listings.regime.take', { regime: regime.short.toLocaleLowerCase('en') })}
      </Button>
    </section>
  );
}

function BearingLine({ bearing: { question, says } }: { readonly bearing: Bearing }) {
  const t = useWords();
  return (
    <li>
      <Status level={levels[says]}>{t(`listings.regime.says.${says}`)}</Status>
      <span>{question.question}</span>
    </li>
  );
}
