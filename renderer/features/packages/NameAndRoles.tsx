import { useWords } from '../../i18n';
import { type SigningRole, signingRoles } from '../../store/identity-rows';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';

export interface Called {
  readonly label: string;
  readonly roles: readonly SigningRole[];
}

interface Props {
  readonly value: Called;
  readonly onChange: (value: Called) => void;
}

/** What an identity is called here, and what its person signs as with it. */
export function NameAndRoles({ value, onChange }: Props) {
  const t = useWords();
  const { label, roles } = value;
  const toggle = (role: SigningRole, isOn: boolean) =>
    onChange({ label, roles: signingRoles.filter((one) => (one === role ? isOn : roles.includes(one))) });
  return (
    <>
      <TextField
        label={t('packages.keys.label')}
        hint={t('packages.keys.labelHint')}
        value={label}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => onChange({ label: event.target.value, roles })}
      />
      <fieldset className={page['choices']}>
        <legend>{t('packages.keys.roles')}</legend>
        {signingRoles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={(event) => toggle(role, event.target.checked)}
            />
            {t(`packages.keys.role.${role}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
