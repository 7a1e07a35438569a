import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Read } from '../features/bridge/Read';
import { Sheets } from '../features/bridge/Sheets';
import { Show } from '../features/bridge/Show';
import { Attribution } from '../features/cases/attribution/Attribution';
import { CaseFacts } from '../features/cases/CaseFacts';
import { Cases } from '../features/cases/Cases';
import { CaseTimeline } from '../features/cases/CaseTimeline';
import { Closure } from '../features/cases/Closure';
import { Evidence } from '../features/cases/evidence/Evidence';
import { Handover } from '../features/cases/Handover';
import { Journal } from '../features/cases/Journal';
import { NewIncident } from '../features/cases/NewIncident';
import { Observations } from '../features/cases/Observations';
import { Points } from '../features/cases/Points';
import { AffectedStates } from '../features/cases/states/AffectedStates';
import { Board } from '../features/clearance/Board';
import { Clear } from '../features/clearance/Clear';
import { ClearanceLog } from '../features/clearance/ClearanceLog';
import { Deadlines } from '../features/deadlines/Deadlines';
import { CaseMap } from '../features/decisions/map/CaseMap';
import { Outcome } from '../features/decisions/Outcome';
import { Question } from '../features/decisions/Question';
import { Replay } from '../features/decisions/replay/Replay';
import { UnderPins } from '../features/decisions/replay/UnderPins';
import { Sheet } from '../features/decisions/sheet/Sheet';
import { Toolbox } from '../features/decisions/Toolbox';
import { CompareCases } from '../features/decisions/ways/CompareCases';
import { Ways } from '../features/decisions/ways/Ways';
import { Returns } from '../features/drafts/consolidation/Returns';
import { CaseDrafts, Drafts } from '../features/drafts/Drafts';
import { Studio } from '../features/drafts/Studio';
import { TemplatePage } from '../features/drafts/TemplatePage';
import { Compare } from '../features/drafts/versions/Compare';
import { ReadVersion } from '../features/drafts/versions/ReadVersion';
import { Versions } from '../features/drafts/versions/Versions';
import { Home } from '../features/home/Home';
import { Library } from '../features/library/Library';
import { ListingPage } from '../features/listings/ListingPage';
import { Listings } from '../features/listings/Listings';
import { MatrixPage } from '../features/matrix/MatrixPage';
import { Options } from '../features/options/Options';
import { CheckPackage } from '../features/packages/CheckPackage';
import { ContentPacks } from '../features/packages/content/ContentPacks';
import { Export } from '../features/packages/Export';
import { ExportCase } from '../features/packages/ExportCase';
import { ExportReceipt } from '../features/packages/ExportReceipt';
import { Identity } from '../features/packages/Identity';
import { Packages } from '../features/packages/Packages';
import { Recipients } from '../features/packages/Recipients';
import { Trust } from '../features/packages/trust/Trust';
import { Receipt } from '../features/receipts/Receipt';
import { Help } from '../features/settings/Help';
import { Settings } from '../features/settings/Settings';
import { VotePage } from '../features/votes/VotePage';
import { Votes } from '../features/votes/Votes';
import { useWords } from '../i18n';
import { Screen, ScreenTitle } from '../ui/Screen';
import { Empty } from '../ui/Small';
import s from './frame/frame.module.css';
import { Reference, useWarmReference } from './reference';

const referencePath = /^\/(timeline|glossary|studies|sources|acts|measures|clauses|wording|about-content)([/?].*)?$/;

