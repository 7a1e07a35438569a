import type { Criterion, Regime } from '../listing/criterion';
import { type Check, checkGrounds, checkLink, checkLinks, fault } from './known';
import type { Path } from './lines';
import type { Loaded } from './load';
import type { Located } from './located';

/** The regimes of listing: limbs that exist and have criteria, rules that end, and only names the content holds. */
export function checkListing(check: Check, loaded: Loaded): void {
  for (const item of loaded.regimes) checkRegime(check, item, loaded);
  for (const item of loaded.criteria) checkCriterion(check, item, loaded);
  for (const item of [...loaded.regimeQuestions, ...loaded.coverageRules, ...loaded.listed])
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
  checkRules(check, loaded);
  const known = new Set<string>(loaded.regimes.map(({ value }) => value.id));
  const isThere = (item: Located<unknown>, path: Path, regime: string) => {
    if (!known.has(regime)) fault(check, { item, path }, { code: 'content/link', details: { regime } });
  };
  for (const item of loaded.regimeQuestions)
    for (const [at, { regime }] of item.value.bears.entries()) isThere(item, ['bears', at], regime);
  for (const item of loaded.listed) {
    const { regime, study } = item.value;
    isThere(item, ['regime'], regime);
    if (study !== undefined) checkLink(check, { item, path: ['study'] }, { kind: 'study', id: study });
  }
}

function checkRegime(check: Check, item: Located<Regime>, { criteria }: Loaded): void {
  const { id, measure, acts, limbs, needs, grounds } = item.value;
  checkGrounds(check, { item, path: ['grounds'] }, grounds);
  checkLink(check, { item, path: ['measure'] }, { kind: 'measure', id: measure });
  checkLinks(check, { item, path: ['acts'] }, { kind: 'act', ids: acts });
  const known = new Set(limbs.map((limb) => limb.id));
  for (const [at, limb] of limbs.entries()) {
    checkGrounds(check, { item, path: ['limbs', at, 'grounds'] }, limb.grounds);
    if (!criteria.some(({ value }) => value.regime === id && value.limb === limb.id))
      fault(check, { item, path: ['limbs', at] }, { code: 'content/missing', details: { limb: limb.id } });
  }
  for (const [at, line] of needs.entries())
    for (const limb of line)
      if (!known.has(limb)) fault(check, { item, path: ['needs', at] }, { code: 'content/link', details: { limb } });
}

function checkCriterion(check: Check, item: Located<Criterion>, { regimes, graphs }: Loaded): void {
  const { regime, limb, item: asked, grounds } = item.value;
  checkGrounds(check, { item, path: ['grounds'] }, grounds);
  const limbs = regimes.find(({ value }) => value.id === regime)?.value.limbs ?? [];
  if (!limbs.some(({ id }) => id === limb))
    fault(check, { item, path: ['limb'] }, { code: 'content/link', details: { limb } });
  if (asked === undefined) return;
  const [node = '', option = ''] = asked.split('/');
  const items = graphs.flatMap(({ value }) => value.nodes).find(({ id }) => id === node)?.items?.options ?? [];
  if (!items.some((one) => one === option))
    fault(check, { item, path: ['item'] }, { code: 'content/link', details: { item: asked } });
}

/** The table ends with a line that holds always, and with no earlier one: every criterion finds its line. */
function checkRules(check: Check, { coverageRules }: Loaded): void {
  for (const [at, item] of coverageRules.entries()) {
    const isLast = at === coverageRules.length - 1;
    if ((Object.keys(item.value.when).length === 0) !== isLast)
      fault(check, { item, path: ['when'] }, { code: 'content/missing', details: { rule: item.value.id } });
  }
}
