import { useEffect } from 'react';
import type { Confidence } from '#shared/case/model';
import { confidences } from '#shared/case/model';
import type { NodeKind } from '#shared/decision/model';
import { useWords } from '../../i18n';
import { useStore } from '../../store/context';
import { useAuthor } from '../../store/use-open-case';
import { Select, TextArea, TextField } from '../../ui/Field';
import type { Lack } from './complete';
import s from './question.module.css';
import type { Pending, Typing } from './use-case-questions';

interface Props {
  readonly kind: NodeKind;
  readonly given: Pending;
  readonly missing: readonly Lack[];
  readonly onChange: (change: Typing) => void;
}

/** Who says so and why: a fact has a source, an assessment a reason and an author, a choice its authority. */
export function Judgement({ kind, given, missing, onChange }: Props) {
  const t = useWords();
  const store = useStore();
  const remembered = useAuthor();
  const author = given.author ?? remembered;
  // the author of the last answer is offered, and counts only once an answer is being given
  useEffect(() => {
    if (given.choice && given.author === undefined && author)
      onChange((now) => (now.author === undefined ? { author } : {}));
  }, [given.choice, given.author, author, onChange]);
  const isAssessment = kind === 'assessment';
  return (
    <div className={s['judge']}>
      <TextArea
        label={isAssessment ? t('decisions.reason') : t('decisions.reasonOptional')}
        rows={isAssessment ? 5 : 2}
        maxLength={5000}
        value={given.reason ?? ''}
        onChange={(event) => onChange({ reason: event.target.value })}
        error={missing.includes('reason') ? t('decisions.missing.reason') : undefined}
      />
      <div className={s['stack']}>
        {!isAssessment && (
          <TextField
            label={t(`decisions.source.${kind}`)}
            maxLength={500}
            value={given.source ?? ''}
            onChange={(event) => onChange({ source: event.target.value })}
            error={missing.includes('authority') ? t('decisions.missing.authority') : undefined}
          />
        )}
        {isAssessment && (
          <>
            <TextField
              label={t(`decisions.author.${kind}`)}
              maxLength={200}
              value={author}
              onChange={(event) => onChange({ author: event.target.value })}
              onBlur={(event) => void store.settings.set('author', event.target.value)}
              error={missing.includes('author') ? t('decisions.missing.author') : undefined}
            />
            <Select
              label={t('decisions.confidence')}
              value={given.confidence ?? 'moderate'}
              // the options are the confidences
              onChange={(event) => onChange({ confidence: event.target.value as Confidence })}
            >
              {confidences.map((one) => (
                <option key={one} value={one}>
                  {t(`cases.confidence.${one}`)}
                </option>
              ))}
            </Select>
          </>
        )}
      </div>
    </div>
  );
}
