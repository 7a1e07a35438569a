import { canonicalJson } from '../base/canonical';
import type { Assessment, Status } from '../decision/assess';
import type { Answer, Answers, Measure, Tree } from '../decision/model';
import { answersInPlay } from './answer';
import type { CaseFile, Fork } from './model';
import { summariseCase } from './summary';

/** What one case, or one way of a case, comes to: what is laid beside others. */
export interface CaseView {
  /** The answers that count. */
  readonly answers: Answers;
  /** Measures that these answers say something about. */
  readonly measures: readonly Assessment[];
  /** By tree: its conclusion, where it has come to one. */
  readonly outcomes: Readonly<Record<string, string>>;
}

/** Derives the view of a case, or of a fork seen through `asFork`. */
export function viewOf(file: CaseFile, trees: readonly Tree[], measures: readonly Measure[]): CaseView {
  const { outcomes, measures: assessed } = summariseCase(file, trees, measures);
  return {
    answers: answersInPlay(file, trees),
    measures: assessed,
    outcomes: Object.fromEntries(outcomes.map(({ tree, outcome }) => [tree, outcome.id])),
  };
}

/** One thing that at least one of the views speaks of, and what each says; nothing where a view does not speak of it. */
export interface Row<T> {
  readonly id: string;
  /** In the order of the views. */
  readonly cells: readonly (T | undefined)[];
  readonly differs: boolean;
}

export interface Comparison {
  readonly answers: readonly Row<Answer>[];
  readonly measures: readonly Row<Status>[];
  readonly outcomes: readonly Row<string>[];
}

/**
 * Lays views side by side: every question, measure and tree that one of them speaks of, in the order of the content.
 * Two answers are the same when they say the same; who gave them and why makes no difference here.
 */
export function compareViews(
  views: readonly CaseView[],
  trees: readonly Tree[],
  measures: readonly Measure[],
): Comparison {
  const questions = trees.flatMap(({ graph }) => graph.nodes.map(({ id }) => id));
  const statuses = views.map((view) => new Map(view.measures.map(({ measure, status }) => [measure.id, status])));
  return {
    answers: rowsOf(questions, (id) => views.map(({ answers }) => own(answers, id)), senseOf),
    measures: rowsOf(
      measures.map(({ id }) => id),
      (id) => statuses.map((known) => known.get(id)),
      (status) => status,
    ),
    outcomes: rowsOf(
      trees.map(({ graph }) => graph.id),
      (id) => views.map(({ outcomes }) => own(outcomes, id)),
      (outcome) => outcome,
    ),
  };
}

function rowsOf<T>(
  ids: readonly string[],
  cellsOf: (id: string) => readonly (T | undefined)[],
  sense: (cell: T) => string,
): readonly Row<T>[] {
  return [...new Set(ids)].flatMap((id): readonly Row<T>[] => {
    const cells = cellsOf(id);
    if (cells.every((cell) => cell === undefined)) return [];
    // an answer that is not there is no answer that could be the same as one that is
    const said = new Set(cells.map((cell) => (cell === undefined ? '' : `= ${sense(cell)}`)));
    return [{ id, cells, differs: said.size > 1 }];
  });
}

function senseOf({ choice, items = [] }: Answer): string {
  return [choice, ...items.toSorted()].join(' ');
}

function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** The questions whose answers on file differ between a case and one of its ways, counted or not: what Keep would change. */
export function changedAnswers(file: Pick<Fork, 'trees'>, other: Pick<Fork, 'trees'>): readonly string[] {
  const [here, there] = [contentOf(file), contentOf(other)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((place) => here.get(place) !== there.get(place))
    .map((place) => place.slice(place.indexOf('/') + 1));
}

/** By place: what an answer says and on whose word; when it was given makes no difference. */
function contentOf({ trees }: Pick<Fork, 'trees'>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(trees).flatMap(([tree, { answers }]) =>
      Object.entries(answers).map(([node, answer]): [string, string] => {
        const { at: _at, changedAt: _changed, confirmedAt: _confirmed, ...said } = answer;
        return [`${tree}/${node}`, canonicalJson(said)];
      }),
    ),
  );
}
