import s from './fields.module.css';
import type { Studio } from './use-studio';

/** What the drafter states in person. Nobody else can tick these. */
export function Statements({ studio }: { readonly studio: Studio }) {
  return (
    <ul className={s['statements']}>
      {Object.keys(studio.template.declarations).map((name) => (
        <li key={name}>
          <Statement name={name} studio={studio} />
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly name: string;
  readonly studio: Studio;
  /** Among the points to settle, it is gone once it is ticked: the focus goes to their head before. */
  readonly isIssue?: boolean;
}

export function Statement({ name, studio, isIssue = false }: Props) {
  const { record, template, draft } = studio;
  return (
    <label className={s['statement']}>
      <input
        type="checkbox"
        checked={draft.declared[name] ?? false}
        onChange={({ target: { checked } }) => {
          if (isIssue) document.getElementById('to-settle')?.focus();
          record.set((was) => ({ ...was, declared: { ...was.declared, [name]: checked } }));
        }}
      />
      {template.declarations[name]}
    </label>
  );
}
