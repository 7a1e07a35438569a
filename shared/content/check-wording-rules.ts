import { lexiconFaults } from '../wording/compiled';
import { claimIds, ruleIds, speechIds, wordingLanguages } from '../wording/model';
import { checkCondition } from './check-measures';
import { type Check, checkGrounds, checkLinks, fault } from './known';
import type { Loaded } from './load';

/**
 * The rules of wording: every rule, claim and speech act has its record, what they name exists, and every pattern of the
 * lexicons can be read. No file of wording at all is none.
 */
export function checkWordingRules(check: Check, loaded: Loaded): void {
  const { wordingRules, wordingClaims, wordingSpeech, lexicons } = loaded;
  for (const item of wordingRules) {
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
    if (item.value.unless) checkCondition(check, { item, path: ['unless'] }, item.value.unless);
  }
  for (const item of [...wordingClaims, ...wordingSpeech]) {
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
    checkLinks(check, { item, path: ['measures'] }, { kind: 'measure', ids: item.value.measures });
  }
  for (const item of lexicons)
    for (const pattern of lexiconFaults(item.value))
      fault(check, { item, path: [] }, { code: 'content/schema', details: { pattern } });
  const [first] = wordingRules;
  if (!first) return;
  const have: Readonly<Record<string, readonly string[]>> = {
    rule: wordingRules.map(({ value }) => value.id),
    claim: wordingClaims.map(({ value }) => value.id),
    speech: wordingSpeech.map(({ value }) => value.id),
    lexicon: lexicons.map(({ value }) => value.language),
  };
  const need = { rule: ruleIds, claim: claimIds, speech: speechIds, lexicon: wordingLanguages };
  for (const [kind, ids] of Object.entries(need))
    for (const id of ids)
      if (!have[kind]?.includes(id))
        fault(check, { item: first, path: [] }, { code: 'content/missing', details: { [kind]: id } });
}
