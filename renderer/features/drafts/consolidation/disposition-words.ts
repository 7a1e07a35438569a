import { useContext, useMemo } from 'react';
import type { Disposition, DispositionWords } from '#shared/consolidation/disposition';
import { useWords } from '../../../i18n';
import { SlotTexts } from '../versions/slot-texts';
import { namesOf } from './names';

/** How the table says things, on the screen and on paper. */
export function useDispositionWords(title: string, rows: readonly Disposition[]): DispositionWords {
  const t = useWords();
  const slots = useContext(SlotTexts);
  return useMemo(() => {
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const word = (name: 'number' | 'from' | 'proposal' | 'outcome' | 'why') => t(`consolidation.disposition.${name}`);
    return {
      title: t('consolidation.disposition.title', { title }),
      columns: [word('number'), word('from'), word('proposal'), word('outcome'), word('why')],
      from: ({ proposals }) => namesOf(proposals),
      proposal: ({ kind, ...row }) => {
        const [was, wanted] = [filled(row.was, slots), filled(row.wanted, slots)];
        const plain = { was, wanted, interpolation: { escapeValue: false } };
        if (kind === 'comment')
          return was === '' ? t('consolidation.disposition.remark', plain) : t('consolidation.disposition.says', plain);
        if (was === '') return t('consolidation.disposition.putIn', plain);
        return wanted === ''
          ? t('consolidation.disposition.takeOut', plain)
          : t('consolidation.disposition.instead', plain);
      },
      outcome: ({ choice }) => t(`consolidation.choice.${choice}`),
      why: ({ reason, wording, because }) => {
        const leader = because === undefined ? undefined : byKey.get(because);
        return [
          reason,
          wording === undefined ? '' : t('consolidation.disposition.wording', { wording }),
          leader ? t('consolidation.disposition.with', { from: namesOf(leader.proposals) }) : '',
        ]
          .filter(Boolean)
          .join(' ');
      },
    };
  }, [t, title, rows, slots]);
}

/** Words with what stands in their slots, as they are read; a slot without text shows its name. */
export function filled(words: string, slots: Readonly<Record<string, string>>): string {
  return words.replace(
    /\{\{([^{}]+)\}\}/gu,
    (_, name: string) => (Object.hasOwn(slots, name) && slots[name]) || `[${name}]`,
  );
}
