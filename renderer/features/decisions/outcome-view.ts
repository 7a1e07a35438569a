import { answersInPlay, treesInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { type CaseSummary, summariseCase } from '#shared/case/summary';
import type { ContentPack } from '#shared/content/model';
import { type Assessment, type Changes, whatChanges } from '#shared/decision/assess';
import type { Answers, Ground } from '#shared/decision/model';
import { type Contradiction, contradictions } from '#shared/decision/shared-answers';
import { trace } from '#shared/decision/trace';

/** A piece of evidence that is tied to a question: its id and its number on file. */
export interface Piece {
  readonly id: string;
  readonly number: number;
}

/** A numbered ground of the outcome: a question, how it was answered, by whom, and what it rests on. */
export interface NumberedGround {
  readonly number: number;
  readonly node: string;
  readonly short: string;
  /** `undefined` while not asked. */
  readonly answer: string | undefined;
  readonly isUnknown: boolean;
  readonly author: string | undefined;
  readonly grounds: readonly Ground[];
  readonly evidence: readonly Piece[];
  /** Titles of the measures that it speaks for or against. */
  readonly measures: readonly string[];
}

export interface OutcomeView {
  readonly summary: CaseSummary;
  /** Measures that the answers say something about, or that a conclusion names. */
  readonly asked: readonly Assessment[];
  readonly notAsked: readonly Assessment[];
  readonly grounds: readonly NumberedGround[];
  readonly changes: readonly Changes[];
  /** Answers on file that cannot both be right. */
  readonly contradictions: readonly Contradiction[];
  readonly lastNode: string | undefined;
  readonly answers: Answers;
}

/** Everything the outcome page shows, derived from the case and the pack. */
export function outcomeView(file: CaseFile, pack: ContentPack): OutcomeView {
  const summary = summariseCase(file, pack.trees, pack.measures);
  const answers = answersInPlay(file, pack.trees);
  const { measures: asked, untouched: notAsked } = summary;
  return {
    summary,
    asked,
    notAsked,
    grounds: numberGrounds(asked, { file, pack, answers }),
    changes: whatChanges(
      asked.map(({ measure }) => measure),
      answers,
      pack.trees.flatMap(({ graph }) => graph.nodes),
    ),
    contradictions: contradictionsOf(answers, pack),
    lastNode: treesInPlay(file, pack.trees)
      .flatMap(({ resolution }) => resolution.steps)
      .at(-1)?.node.id,
    answers,
  };
}

/** Each pair once, whichever of the two was found to speak against the other. */
function contradictionsOf(answers: Answers, { trees }: ContentPack): readonly Contradiction[] {
  const found = contradictions(
    trees.map(({ graph }) => graph),
    answers,
  );
  const pair = ({ node, other }: Contradiction) => [node, other].toSorted().join(' ');
  return found.filter((one, index) => found.findIndex((other) => pair(other) === pair(one)) === index);
}

interface Place {
  readonly file: CaseFile;
  readonly pack: ContentPack;
  readonly answers: Answers;
}

function numberGrounds(asked: readonly Assessment[], { file, pack, answers }: Place): readonly NumberedGround[] {
  const nodes = [...new Set(asked.flatMap(({ grounds }) => grounds.map(({ node }) => node)))];
  const steps = new Map(pack.trees.flatMap((tree) => trace(tree, answers)).map((step) => [step.node, step]));
  return nodes.map((id, index) => {
    const tree = pack.trees.find(({ graph }) => graph.nodes.some((node) => node.id === id));
    const node = tree?.graph.nodes.find((one) => one.id === id);
    const step = steps.get(id);
    const given = answers[id];
    const label = given && (tree?.words.nodes[id]?.answers[given.choice] ?? given.choice);
    const speaks = asked.filter(({ grounds }) => grounds.some((ground) => ground.node === id));
    return {
      number: index + 1,
      node: id,
      short: tree?.words.nodes[id]?.short ?? id,
      answer: step ? [step.answerWords, step.items.join('; ')].filter(Boolean).join(': ') : label,
      isUnknown: given?.choice === 'unknown',
      author: given?.author,
      grounds: node?.grounds ?? [],
      evidence: evidenceFor(file, id),
      measures: speaks.map(({ measure }) => measure.title),
    };
  });
}

function evidenceFor({ evidence }: CaseFile, node: string): readonly Piece[] {
  return Object.values(evidence)
    .filter(({ supports }) => supports.some(({ kind, id }) => kind === 'question' && id === node))
    .map(({ id, number }) => ({ id, number }))
    .toSorted((a, b) => a.number - b.number);
}

/** The measures whose way to open stands on the page from the start: the first possible and the first blocked one. */
export function pathsShown(asked: readonly Assessment[]): ReadonlySet<string> {
  const first = (status: Assessment['status']) => asked.find((one) => one.status === status);
  // one that still lacks many answers is no short way, and is sought when somebody opens it
  const near = (one: Assessment | undefined) => (one && one.missing.length <= 6 ? [one.measure.id] : []);
  return new Set([...near(first('possible')), ...near(first('blocked'))]);
}
