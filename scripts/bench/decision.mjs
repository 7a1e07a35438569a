// What the decision core may cost: a long case folded and traced, and the shortest path to yes. In milliseconds, no peer.
import { loadCore } from './builds.mjs';
import { idle, median, result, timed } from './measure.mjs';

const AT = '2026-11-20T10:00:00Z';
const QUESTIONS = 60;
const ATOMS = 40;
const SEED = 20261120;
const ROUNDS = 15;
const FORMULAE = 40;

/** One case of 60 questions in a row, and the longest way through the content. The slower of the two counts. */
export async function longCase() {
  const { pack, resolve, trace } = await loadCore();
  const ways = pack.trees.map((tree) => ({ tree, given: longestWay(tree.graph, resolve) }));
  const shipped = ways.reduce((a, b) => (Object.keys(b.given).length > Object.keys(a.given).length ? b : a));
  const made = madeTree();
  await idle();
  const values = [];
  for (const { tree, given } of [{ tree: made, given: longestWay(made.graph, resolve) }, shipped]) {
    const runs = await rounds(() => {
      resolve(tree.graph, given);
      trace(tree, given);
    }, 99);
    console.log(`  ${tree.graph.id}: ${Object.keys(given).length} questions, ${shown(median(runs))} ms`);
    values.push(median(runs));
  }
  return [result({ name: 'case-60', value: Math.max(...values), bar: 5 })];
}

/** Every measure shipped under no answers and under sampled ones, then generated formulae of 40 atoms. */
export async function shortestPaths() {
  const { pack, unlocking } = await loadCore();
  await idle();
  return [await shippedPaths(pack, unlocking), await madePaths(unlocking)];
}

async function shippedPaths({ trees, measures }, unlocking) {
  const nodes = trees.flatMap(({ graph }) => graph.nodes);
  const random = randomFrom(SEED);
  const states = [{}, ...Array.from({ length: 20 }, () => someAnswers(nodes, random))];
  let worst = { ms: 0, id: '' };
  let cuts = 0;
  const medians = [];
  for (const measure of measures) {
    for (const answers of states) {
      const runs = await rounds(() => unlocking(measure, answers, nodes), 3);
      const ms = median(runs);
      medians.push(ms);
      if (ms > worst.ms) worst = { ms, id: measure.id };
      cuts += unlocking(measure, answers, nodes).cut ? 1 : 0;
    }
  }
  console.log(
    `  ${measures.length} measures, ${states.length} states each, seed ${SEED}: median ${shown(median(medians))} ms, ` +
      `worst ${shown(worst.ms)} ms (${worst.id}), ${cuts} cut`,
  );
  return result({ name: 'path-shipped', value: worst.ms, bar: 100 });
}

async function madePaths(unlocking) {
  const all = [];
  for (let at = 0; at < FORMULAE; at++) {
    const random = randomFrom(SEED + at);
    const { measure, nodes, answers, clauses } = madeFormula(random);
    const ms = median(await rounds(() => unlocking(measure, answers, nodes), ROUNDS));
    const { sets, cut } = unlocking(measure, answers, nodes);
    all.push({ ms, seed: SEED + at, clauses, sets: sets.length, cut });
  }
  const worst = all.reduce((a, b) => (b.ms > a.ms ? b : a));
  const value = median(all.map(({ ms }) => ms));
  console.log(
    `  ${FORMULAE} formulae of ${ATOMS} atoms, seeds ${SEED} to ${SEED + FORMULAE - 1}, ` +
      `${Math.min(...all.map(({ clauses }) => clauses))} to ${Math.max(...all.map(({ clauses }) => clauses))} clauses, ` +
      `${all.filter(({ cut }) => cut).length} cut: median ${shown(value)} ms; ` +
      `worst ${shown(worst.ms)} ms (seed ${worst.seed}, ${worst.clauses} clauses, ${worst.sets} sets${worst.cut ? ', cut' : ''})`,
  );
  return result({ name: 'path-40-atoms', value, bar: 100 });
}

/** Thirty measures as shipped, all open, for every three aims, at the largest size. The slowest of the aims counts. */
export async function portfolioFronts() {
  const { pack, portfolios, portfolioPlanSchema } = await loadCore();
  await idle();
  return [await fronts(pack.measures, portfolios, portfolioPlanSchema)];
}

