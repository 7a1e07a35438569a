import type { BroughtCase } from '../../store/take-case';

/** What records are called, here and in the package, by their ids. */
export function titlesIn({ here, arrived }: BroughtCase): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const name = (values: object) => {
    for (const [id, value] of Object.entries(values)) {
      const { title, name: called, text } = value as Readonly<Record<string, unknown>>; // a record of a case
      const found = [title, called, text].find((one) => typeof one === 'string' && one.trim() !== '');
      if (typeof found === 'string') titles.set(id, found.slice(0, 80));
    }
  };
  for (const { observations, evidence, affected, points, votes, deadlines, listings, forks } of [
    arrived.file,
    ...(here ? [here.value] : []),
  ])
    for (const part of [observations, evidence, affected, points, votes, deadlines, listings, forks]) name(part);
  for (const { id, title } of arrived.drafts) titles.set(id, title);
  return titles;
}
