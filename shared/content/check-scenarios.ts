import { AppError } from '../base/errors';
import { type Check, checkLink, fault } from './known';
import type { Loaded } from './load';
import type { ContentPack } from './model';
import { runScenario } from './run-scenario';

/** Every scenario reaches what it expects; every case study and every tree has one. */
export function checkScenarios(check: Check, loaded: Loaded, pack: ContentPack): void {
  for (const item of loaded.scenarios) {
    const { study } = item.value;
    if (study !== undefined) checkLink(check, { item, path: ['study'] }, { kind: 'study', id: study });
    for (const miss of run(pack, item.value))
      fault(check, { item, path: ['expect', ...miss.path] }, { code: 'content/scenario', details: miss.details });
  }
  const studied = new Set(loaded.scenarios.map(({ value }) => value.study));
  for (const item of loaded.studies)
    if (!studied.has(item.value.id))
      fault(check, { item, path: ['id'] }, { code: 'content/missing', details: { scenario: item.value.id } });
}

type Finding = { readonly path: readonly (string | number)[]; readonly details: Record<string, string> };

/** An answer that a question does not have ends the walk: it is told like any other difference. */
function run(pack: ContentPack, scenario: ContentPack['scenarios'][number]): readonly Finding[] {
  try {
    const { misses } = runScenario(pack, scenario);
    return misses.map(({ path, expected, found }) => ({ path, details: { expected, found } }));
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return [{ path: ['outcomes'], details: { found: thrown.code, node: String(thrown.details['node'] ?? '') } }];
  }
}
