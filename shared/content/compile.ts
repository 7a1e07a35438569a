import { checkCalendars } from './calendar';
import { checkCaseTemplates } from './check-case-templates';
import { checkClauses } from './check-clauses';
import { checkDates } from './check-dates';
import { checkIds } from './check-ids';
import { checkListing } from './check-listing';
import { checkMatrix } from './check-matrix';
import { checkMeasure } from './check-measures';
import { checkEnds, checkRecords } from './check-records';
import { checkRoutes } from './check-routes';
import { checkScenarios } from './check-scenarios';
import { checkSharedAnswers } from './check-shared-answers';
import { checkSharedText } from './check-shared-text';
import { checkStatements } from './check-statements';
import { checkTemplateTexts } from './check-template-texts';
import { checkTemplate } from './check-templates';
import { checkText } from './check-texts';
import { checkThresholds } from './check-thresholds';
import { checkTree } from './check-trees';
import { checkWordingRules } from './check-wording-rules';
import { checkWordings } from './check-wordings';
import { checkWords } from './check-words';
import { type Check, startCheck } from './known';
import { type Loaded, load } from './load';
import type { ContentPack } from './model';
import { assemble, emptyPack } from './pack';
import type { ContentFile, ContentProblem, Report } from './problem';
import { checkStates } from './state';

/**
 * Turns the files of a content folder into a pack, with every problem found on the way, in the order of files and
 * lines. With a problem the pack is incomplete and must not be used. No files at all make an empty, valid pack.
 */
export function compile(files: readonly ContentFile[]): {
  readonly pack: ContentPack;
  readonly problems: readonly ContentProblem[];
} {
  if (files.length === 0) return { pack: emptyPack, problems: [] };
  const problems: ContentProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const loaded = load(files, report);
  checkPresence(files, report);
  const check = checkAll(loaded, report);
  const pack = assemble(loaded);
  checkScenarios(check, loaded, pack);
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { pack, problems };
}

/** The two files that every pack has. */
function checkPresence(files: readonly ContentFile[], report: Report): void {
  for (const file of ['pack.yaml', 'matrix/pillars.yaml'])
    if (!files.some(({ path }) => path === file)) report({ code: 'content/missing', file, line: 1, details: {} });
}

function checkAll(loaded: Loaded, report: Report): Check {
  const check = startCheck(loaded, report);
  checkIds(check, loaded);
  checkDates(check, loaded);
  checkMatrix(check, loaded);
  checkWords(check, loaded);
  for (const item of loaded.graphs) checkTree(check, item);
  checkSharedAnswers(check, loaded);
  checkThresholds(check, loaded);
  for (const item of loaded.measures) checkMeasure(check, item);
  for (const item of loaded.templates) checkTemplate(check, item, loaded);
  checkTemplateTexts(check, loaded);
  checkWordings(check, loaded);
  for (const item of loaded.briefs) checkText(check, item);
  checkClauses(check, loaded);
  checkWordingRules(check, loaded);
  checkCalendars(check, loaded);
  checkCaseTemplates(check, loaded);
  checkRoutes(check, loaded);
  checkStates(check, loaded);
  checkListing(check, loaded);
  checkRecords(check, loaded);
  checkEnds(check, loaded);
  checkStatements(check, loaded);
  checkSharedText(check, loaded);
  return check;
}
