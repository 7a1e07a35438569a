import type { CaseFile } from '#shared/case/model';
import type { OpenPoint } from '#shared/case/parts';
import { pointsOn } from '#shared/case/points';
import type { ContentPack } from '#shared/content/model';
import type { Answers, Measure, NodeKind } from '#shared/decision/model';
import { closing } from '#shared/decision/paths/closing';
import { ownersOf } from '#shared/decision/paths/schedule';
import { type ChangeSet, unlocking } from '#shared/decision/paths/unlocking';
import type { Change } from '#shared/decision/paths/want';
import type { Actor } from '#shared/matrix/model';

/** One way to answer a question, in words: any of the choices, with what has to be ticked and what may not stay so. */
export interface WantWords {
  readonly choices: readonly string[];
  readonly tick: readonly string[];
  readonly untick: readonly string[];
}

/** One thing that would have to be known or decided: in words, with who can say it and what was asked of whom. */
export interface StepView {
  readonly node: string;
  readonly short: string;
  readonly kind: NodeKind | undefined;
  /** It says otherwise now. */
  readonly isAgainst: boolean;
  /** Each a way to answer: any of them will do. */
  readonly wants: readonly WantWords[];
  readonly owners: readonly Actor[];
  readonly point: OpenPoint | undefined;
  readonly change: Change;
}

export interface PathView {
  readonly steps: readonly StepView[];
  readonly against: number;
  /** ISO 8601, UTC: the latest of the days set; `undefined` while any step has none. */
  readonly due: string | undefined;
}

/** What a path is sought from. */
export interface PathPlace {
  readonly file: CaseFile;
  readonly pack: ContentPack;
  /** The answers that count. */
  readonly answers: Answers;
}

/** Every smallest set of answers that would open a measure, in words. */
export function pathsTo(measure: Measure, at: PathPlace) {
  const { sets, cut, requires } = unlocking(measure, at.answers, nodesOf(at.pack));
  return { paths: sets.map((set) => pathView(set, at)), cut, requires };
}

/** What alone would close a measure, in words. */
export function closersOf(measure: Measure, at: PathPlace): readonly StepView[] {
  return closing(measure, at.answers, nodesOf(at.pack)).map((change) => stepView(change, at, []));
}

function nodesOf({ trees }: ContentPack) {
  return trees.flatMap(({ graph }) => graph.nodes);
}

function pathView(set: ChangeSet, at: PathPlace): PathView {
  const owners = ownersOf(set, nodesOf(at.pack));
  const steps = set.changes.map((change, index) => {
    const { decides, knows = [] } = owners[index] ?? {};
    return stepView(change, at, decides === undefined ? knows : [decides]);
  });
  const due = steps.map(({ point }) => point?.due ?? '');
  const isWhole = due.length > 0 && !due.includes('');
  return { steps, against: set.against, due: isWhole ? due.toSorted().at(-1) : undefined };
}

function stepView(change: Change, { file, pack }: PathPlace, owners: readonly string[]): StepView {
  const { node } = change;
  const tree = pack.trees.find(({ graph }) => graph.nodes.some(({ id }) => id === node));
  const words = tree?.words.nodes[node];
  const item = (id: string) => words?.items?.[id] ?? id;
  return {
    node,
    change,
    short: words?.short ?? node,
    kind: tree?.graph.nodes.find(({ id }) => id === node)?.kind,
    isAgainst: change.now === 'answered',
    wants: change.want.map(({ choices, tick, untick }) => ({
      choices: choices.map((choice) => words?.answers[choice] ?? choice),
      // what is ticked already, or not ticked anyway, need not be said
      tick: tick.filter((id) => !change.ticked.includes(id)).map(item),
      untick: untick.filter((id) => change.ticked.includes(id)).map(item),
    })),
    owners: owners.flatMap((id) => pack.matrix.actors.find((one) => one.id === id) ?? []),
    point: pointsOn(file, node)[0],
  };
}
