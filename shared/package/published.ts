import { z } from '../base/zod';
import { noteSchema } from './clearance-note';
import { manifestSchema } from './manifest';

/*
 * The schemas of the files in a package, for those who write or read packages without this app: JSON Schema, draft 2020-12. Made of the
 * very schemas that packages are held to, so that they cannot drift; what JSON Schema cannot say stands in words beside them.
 */

const published = {
  manifest: {
    schema: manifestSchema,
    title: 'manifest.json',
    description:
      'What a package is. UTF-8 without a byte order mark, each key once. Titles and names hold no control characters. A package of ' +
      'kind content or trust has series and version, and may have requires and expires; one of another kind has none of these. ' +
      'Only drafts and cases may have supersedes; these and receipts may have sequence. files names every payload entry but this file ' +
      'and the clearance notes.',
  },
  clearance: {
    schema: noteSchema,
    title: 'clearance/NNN.json',
    description: 'What the signer with this number decided, from 002 on. Covered by that signature and all later ones.',
  },
} as const;

export type PublishedName = keyof typeof published;
export const publishedNames = Object.keys(published) as readonly PublishedName[];

/** One of them, as plain data. */
export function publishedSchema(name: PublishedName): object {
  const { schema, title, description } = published[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, description, ...rest };
}
