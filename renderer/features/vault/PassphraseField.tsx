import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useWords } from '../../i18n/instance';
import { TextField } from '../../ui/Field';
import s from './lock.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly isNew?: boolean;
  readonly hasFocus?: boolean;
  readonly field?: Ref<HTMLInputElement>;
}

/** Paste and password managers are allowed; Show and Caps Lock help where a typo costs a second. */
export function PassphraseField({ label, value, onChange, error, isNew, hasFocus, field }: Props) {
  const t = useWords();
  const [isShown, setShown] = useState(false);
  const [caps, setCaps] = useState<boolean>();
  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  return (
    <div className={s['pass']}>
      <TextField
        ref={field}
        label={label}
        type={isShown ? 'text' : 'password'}
        value={value}
        maxLength={1000}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        spellCheck={false}
        // the field is the reason for the screen
        autoFocus={hasFocus}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={watchCaps}
        onKeyUp={watchCaps}
        hint={caps === undefined ? undefined : caps ? t('vault.capsOn') : t('vault.capsOff')}
        error={error}
      />
      <button type="button" onClick={() => setShown(!isShown)} aria-pressed={isShown}>
        {isShown ? <EyeOff className="icon-s" /> : <Eye className="icon-s" />}
        {isShown ? t('vault.hide') : t('vault.show')}
      </button>
    </div>
  );
}
