import { type Check, checkGrounds, checkLink } from './known';
import type { Loaded } from './load';

/** Actors and duties name actors and sources that exist. */
export function checkMatrix(check: Check, { actors, duties, glossary }: Loaded): void {
  for (const item of actors) {
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
    for (const field of ['predecessor', 'successor'] as const) {
      const id = item.value[field];
      if (id !== undefined) checkLink(check, { item, path: [field] }, { kind: 'actor', id });
    }
  }
  for (const item of duties) {
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
    checkLink(check, { item, path: ['actor'] }, { kind: 'actor', id: item.value.actor });
  }
  for (const item of glossary) checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
}
