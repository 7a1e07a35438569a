import { concat, utf8 } from '#shared/base/bytes';
import { extraField, type ForgedArchive, type ForgedEntry } from '../zip-forge';
import { mutateBytes } from './mutate-bytes';
import type { Random } from './random';

/** An archive changed by its records: what a field says, which entry stands where, what stands between. */
const names = [
  ...['../x', '/x', 'c:x', 'con', 'documents', 'documents/', 'documents/x.md', 'mimetype', 'manifest.json', ''],
  ...[
    'META-INF/signature002.p7s',
    'META-INF/ASiCManifest002.xml',
    'META-INF/x',
    'clearance/002.json',
    'Documents/Note.md',
  ],
] as const;
const sizes = [0, 1, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff, 64 * 2 ** 20 + 1] as const;
const extras = [1, 0x9901, 0x7075, 0x5455, 0x0017] as const;

type Change = (random: Random, entry: ForgedEntry) => Partial<ForgedEntry>;

const fields: readonly Change[] = [
  (random) => ({ name: random.pick(names) }),
  (random, { name }) => ({ name: mutateBytes(typeof name === 'string' ? utf8(name) : name, random) }),
  (random) => ({ method: random.pick([0, 8, 9, 12, 99, 0xffff]) }),
  (random) => ({ method: 8, descriptor: random.pick(['plain', 'signed', 'lying']) }),
  (random) => ({ flags: 1 << random.below(16) }),
  (random) => ({ crc: random.pick(sizes) }),
  (random) => ({ size: random.pick(sizes) }),
  (random) => ({ compressedSize: random.pick(sizes) }),
  (random) => ({ offset: random.pick([...sizes, random.below(8000)]) }),
  (random) => ({ disk: random.pick([1, 0xffff]) }),
  (random) => ({ attributes: (random.below(16) << 28) >>> 0 || 1 << random.below(6) }),
  (random) => ({ extra: extraField(random.pick(extras), random.bytes(random.below(20))) }),
  (random) => ({ extra: random.bytes(random.below(6)) }),
  (random) => ({ local: { extra: extraField(random.pick(extras), random.bytes(random.below(20))) } }),
  (random) => ({ local: { name: random.pick(names) } }),
  (random) => ({ local: { size: random.pick(sizes), method: random.pick([0, 8]) } }),
  () => ({ comment: 'x' }),
  (random) => ({ gap: random.bytes(1 + random.below(60)) }),
  () => ({ hidden: true }),
  (random, { content }) => ({ method: 8, data: mutateBytes(content, random) }),
  (random) => ({ content: new Uint8Array(random.pick([2 ** 16, 2 ** 21])), method: 8 }),
];

const around: readonly ((random: Random) => Partial<ForgedArchive>)[] = [
  (random) => ({ prefix: random.bytes(1 + random.below(20)) }),
  (random) => ({ suffix: random.bytes(1 + random.below(30)) }),
  (random) => ({ comment: random.pick(['x', 'mimetype=application/vnd.etsi.asic-e+zip']) }),
  (random) => ({ count: random.pick([0, 1, 2, 600, 0xffff]) }),
  (random) => ({ disk: random.pick([1, 0xffff]) }),
  (random) => ({ beforeDirectory: random.bytes(1 + random.below(20)) }),
  (random) => ({ beforeEnd: concat(Uint8Array.of(0x50, 0x4b, 6, random.pick([6, 7])), random.bytes(16)) }),
];

export function mutateArchive(archive: ForgedArchive, random: Random): ForgedArchive {
  const { entries } = archive;
  if (random.once(5)) return { ...archive, ...random.pick(around)(random) };
  const at = random.below(entries.length);
  const entry = entries[at];
  if (!entry) return archive;
  const others = entries.filter((_, n) => n !== at);
  switch (random.below(8)) {
    case 0:
      return { ...archive, entries: others };
    case 1:
      return { ...archive, entries: [...entries, entry] };
    case 2:
      return { ...archive, entries: others.toSpliced(random.below(entries.length), 0, entry) };
    default:
      return { ...archive, entries: entries.with(at, { ...entry, ...random.pick(fields)(random, entry) }) };
  }
}
