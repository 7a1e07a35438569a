import { type Bytes, toHex, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { treesInPlay } from '../case/answer';
import type { CaseFile } from '../case/model';
import type { Ground, Tree } from '../decision/model';
import { trace } from '../decision/trace';
import { numberedReferences } from '../document/references';
import { isAtMost } from './marking';
import type { Draft, Template } from './model';
import type { Origin } from './origin';
import type { PassedStep } from './passed';
import { templateOf } from './template-of';

/** SHA-256, passed in. */
export type Digest = (bytes: Bytes) => Promise<Bytes>;

/** A draft with all it came from. */
export interface Made {
  readonly draft: Draft;
  readonly case: CaseFile;
  readonly pack: Origin;
  readonly digest: Digest;
  /** Steps of the route that somebody passed alone, for this text. */
  readonly passed?: readonly PassedStep[];
}

/**
 * Where a draft comes from, for the reader of the package: template, trees, matrix and sources with version and the
 * SHA-256 of their canonical JSON, and the decision with its reasons. @throws `content/missing`, what `resolve` throws
 */
export async function provenance({ draft, case: file, pack, digest, passed = [] }: Made): Promise<Json> {
  const template = templateOf(draft, pack);
  const play = treesInPlay(file, pack.trees);
  const steps = play.flatMap(({ tree }) => trace(tree, file.trees[tree.graph.id]?.answers ?? {}));
  const outcomes = play.flatMap(({ tree, resolution: { at } }) =>
    at.kind === 'outcome' ? [{ tree, outcome: at.outcome }] : [],
  );
  const isAbove = holdsBackDecision(draft, file);
  const shown = isAbove ? [] : [...steps, ...outcomes.map(({ outcome }) => outcome)];
  const grounds = shown.flatMap((part) => part.grounds);
  const used = new Set([
    ...numberedReferences(draft.document).map(({ source }) => source),
    ...templateSources(template),
    ...grounds.map(({ source }) => source),
  ]);
  const stamp = async (id: string, version: number | string, value: object) => ({
    id,
    version,
    sha256: toHex(await digest(utf8(canonicalJson(asJson(value))))),
  });
  return {
    format: 'valise-provenance/1',
    pack: { series: pack.series, version: pack.version, label: pack.label, lawDate: pack.lawDate },
    template: await stamp(template.id, template.version, template),
    matrix: await stamp('matrix', pack.version, pack.matrix),
    sources: await Promise.all(
      pack.sources.filter(({ id }) => used.has(id)).map((source) => stamp(source.id, source.date, source)),
    ),
    overrides: overridesOf(template, draft),
    clearance: passed.map(({ step, title, name, reason, at }) => ({ step, title, name, reason, at })),
    followed: draft.followed.map((entry) => asJson(entry)),
    ...(isAbove
      ? { leftOut: { above: draft.marking, parts: [...decisionParts] } }
      : {
          trees: await Promise.all(play.map(({ tree }) => stampTree(tree, file, stamp))),
          trace: steps.map((step) => asJson({ ...step })),
          outcomes: outcomes.map(({ tree, outcome }) => ({
            tree: tree.graph.id,
            outcome: outcome.id,
            title: tree.words.outcomes[outcome.id]?.title,
          })),
          unknown: steps.filter((step) => step.unknown).map((step) => step.node),
        }),
  };
}

/** What of the provenance says how the case was decided. */
const decisionParts = ['trees', 'trace', 'outcomes', 'unknown'] as const;

/** A draft marked below its case leaves without how that was decided: its package says so, and bears the mark of the draft. */
export function holdsBackDecision(draft: Pick<Draft, 'marking'>, file: Pick<CaseFile, 'marking'>): boolean {
  return !isAtMost(file.marking, draft.marking);
}

/** Every gate that was passed in somebody's name, with the reason given. */
function overridesOf(template: Template, { overrides }: Draft): Json {
  return template.gates.flatMap(({ id, title }) => {
    const override = Object.hasOwn(overrides, id) ? overrides[id] : undefined;
    return override ? [{ gate: id, title, ...override }] : [];
  });
}

type Stamp = (id: string, version: number | string, value: object) => Promise<{ readonly sha256: string }>;

async function stampTree(tree: Tree, file: CaseFile, stamp: Stamp) {
  const { id, version } = tree.graph;
  const answeredUnder = file.trees[id]?.version ?? version;
  return { ...(await stamp(id, version, tree)), answeredUnder };
}

function templateSources(template: Template): readonly string[] {
  const grounds: readonly Ground[] = [...template.grounds, ...template.gates.flatMap((gate) => gate.grounds)];
  return grounds.map(({ source }) => source);
}

/** Content and traces hold nothing but strings, numbers, booleans, lists and records; interfaces cannot say so. */
function asJson(value: object): Json {
  return value as Json; // see above
}
