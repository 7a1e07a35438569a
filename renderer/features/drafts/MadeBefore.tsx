import { useDeferredValue, useMemo } from 'react';
import { madeBefore, withStatement } from '#shared/clearance/statements';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import type { Studio } from './use-studio';

interface Props {
  readonly name: string;
  readonly studio: Studio;
}

/** Says that the text changed after a statement, and makes it again. Nothing where it did not. */
export function MadeBefore({ name, studio: { draft, record, template } }: Props) {
  const t = useWords();
  const settled = useDeferredValue(draft);
  const isBefore = useMemo(() => madeBefore(settled).includes(name), [settled, name]);
  if (!isBefore) return null;
  return (
    <small>
      {t('drafts.madeBefore')}{' '}
      <Button
        small
        aria-label={t('drafts.sayAgainOf', { statement: template.declarations[name] ?? name })}
        onClick={() => record.set((was) => withStatement(was, name, true))}
      >
        {t('drafts.sayAgain')}
      </Button>
    </small>
  );
}
