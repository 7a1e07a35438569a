import { useState } from 'react';
import type { Evidence } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { Select } from '../../../ui/Field';

const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const credibilities = ['1', '2', '3', '4', '5', '6'] as const;

interface Props {
  readonly piece: Evidence;
  readonly onChange: (part: Partial<Evidence>) => void;
}

/** Both halves of a grade, each chosen by its letter or figure. Half a grade is kept on the screen and says so. */
export function GradeFields({ piece, onChange }: Props) {
  const t = useWords();
  const [half, setHalf] = useState({ letter: piece.grade.charAt(0), figure: piece.grade.charAt(1) });
  const given = piece.grade === '' ? half : { letter: piece.grade.charAt(0), figure: piece.grade.charAt(1) };
  const choose = (part: Partial<typeof half>) => {
    const next = { ...given, ...part };
    setHalf(next);
    onChange({ grade: next.letter && next.figure ? next.letter + next.figure : '' });
  };
  const isHalf = Boolean(given.letter) !== Boolean(given.figure);
  return (
    <>
      <Select
        label={t('evidence.grade.reliability')}
        value={given.letter}
        error={isHalf && !given.letter ? t('evidence.grade.half') : undefined}
        onChange={(event) => choose({ letter: event.target.value })}
      >
        <option value="">{t('evidence.grade.none')}</option>
        {reliabilities.map((letter) => (
          <option key={letter} value={letter}>
            {t(`evidence.grade.${letter}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('evidence.grade.credibility')}
        value={given.figure}
        error={isHalf && !given.figure ? t('evidence.grade.half') : undefined}
        onChange={(event) => choose({ figure: event.target.value })}
      >
        <option value="">{t('evidence.grade.none')}</option>
        {credibilities.map((figure) => (
          <option key={figure} value={figure}>
            {t(`evidence.grade.n${figure}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
