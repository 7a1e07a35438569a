import { ArrowDown, ArrowUp } from 'lucide-react';
import { type Category, categories, votes } from '#shared/decision/model';
import { type Criterion, criteria, maxSize, type PortfolioPlan } from '#shared/portfolio/plan';
import { scales } from '#shared/portfolio/scales';
import { useWords } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { MeasureLimits } from './MeasureLimits';
import s from './options.module.css';
import { type ChangePlan, toggle } from './plan-change';
import type { OptionsView } from './use-options';

const sizes = Array.from({ length: maxSize }, (_, index) => index + 1);

interface Props {
  readonly view: OptionsView;
  readonly change: ChangePlan;
}

/** What a portfolio must serve, what it must keep to, and which criterion sorts first. */
export function Limits({ view, change }: Props) {
  const t = useWords();
  const { aims, limits } = view.plan;
  const limit = (part: Partial<PortfolioPlan['limits']>) =>
    change((plan) => ({ ...plan, limits: { ...plan.limits, ...part } }));
  return (
    <section className={s['limits']} aria-label={t('options.limits.title')}>
      <fieldset>
        <legend>{t('options.aims')}</legend>
        {categories.map((category) => (
          <Tick
            key={category}
            label={t(`decisions.family.${category}`)}
            checked={aims.includes(category)}
            onChange={() => change((plan) => ({ ...plan, aims: toggle<Category>(plan.aims, category) }))}
          />
        ))}
      </fieldset>
      <Scale name="maxTime" of="time" view={view} onChange={limit} />
      <Scale name="maxVisibility" of="visibility" view={view} onChange={limit} />
      <Scale name="maxBurden" of="burden" view={view} onChange={limit} />
      <Select
        label={t('options.limits.size')}
        value={limits.size}
        onChange={(event) => limit({ size: Number(event.target.value) })}
      >
        {sizes.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </Select>
      <fieldset>
        <legend>{t('options.limits.votes')}</legend>
        {votes.map((vote) => (
          <Tick
            key={vote}
            label={t(`decisions.vote.${vote}`)}
            checked={limits.votes.includes(vote)}
            onChange={() => limit({ votes: votes.filter((one) => toggle(limits.votes, vote).includes(one)) })}
          />
        ))}
      </fieldset>
      <Tick
        label={t('options.limits.onlyReversible')}
        checked={limits.onlyReversible}
        onChange={() => limit({ onlyReversible: !limits.onlyReversible })}
      />
      <Order view={view} change={change} />
      <MeasureLimits view={view} change={change} />
    </section>
  );
}

function Tick(props: { readonly label: string; readonly checked: boolean; readonly onChange: () => void }) {
  return (
    <label className={s['tick']}>
      <input type="checkbox" checked={props.checked} onChange={props.onChange} />
      <span>{props.label}</span>
    </label>
  );
}

interface ScaleProps {
  readonly name: 'maxTime' | 'maxVisibility' | 'maxBurden';
  readonly of: 'time' | 'visibility' | 'burden';
  readonly view: OptionsView;
  readonly onChange: (part: Partial<PortfolioPlan['limits']>) => void;
}

function Scale({ name, of, view, onChange }: ScaleProps) {
  const t = useWords();
  return (
    <Select
      label={t(`options.limits.${name}`)}
      value={view.plan.limits[name] ?? ''}
      // the options are the places of the scale, and none for no limit
      onChange={(event) => onChange({ [name]: event.target.value || undefined })}
    >
      <option value="">{t('options.limits.none')}</option>
      {scales[of].map((place) => (
        <option key={place} value={place}>
          {t(`options.${of}.${place}` as 'options.time.days')}
        </option>
      ))}
    </Select>
  );
}

/** The order in which the criteria sort; none outweighs another. */
function Order({ view, change }: Props) {
  const t = useWords();
  const order = [...view.plan.order, ...criteria.filter((one) => !view.plan.order.includes(one))];
  const move = (criterion: Criterion, by: -1 | 1) => {
    const at = order.indexOf(criterion);
    const moved = order.filter((one) => one !== criterion);
    moved.splice(at + by, 0, criterion);
    change((plan) => ({ ...plan, order: moved }));
  };
  return (
    <fieldset>
      <legend>{t('options.order')}</legend>
      <ol className={s['order']}>
        {order.map((criterion, at) => (
          <li key={criterion}>
            <span>{t(`options.criterion.${criterion}`)}</span>
            <IconButton
              label={t('options.up', { name: t(`options.criterion.${criterion}`) })}
              disabled={at === 0}
              onClick={() => move(criterion, -1)}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              label={t('options.down', { name: t(`options.criterion.${criterion}`) })}
              disabled={at === order.length - 1}
              onClick={() => move(criterion, 1)}
            >
              <ArrowDown />
            </IconButton>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
