import { useWords } from '../i18n';
import type { Typed } from './envelope-choice';
import { TextField } from './Field';

interface Props {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  /** Faults are said once they were asked for. */
  readonly asked: boolean;
  readonly isStrong: (passphrase: string) => boolean;
}

/** A new passphrase for one file: as strong as that of the vault, and typed twice. */
export function NewPassphrase({ typed, onChange, asked, isStrong }: Props) {
  const t = useWords();
  const { first, second } = typed;
  return (
    <>
      <TextField
        label={t('packages.keys.passphrase')}
        type="password"
        autoComplete="new-password"
        maxLength={1000}
        value={first}
        error={asked && !isStrong(first) ? t('errors.vault__passphrase-weak') : undefined}
        onChange={(event) => onChange({ first: event.target.value, second })}
      />
      <TextField
        label={t('packages.keys.again2')}
        type="password"
        autoComplete="new-password"
        maxLength={1000}
        value={second}
        error={asked && first !== second ? t('packages.keys.differs') : undefined}
        onChange={(event) => onChange({ first, second: event.target.value })}
      />
    </>
  );
}
