import s from './fields.module.css';
import type { Studio } from './use-studio';

/** What the drafter states in person. Nobody else can tick these. */
export function Statements({ studio }: { readonly studio: Studio }) {
  const { record, template, draft } = studio;
  return (
    <ul className={s['statements']}>
      {Object.entries(template.declarations).map(([name, label]) => (
        <li key={name}>
          <label>
            <input
              type="checkbox"
              checked={draft.declared[name] ?? false}
              onChange={(event) =>
                record.set((was) => ({ ...was, declared: { ...was.declared, [name]: event.target.checked } }))
              }
            />
            {label}
          </label>
        </li>
      ))}
    </ul>
  );
}
