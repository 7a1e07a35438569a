import type { CaseFile } from '#shared/case/model';
import type { OpenPoint } from '#shared/case/parts';
import { pointsOn } from '#shared/case/points';
import type { ContentPack } from '#shared/content/model';
import type { Answers, Measure, NodeKind } from '#shared/decision/model';
import { closing } from '#shared/decision/paths/closing';
import { ownersOf } from '#shared/decision/paths/schedule';
import { type ChangeSet, unlocking } from '#shared/decision/paths/unlocking';
import type { Change } from '#shared/decision/paths/want';

/** One thing that would have to be known or decided: in words, with who can say it and what was asked of whom. */
export interface StepView {
  readonly node: string;
  readonly short: string;
  readonly kind: NodeKind | undefined;
  /** It says otherwise now. */
  readonly isAgainst: boolean;
  /** Each a way to answer: any of them will do. */
  readonly wants: readonly string[];
  readonly owners: readonly string[];
  readonly point: OpenPoint | undefined;
}

export interface PathView {
  readonly steps: readonly StepView[];
  readonly against: number;
  /** ISO 8601, UTC: the latest of the days set; `undefined` while any step has none. */
  readonly due: string | undefined;
}

/** Every smallest set of answers that would open a measure, in words. */
export function pathsTo(measure: Measure, at: { file: CaseFile; pack: ContentPack; answers: Answers }) {
  const nodes = at.pack.trees.flatMap(({ graph }) => graph.nodes);
  const { sets, cut, requires } = unlocking(measure, at.answers, nodes);
  return { paths: sets.map((set) => pathView(set, at)), cut, requires };
}

/** What alone would close a measure, in words. */
export function closersOf(measure: Measure, at: { file: CaseFile; pack: ContentPack; answers: Answers }) {
  const nodes = at.pack.trees.flatMap(({ graph }) => graph.nodes);
  return closing(measure, at.answers, nodes).map((change) => stepView(change, { ...at, owners: [] }));
}

function pathView(set: ChangeSet, at: { file: CaseFile; pack: ContentPack }): PathView {
  const nodes = at.pack.trees.flatMap(({ graph }) => graph.nodes);
  const owners = ownersOf(set, nodes);
  const steps = set.changes.map((change, index) => {
    const { decides, knows = [] } = owners[index] ?? {};
    return stepView(change, { ...at, owners: decides === undefined ? knows : [decides] });
  });
  const due = steps.map(({ point }) => point?.due ?? '');
  return { steps, against: set.against, due: due.includes('') ? undefined : due.sort().at(-1) };
}

function stepView(
  change: Change,
  { file, pack, owners }: { file: CaseFile; pack: ContentPack; owners: readonly string[] },
): StepView {
  const { node } = change;
  const tree = pack.trees.find(({ graph }) => graph.nodes.some(({ id }) => id === node));
  const words = tree?.words.nodes[node];
  const item = (id: string) => words?.items?.[id] ?? id;
  const actor = (id: string) => pack.matrix.actors.find((one) => one.id === id)?.name ?? id;
  const wants = change.want.map(({ choices, tick, untick }) => {
    const said = choices.map((choice) => words?.answers[choice] ?? choice).join(' / ');
    const added = tick.filter((id) => !change.ticked.includes(id)).map(item);
    const removed = untick.filter((id) => change.ticked.includes(id)).map((id) => `− ${item(id)}`);
    return [said, [...added, ...removed].join('; ')].filter(Boolean).join(': ');
  });
  return {
    node,
    short: words?.short ?? node,
    kind: tree?.graph.nodes.find(({ id }) => id === node)?.kind,
    isAgainst: change.now === 'answered',
    wants,
    owners: owners.map(actor),
    point: pointsOn(file, node)[0],
  };
}
