import { type Bytes, utf8 } from '../base/bytes';
import { canonicalJson } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';
import { packageLimits } from './limits';

/** `manifest.json`: what a package is, in words and names. Its exact bytes are signed; digests live in the ASiC manifest. */
export const manifestFormat = 'valise-package/1';

// shown to people: no control, no bidirectional mark, no half character may change what they read
const unseen = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
const text = z
  .string()
  .min(1)
  .max(2000)
  .refine((value) => value.isWellFormed() && !unseen.test(value));
const time = z.iso.datetime();
const series = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,119}$/);
const version = z.int().min(1);
const path = z
  .string()
  .max(packageLimits.maxNameLength)
  .regex(/^(?:provenance\.json|(?:documents|annexes|content|case)\/[a-z0-9._/-]+)$/);

/** What a trust list tells apart: a receipt is said of a case, and who may sign the one may sign the other. */
export const trustedKinds = ['draft', 'case', 'content', 'trust'] as const;
export const packageKinds = [...trustedKinds, 'receipt'] as const;
export const fileRoles = ['main', 'annex', 'data', 'provenance', 'clearance'] as const;

const fileSchema = z.strictObject({
  path,
  role: z.enum(fileRoles),
  title: text,
  type: z
    .string()
    .max(120)
    .regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/),
});

/** The manifest; unknown fields are refused, for a new field moves `format` instead. */
export const manifestSchema = z
  .strictObject({
    format: z.literal(manifestFormat),
    id: z.uuidv4(),
    kind: z.enum(packageKinds),
    title: text,
    language: z
      .string()
      .max(35)
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
    created: time,
    marking: z.strictObject({ scheme: z.enum(['none', 'LIMITE', 'TLP']), value: text, note: text.optional() }),
    origin: z.strictObject({ institution: text, unit: text.optional(), author: text }),
    app: z.strictObject({ name: text, version: text }),
    files: z.array(fileSchema).min(1).max(500),
    series: series.optional(),
    version: version.optional(),
    requires: z
      .record(series, version)
      .refine((lowest) => Object.keys(lowest).length <= 500)
      .optional(),
    expires: time.optional(),
    supersedes: z.strictObject({ id: z.uuidv4() }).optional(),
    sequence: z.strictObject({ to: text.max(200), number: z.int().min(1) }).optional(),
    clearance: z.strictObject({ policy: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/) }).optional(),
  })
  .refine(hasFieldsOfItsKind);
export type Manifest = z.infer<typeof manifestSchema>;

/** Step 8 of verification. @throws `package/version-unsupported`, `package/manifest-schema` */
export function parseManifest(bytes: Uint8Array): Manifest {
  const json = readJson(bytes);
  const format = z.looseObject({ format: z.string() }).safeParse(json);
  if (format.success && format.data.format !== manifestFormat) throw new AppError('package/version-unsupported');
  return check(json);
}

/** The bytes to sign: canonical JSON, so that equal manifests are equal packages. @throws `package/manifest-schema` */
export function manifestBytes(manifest: Manifest): Bytes {
  return utf8(canonicalJson(check(manifest)));
}

/** `files` names every payload entry but `manifest.json` and clearance notes, and nothing else. @throws `package/manifest-files` */
export function assertFilesListed(manifest: Manifest, paths: readonly string[]): void {
  const listed = new Set(manifest.files.map((file) => file.path));
  const stray = paths.find((name) => !listed.has(name));
  if (stray !== undefined) throw new AppError('package/manifest-files', { place: stray });
  if (listed.size !== manifest.files.length) throw new AppError('package/manifest-files', { count: listed.size });
  const absent = [...listed].find((name) => !paths.includes(name));
  if (absent !== undefined) throw new AppError('package/manifest-files', { place: absent });
}

function check(json: unknown): Manifest {
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
  throw new AppError('package/manifest-schema', { fields: fields.slice(0, 20) });
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes, { maxBytes: packageLimits.maxManifestBytes, maxDepth: 8, maxValues: 10_000 });
  } catch (cause) {
    throw new AppError('package/manifest-schema', {}, { cause });
  }
}

/** Kinds in series carry a series and a version, the others none; only letters and cases replace an earlier one; these and receipts are numbered for a receiver. */
function hasFieldsOfItsKind(manifest: {
  readonly kind: (typeof packageKinds)[number];
  readonly series?: string | undefined;
  readonly version?: number | undefined;
  readonly requires?: object | undefined;
  readonly expires?: string | undefined;
  readonly supersedes?: object | undefined;
  readonly sequence?: object | undefined;
}): boolean {
  const { kind, supersedes, sequence } = manifest;
  if (kind === 'content' || kind === 'trust')
    return (
      manifest.series !== undefined &&
      manifest.version !== undefined &&
      supersedes === undefined &&
      sequence === undefined
    );
  if (kind === 'receipt' && supersedes !== undefined) return false;
  return [manifest.series, manifest.version, manifest.requires, manifest.expires].every((field) => field === undefined);
}
