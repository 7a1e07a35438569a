import { useMemo } from 'react';
import type { GlossaryEntry } from '#shared/content/model';
import { fold } from '#shared/search/words';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { useNames } from '../parts/Facts';
import { Filters } from '../parts/Filters';
import { GroundMarks } from '../parts/GroundMarks';
import { GroupedList, type Grouping, jumpsOf } from '../parts/GroupedList';
import { ListPage, Row } from '../parts/ListPage';
import list from '../parts/list.module.css';
import { matcher } from '../parts/matches';
import { useTextFilter } from '../parts/use-text-filter';

const letters: Grouping<GlossaryEntry, string> = {
  groupOf: ({ term }) => fold(term).charAt(0).toUpperCase(),
  labelOf: (letter) => letter,
};

/** Terms and acronyms from A to Z, each with the names it had before. */
export function Glossary() {
  const { glossary } = usePack();
  const text = useTextFilter();
  const ordered = useMemo(() => glossary.toSorted((a, b) => a.term.localeCompare(b.term, 'en')), [glossary]);
  const shown = useMemo(() => {
    const isWanted = matcher(text.typed);
    return ordered.filter((entry) => isWanted(entry.term, entry.text, ...entry.aliases.map(({ name }) => name)));
  }, [ordered, text.typed]);
  return (
    <ListPage
      part="glossary"
      count={{ shown: shown.length, total: glossary.length }}
      jumps={jumpsOf(shown, letters)}
      filters={<Filters text={text} />}
    >
      <GroupedList items={shown} grouping={letters} row={(entry) => <TermRow key={entry.id} entry={entry} />} />
    </ListPage>
  );
}

function TermRow({ entry: { id, term, aliases, text, grounds } }: { readonly entry: GlossaryEntry }) {
  const t = useWords();
  const names = useNames();
  return (
    <Row href={hrefOf('term', id) ?? ''} title={term}>
      {aliases.length > 0 && <p>{t('reference.glossary.also', { list: names(aliases).join('; ') })}</p>}
      <p className={list['said']}>{text}</p>
      <GroundMarks grounds={grounds} />
    </Row>
  );
}