/** Every address of the app. Addresses hold ids, never titles. */
export function Pages() {
  useWarmReference();
  const [location] = useLocation();
  // what follows the question mark is for the screen to read
  const path = location.replace(/\?.*/, '');
  return (
    <UnderPins address={path}>
      <Switch location={path}>
        <Route path="/" component={Home} />
        <Route path={referencePath} component={ReferencePages} />
        <Route path={/^\/library([/?].*)?$/} component={Library} />
        <Route path={/^\/matrix([/?].*)?$/} component={MatrixPage} />
        <Route path="/toolbox/:tree?">{({ tree }) => <Toolbox tree={tree} />}</Route>
        <Route path="/cases/new" component={NewIncident} />
        <Route path="/cases/compare" component={CompareCases} />
        <Route path="/cases" component={Cases} />
        <Route path="/cases/:id/questions/:node?">{({ id, node }) => <Question id={id} node={node} />}</Route>
        <Route path="/cases/:id/ways/:fork/questions/:node?">
          {({ id, fork, node }) => <Question id={id} fork={fork} node={node} />}
        </Route>
        <Route path="/cases/:id/sheet/:tree?">{({ id, tree }) => <Sheet id={id} tree={tree} />}</Route>
        <Route path="/cases/:id/ways/:fork/sheet/:tree?">
          {({ id, fork, tree }) => <Sheet id={id} fork={fork} tree={tree} />}
        </Route>
        <Route path="/cases/:id/map/:tree?">{({ id, tree }) => <CaseMap id={id} tree={tree} />}</Route>
        <Route path="/cases/:id/ways/:fork/map/:tree?">
          {({ id, fork, tree }) => <CaseMap id={id} fork={fork} tree={tree} />}
        </Route>
        <Route path="/cases/:id/ways">{({ id }) => <Ways id={id} />}</Route>
        <Route path="/cases/:id/ways/:fork/outcome">{({ id, fork }) => <Outcome id={id} fork={fork} />}</Route>
        <Route path="/cases/:id/options">{({ id }) => <Options id={id} />}</Route>
        <Route path="/cases/:id/outcome">{({ id }) => <Outcome id={id} />}</Route>
        <Route path="/cases/:id/replay">{({ id }) => <Replay id={id} />}</Route>
        <Route path="/cases/:id/receipt">{({ id }) => <Receipt id={id} />}</Route>
        <Route path="/cases/:id/votes/of/:measure">{({ id, measure }) => <Votes id={id} measure={measure} />}</Route>
        <Route path="/cases/:id/votes/:sheet">{({ id, sheet }) => <VotePage id={id} sheet={sheet} />}</Route>
        <Route path="/cases/:id/votes">{({ id }) => <Votes id={id} />}</Route>
        <Route path="/cases/:id/listings/:listing/:view?">
          {({ id, listing, view }) => <ListingPage id={id} listing={listing} view={view} />}
        </Route>
        <Route path="/cases/:id/listings">{({ id }) => <Listings id={id} />}</Route>
        <Route path="/cases/:id/drafts">{({ id }) => <CaseDrafts id={id} />}</Route>
        <Route path="/cases/:id/evidence/:piece?">{({ id, piece }) => <Evidence id={id} piece={piece} />}</Route>
        <Route path="/cases/:id/attribution">{({ id }) => <Attribution id={id} />}</Route>
        <Route path="/cases/:id/states">{({ id }) => <AffectedStates id={id} />}</Route>
        <Route path="/cases/:id/deadlines">{({ id }) => <Deadlines id={id} />}</Route>
        <Route path="/cases/:id/facts/:item?">{({ id, item }) => <Observations id={id} item={item} />}</Route>
        <Route path="/cases/:id/timeline">{({ id }) => <CaseTimeline id={id} />}</Route>
        <Route path="/cases/:id/points">{({ id }) => <Points id={id} />}</Route>
        <Route path="/cases/:id/journal">{({ id }) => <Journal id={id} />}</Route>
        <Route path="/cases/:id/handover">{({ id }) => <Handover id={id} />}</Route>
        <Route path="/cases/:id/closure">{({ id }) => <Closure id={id} />}</Route>
        <Route path="/cases/:id">{({ id }) => <CaseFacts id={id} />}</Route>
        <Route path="/drafts/templates/:template">{({ template }) => <TemplatePage id={template} />}</Route>
        <Route path="/drafts/:id/versions/:version">
          {({ id, version }) => <ReadVersion id={id} version={version} />}
        </Route>
        <Route path="/drafts/:id/versions">{({ id }) => <Versions id={id} />}</Route>
        <Route path="/drafts/:id/compare">{({ id }) => <Compare id={id} />}</Route>
        <Route path="/drafts/:id/returns">{({ id }) => <Returns id={id} />}</Route>
        <Route path="/drafts/board" component={Board} />
        <Route path="/drafts/:id/clearance">{({ id }) => <ClearanceLog id={id} />}</Route>
        <Route path="/drafts/:id">{({ id }) => <Studio id={id} />}</Route>
        <Route path="/drafts" component={Drafts} />
        <Route path="/packages/clear/:id">{({ id }) => <Clear id={id} />}</Route>
        <Route path="/packages/light" component={Show} />
        <Route path="/packages/light/sheets" component={Sheets} />
        <Route path="/packages/light/read" component={Read} />
        <Route path="/packages/check" component={CheckPackage} />
        <Route path="/packages/content" component={ContentPacks} />
        <Route path="/packages/identity" component={Identity} />
        <Route path="/packages/recipients" component={Recipients} />
        <Route path="/packages/case/:id">{({ id }) => <ExportCase id={id} />}</Route>
        <Route path="/packages/receipt/:id">{({ id }) => <ExportReceipt id={id} />}</Route>
        <Route path="/packages/trust" component={Trust} />
        <Route path="/packages/export/:draft">{({ draft }) => <Export draft={draft} />}</Route>
        <Route path="/packages" component={Packages} />
        <Route path="/settings" component={Settings} />
        <Route path="/help" component={Help} />
        <Route component={NotFound} />
      </Switch>
    </UnderPins>
  );
}

function ReferencePages() {
  return (
    <Suspense>
      <Reference />
    </Suspense>
  );
}

function NotFound() {
  const t = useWords();
  return (
    <Screen crumbs={[{ label: t('frame.notFound.title') }]}>
      <div className={s['crash']}>
        <ScreenTitle>{t('frame.notFound.title')}</ScreenTitle>
        <Empty action={<a href="#/">{t('frame.notFound.action')}</a>}>{t('frame.notFound.text')}</Empty>
      </div>
    </Screen>
  );
}
