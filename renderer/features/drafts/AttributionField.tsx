import { type CodeStanding, codeStanding } from '#shared/drafting/attribution';
import type { Slot } from '#shared/drafting/model';
import { type Alternative, alternativesOf, withGaps } from '#shared/drafting/slot';
import { slotValue, withValue } from '#shared/drafting/slot-value';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Status } from '../../ui/Status';
import s from './fields.module.css';
import type { Studio } from './use-studio';

const levels = { yes: 'open', no: 'blocked', unknown: 'unknown' } as const;

/** The wordings about an author, with what the answers on file say of each. All can be chosen; a gate holds the rest. */
export function AttributionField({ slot, studio }: { readonly slot: Slot; readonly studio: Studio }) {
  const pack = usePack();
  const alternatives = alternativesOf(slot);
  const chosen = slotValue(studio.draft, slot.name);
  // a point to settle leads to the field: to what is chosen, or to the first
  const target = alternatives.find(({ code }) => code === chosen) ?? alternatives[0];
  return (
    <fieldset className={s['alternatives']} data-issue={studio.open.includes(slot) || undefined}>
      <legend>{slot.label}</legend>
      {slot.hint && <small>{slot.hint}</small>}
      {alternatives.map((alternative) => (
        <Wording
          key={alternative.code}
          id={alternative === target ? `slot-${slot.name}` : undefined}
          slot={slot}
          alternative={alternative}
          standing={codeStanding(alternative.code, { codes: pack.codes, answers: studio.answers })}
          studio={studio}
        />
      ))}
    </fieldset>
  );
}

function Wording(props: {
  readonly id: string | undefined;
  readonly slot: Slot;
  readonly alternative: Alternative;
  readonly standing: CodeStanding;
  readonly studio: Studio;
}) {
  const { id, slot, alternative, standing, studio } = props;
  const t = useWords();
  const decided = useQuestions(standing);
  const { record, template, draft, texts } = studio;
  const { code } = alternative;
  const labelOf = (name: string) => template.slots.find((one) => one.name === name)?.label ?? name;
  return (
    <label className={s['alternative']}>
      <input
        id={id}
        type="radio"
        name={`slot-${slot.name}`}
        value={code}
        checked={slotValue(draft, slot.name) === code}
        onChange={() => record.set((was) => withValue(template, was, { name: slot.name, value: code }))}
      />
      <span>
        <b>
          {code.toUpperCase()} {standing.title}
        </b>
        <Status level={levels[standing.truth]}>{t(`drafts.code.${standing.truth}`)}</Status>
        {decided && <small>{decided}</small>}
        <q>{withGaps(alternative.text, (name) => texts[name] ?? `[${labelOf(name)}]`)}</q>
      </span>
    </label>
  );
}

/** The questions that decide over a code, by their short words. */
function useQuestions({ grounds }: CodeStanding): string {
  const { trees } = usePack();
  return grounds
    .flatMap(({ node }) => trees.flatMap(({ words }) => words.nodes[node]?.short ?? []).slice(0, 1))
    .join(' ');
}
