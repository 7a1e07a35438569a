import { AboutContent } from './about/AboutContent';
import { ActPage } from './acts/ActPage';
import { Acts } from './acts/Acts';
import type { ReferencePlace } from './address';
import { ClausePage } from './clauses/ClausePage';
import { Clauses } from './clauses/Clauses';
import { Glossary } from './glossary/Glossary';
import { TermPage } from './glossary/TermPage';
import { MeasurePage } from './measures/MeasurePage';
import { Measures } from './measures/Measures';
import { useReturnFocus } from './parts/return-focus';
import { usePlace } from './parts/use-address';
import { SourcePage } from './sources/SourcePage';
import { Sources } from './sources/Sources';
import { Studies } from './studies/Studies';
import { StudyPage } from './studies/StudyPage';
import { EventPage } from './timeline/EventPage';
import { Timeline } from './timeline/Timeline';
import { WordingRulePage } from './wording/WordingRulePage';
import { WordingRules } from './wording/WordingRules';

/** The reading screens beside the briefs: for each part its list, and the page of each entry. Loaded when first opened. */
export function Reference() {
  const place = usePlace();
  const { part, id, statement } = place;
  const address = `${part}/${id ?? ''}/${statement ?? ''}`;
  useReturnFocus(address);
  // an entry opened from another begins anew, at its own top
  return <Page key={address} place={place} />;
}

function Page({ place: { part, id, statement } }: { readonly place: ReferencePlace }) {
  switch (part) {
    case 'timeline':
      return id === undefined ? <Timeline /> : <EventPage id={id} />;
    case 'glossary':
      return id === undefined ? <Glossary /> : <TermPage id={id} />;
    case 'studies':
      return id === undefined ? <Studies /> : <StudyPage id={id} />;
    case 'sources':
      return id === undefined ? <Sources /> : <SourcePage id={id} statement={statement} />;
    case 'acts':
      return id === undefined ? <Acts /> : <ActPage id={id} />;
    case 'measures':
      return id === undefined ? <Measures /> : <MeasurePage id={id} />;
    case 'clauses':
      return id === undefined ? <Clauses /> : <ClausePage id={id} />;
    case 'wording':
      return id === undefined ? <WordingRules /> : <WordingRulePage id={id} />;
    case 'aboutContent':
      return <AboutContent />;
  }
}