async function fronts(shipped, portfolios, schema) {
  const measures = thirty(shipped);
  const assessments = measures.map((measure) => ({ measure, status: 'open', grounds: [], missing: [] }));
  const present = [...new Set(measures.map(({ category }) => category))];
  const size = 6;
  const limits = { size };
  const all = [];
  for (const aims of [[], ...threes(present), present]) {
    const plan = schema.parse({ aims, limits });
    const ms = median(await rounds(() => portfolios(assessments, plan), 9));
    const { front, cut } = portfolios(assessments, plan);
    all.push({ ms, aims, front: front.length, cut });
  }
  const worst = all.reduce((a, b) => (b.ms > a.ms ? b : a));
  const links = measures.reduce((sum, { requires, conflicts }) => sum + requires.length + conflicts.length, 0);
  console.log(
    `  ${measures.length} measures, ${links} dependencies and conflicts, size limit ${size}, ${all.length} sets of aims: ` +
      `median ${shown(median(all.map(({ ms }) => ms)))} ms; worst ${shown(worst.ms)} ms ` +
      `(${worst.aims.join(', ') || 'no aims'}: ${worst.front} portfolios${worst.cut ? ', cut' : ''})`,
  );
  return result({ name: 'portfolio-30', value: worst.ms, bar: 200 });
}

/** Those that have or are a dependency or a conflict first, then the others, in the order of the content. */
function thirty(shipped) {
  const named = new Set(shipped.flatMap(({ requires, conflicts }) => [...requires, ...conflicts]));
  const isTied = ({ id, requires, conflicts }) => named.has(id) || requires.length + conflicts.length > 0;
  return [...shipped.filter(isTied), ...shipped.filter((measure) => !isTied(measure))].slice(0, 30);
}

function threes(list) {
  return list.flatMap((a, i) => list.slice(i + 1).flatMap((b, j) => list.slice(i + j + 2).map((c) => [a, b, c])));
}

/** Clauses of two to four atoms over 40 different ones on 24 questions, joined in groups by `all` and `any`, some negated. */
function madeFormula(random) {
  const nodes = Array.from({ length: 24 }, (_, at) => question(`n${at}`));
  const atoms = shuffled(
    nodes.flatMap(({ id }) => ['yes', 'some', 'no'].map((value) => ({ answer: id, is: [value] }))),
    random,
  ).slice(0, ATOMS);
  const clauses = [];
  while (atoms.length > 0) {
    const parts = atoms.splice(0, 2 + random(3)).map((atom) => (random(5) === 0 ? { not: atom } : atom));
    clauses.push(random(3) === 0 ? { all: parts } : { any: parts });
  }
  const groups = [];
  for (let left = [...clauses]; left.length > 0; ) {
    const parts = left.splice(0, 1 + random(3));
    groups.push(random(2) === 0 ? { all: parts } : { any: parts });
  }
  const answers = someAnswers(nodes, random);
  return { measure: { id: 'made', opens: { all: groups }, requires: [] }, nodes, answers, clauses: clauses.length };
}

function question(id, next = 'o') {
  const answers = ['yes', 'some', 'no', 'unknown'].map((answer) => ({ id: answer, next, items: false }));
  return { id, kind: 'fact', ask: 'one', knows: [], grounds: [{ source: 'C' }], answers };
}

function madeTree() {
  const nodes = Array.from({ length: QUESTIONS }, (_, at) =>
    question(`n${at}`, at + 1 < QUESTIONS ? `n${at + 1}` : 'o'),
  );
  const outcomes = [{ id: 'o', measures: [], continues: [], templates: [], grounds: [{ source: 'C' }] }];
  const graph = { id: 'made', version: 1, asOf: '2026-11-20', start: 'n0', nodes, outcomes };
  const words = (id) => ({
    question: id,
    short: id,
    why: id,
    ground: { title: id, text: id },
    answers: { yes: 'Yes', some: 'Some', no: 'No', unknown: 'Not known yet' },
    effects: {},
  });
  return {
    graph,
    words: {
      tree: 'made',
      language: 'en',
      title: 'made',
      summary: 'made',
      nodes: Object.fromEntries(nodes.map(({ id }) => [id, words(id)])),
      outcomes: { o: { title: 'o', text: 'o', documents: [], checklist: [] } },
    },
  };
}

/** Answers that lead on to another question for as long as there is one. */
function longestWay(graph, resolve) {
  let given = {};
  for (;;) {
    const { at } = resolve(graph, given);
    if (at.kind === 'outcome') return given;
    const isNode = ({ next }) => graph.nodes.some(({ id }) => id === next);
    const answer = at.node.answers.find(isNode) ?? at.node.answers[0];
    given = { ...given, [at.node.id]: answerWith(at.node, answer) };
  }
}

/** Every question answered in some way, or left open. */
function someAnswers(nodes, random) {
  const given = nodes.flatMap((node) => {
    const answer = node.answers[random(node.answers.length + 1)];
    return answer ? [[node.id, answerWith(node, answer)]] : [];
  });
  return Object.fromEntries(given);
}

function answerWith(node, { id, items }) {
  return { choice: id, at: AT, ...(items ? { items: node.items.options.slice(0, Math.max(1, node.items.min)) } : {}) };
}

async function rounds(work, count) {
  const values = [];
  for (let round = 0; round < count; round++) values.push(await timed(work));
  return values;
}

function shuffled(list, random) {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}

/** Whole numbers below a limit, the same on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const shown = (ms) => Number(ms.toPrecision(3));
