import { digestOf } from '../base/sha256';
import { runScenario } from '../content/run-scenario';
import type { ReceiptPack } from './content-names';
import type { ReceiptHeader } from './model';

/** Rises when the same answers may lead somewhere else. */
const ENGINE = { name: 'valise-decision', version: 1 } as const;

const known = new WeakMap<ReceiptPack, ReceiptHeader['engine']>();

/** What decides here: its version, and the digest of what it makes of every scenario that comes with the pack. */
export function engineOf(pack: ReceiptPack): ReceiptHeader['engine'] {
  const before = known.get(pack);
  if (before) return before;
  const results = pack.scenarios.map((scenario) => {
    const { outcomes, open, closed, codes } = runScenario(pack, scenario);
    return { scenario: scenario.id, outcomes, open, closed, codes };
  });
  const engine = { ...ENGINE, conformance: digestOf(results) };
  known.set(pack, engine);
  return engine;
}
