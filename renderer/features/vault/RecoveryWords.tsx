import { type FormEvent, useMemo, useState } from 'react';
import { useWords } from '../../i18n/instance';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import s from './lock.module.css';

interface Props {
  readonly words: readonly string[];
  readonly onWritten: () => void;
}

/** Shown once; two of them are asked back, so that the paper is known to be right. */
export function RecoveryWords({ words, onWritten }: Props) {
  const t = useWords();
  const asked = useMemo(() => pickTwo(words.length), [words]);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [checked, setChecked] = useState(false);
  const isRight = (n: number) => typed[n]?.trim().toLowerCase() === words[n];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (asked.every(isRight)) onWritten();
  };
  return (
    <form className={s['stack']} onSubmit={submit}>
      <h1>{t('vault.first.wordsTitle')}</h1>
      <p>{t('vault.first.wordsText')}</p>
      <ol className={s['words']}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <p>{t('vault.first.wordsCheckText')}</p>
      <div className={s['two']}>
        {asked.map((n) => (
          <TextField
            key={n}
            label={t('vault.first.wordsCheck', { n: n + 1 })}
            value={typed[n] ?? ''}
            maxLength={20}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped({ ...typed, [n]: event.target.value })}
            error={checked && !isRight(n) ? t('vault.first.wordsWrong', { n: n + 1 }) : undefined}
          />
        ))}
      </div>
      <Actions>
        <Button kind="primary" type="submit">
          {t('vault.first.wordsDone')}
        </Button>
      </Actions>
    </form>
  );
}

function pickTwo(count: number): readonly number[] {
  const [a = 0, b = 1] = crypto.getRandomValues(new Uint16Array(2));
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return [first, second].sort((x, y) => x - y);
}
