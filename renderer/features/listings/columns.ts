import type { Extract, Tied } from '#shared/listing/quotations';

/** A column of the table: a piece of the register, or an observation, with its extracts. */
export interface Column {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly originator: string;
  readonly isBarred: boolean;
  readonly extracts: readonly Extract[];
}

/** Every piece of the register, and those observations that are quoted or were brought in. */
export function columnsOf(
  extracts: readonly Extract[],
  tied: readonly Tied[],
  broughtIn: readonly string[],
): readonly Column[] {
  const isQuoted = (id: string) => broughtIn.includes(id) || tied.some(({ quotation }) => quotation.from.id === id);
  const shown = extracts.filter(({ kind, id }) => kind === 'evidence' || isQuoted(id));
  const ids = [...new Set(shown.map(({ id }) => id))];
  return ids.flatMap((id): readonly Column[] => {
    const own = shown.filter((extract) => extract.id === id);
    const [first] = own;
    if (!first) return [];
    const { number, title, originator, text } = first;
    const isBarred = first.bars.length > 0;
    return [
      {
        id,
        number,
        title: title || (number === undefined ? text.slice(0, 60) : ''),
        originator,
        isBarred,
        extracts: own,
      },
    ];
  });
}
