import { Select } from '../../ui/Field';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few; what is not among them changes nothing. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const choose = (typed: string) => {
    const found = options.find(([one]) => one === typed);
    if (found) onChange(found[0]);
  };
  return (
    <Select label={label} value={value} onChange={(event) => choose(event.target.value)}>
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </Select>
  );
}
