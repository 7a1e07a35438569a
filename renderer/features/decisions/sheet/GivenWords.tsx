import type { Answer } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import s from './sheet.module.css';

interface Props {
  readonly answer: Answer;
  readonly short: string;
  readonly onEdit: () => void;
}

/** Who gave an answer, why and on what, in few lines; and the way to change these words. */
export function GivenWords({ answer, short, onEdit }: Props) {
  const t = useWords();
  const { author, source, confidence, reason } = answer;
  const by = [author, source, confidence && t(`cases.confidence.${confidence}`)].filter(Boolean).join(', ');
  return (
    <div className={s['given']}>
      <div>
        {reason && <p>{reason}</p>}
        {by && <p className="dim">{by}</p>}
      </div>
      <Button small kind="quiet" onClick={onEdit}>
        {t('sheet.change')}
        <span className="vh">: {short}</span>
      </Button>
    </div>
  );
}
