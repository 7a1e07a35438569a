import type { Bytes } from '../base/bytes';
import { errorCodes } from '../base/errors';
import { z } from '../base/zod';
import { isPackageName, isPlainFileName, isPlainTitle } from './file-name';
import { type CallName, type EventName, menuCommands, profileNames } from './names';

/**
 * The contract between the window and main: for every call what goes in and what comes out, how big the input may be
 * and how many may be under way. Main checks all four before a handler runs, and the output after it.
 */
export interface CallContract {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Of the input, counted over everything in it. */
  readonly maxBytes: number;
  /** Calls of this name under way at once; dialogs take one. */
  readonly maxPending: number;
}

const KiB = 1024;
const MiB = 1024 * KiB;

/** No file is read or written above this; the same bound as a package's. */
export const maxFileBytes = 256 * MiB;
/** Files that are looked at in one go: as many as a stick shows. */
export const maxFilesAtOnce = 100;
/** One piece of a file that is held open, or that was begun. */
export const maxPieceBytes = 8 * MiB;
/** A text with pictures stays far below; the reader of Word files has the same bound. */
export const maxWordBytes = 64 * MiB;

const nothing = z.strictObject({});
const done = z.void();
const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer);
/** Of a file, in bytes. What is above the limit is told as what it is, and not as a message of the wrong shape. */
const size = z.int().nonnegative();
/** As the system spells it: to be shown isolated, never to become part of a path. */
const fileName = z.string().min(1).max(255);
const profileName = z.enum(profileNames);
const detail = z.string().max(200);
/** The markings of a case (`shared/case`): what bears another is not printed. */
const printMarkings = ['PUBLIC', 'LIMITE'] as const;

const packageName = z.string().refine((name) => isPlainFileName(name) && isPackageName(name));
const stickPackage = z.strictObject({
  id: z.uuid(),
  name: fileName,
  size: z.int().nonnegative(),
  /** Milliseconds since 1970, as the medium says. */
  changedAt: z.int().nonnegative(),
});
const stick = z.strictObject({
  id: z.uuid(),
  /** As the system names it: to be shown isolated. */
  label: fileName,
  kind: z.enum(['stick', 'folder']),
  /** What it holds in all, in bytes. */
  capacity: z.int().nonnegative(),
  /** What it can still take, in bytes. */
  room: z.int().nonnegative(),
  isWritable: z.boolean(),
  packages: z.array(stickPackage).max(maxFilesAtOnce),
  hasMore: z.boolean(),
  /** Files and folders beside the packages, by their names alone; hidden ones are not counted. */
  others: z.int().nonnegative(),
});
const sticks = z.strictObject({ sticks: z.array(stick).max(64) });

const small = { maxBytes: 4 * KiB, maxPending: 16 } as const;

/** Marks up to which a policy lets packages leave unencrypted. */
export const openMarks = ['none', 'PUBLIC', 'LIMITE'] as const;
export type OpenMark = (typeof openMarks)[number];

/** Every call with its schemas and limits. */
export const contract = {
  'app.info': {
    ...small,
    input: nothing,
    output: z.strictObject({
      app: z.string(),
      electron: z.string(),
      chrome: z.string(),
      platform: z.string(),
      locale: z.string(),
      /** Of the build; null where it was not told. */
      buildDate: z.iso.date().nullable(),
      /** Requests that wanted to leave the app since it started, and were cancelled. */
      networkRefused: z.int().nonnegative(),
      /** What the institution allows this installation. */
      policy: z.strictObject({ bridge: z.boolean(), open: z.enum(openMarks) }).readonly(),
    }),
  },
  'app.quit': { ...small, input: nothing, output: done },
  /** How much the disk of the profile can still take, in bytes. */
  'disk.room': { ...small, input: nothing, output: z.strictObject({ bytes: z.int().nonnegative() }) },
  /** The screen stands and listens: what waited for it is delivered now. */
  'window.ready': { ...small, input: nothing, output: done },
  'file.open': {
    maxBytes: KiB,
    maxPending: 1,
    input: z.strictObject({
      purpose: z.enum(['package', 'certificate', 'signature', 'key', 'recipient', 'word', 'picture', 'any']),
    }),
    output: z.strictObject({ name: fileName, bytes }).nullable(),
  },
  /** Lets the person choose packages, to be read one by one: by name and size alone. None when the dialog was closed. */
  'file.choose': {
    maxBytes: KiB,
    maxPending: 1,
    input: z.strictObject({ purpose: z.literal('package') }),
    output: z.strictObject({
      files: z.array(z.strictObject({ id: z.uuid(), name: fileName, size: z.int().nonnegative() })).max(maxFilesAtOnce),
    }),
  },
  /** One of those that were chosen last, kept open as `file.hold` keeps it. */
  'chosen.hold': {
    maxBytes: KiB,
    maxPending: 1,
    input: z.strictObject({ file: z.uuid() }),
    output: z.strictObject({ id: z.uuid(), name: fileName, size: z.int().nonnegative() }),
  },
  /** Lets the person choose a package and keeps it open, read piece by piece; the one held before is let go. */
  'file.hold': {
    maxBytes: KiB,
    maxPending: 1,
    input: z.strictObject({ purpose: z.literal('package') }),
    output: z.strictObject({ id: z.uuid(), name: fileName, size: z.int().nonnegative() }).nullable(),
  },
  /** Bytes of the file that is held, as they stand now: exactly so many, or `file/read`; `file/changed` once it was written to. */
  'file.piece': {
    maxBytes: KiB,
    // two files at the most: the one that is read, and the one before that is no longer
    maxPending: 8,
    input: z.strictObject({
      id: z.uuid(),
      at: z.int().nonnegative().max(maxFileBytes),
      length: z.int().min(1).max(maxPieceBytes),
    }),
    output: bytes,
  },
  /**
   * A file to be saved: asks where to, and answers an id to write it under. Null when the person closed the dialog. Nothing is on
   * the disk before the first piece, and nothing stays there unless the file is finished.
   */
  'file.begin': {
    maxBytes: 4 * KiB,
    maxPending: 1,
    input: z.strictObject({
      suggestedName: z.string().refine(isPlainFileName),
      kind: z.enum(['package', 'envelope', 'certificate', 'request', 'key', 'recipient', 'document', 'any']),
      size,
    }),
    output: z.strictObject({ id: z.uuid() }).nullable(),
  },
  /** The next bytes of a file that was begun, behind those that came before. `file/write` out of turn, and beyond its size. */
  'file.write': {
    maxBytes: maxPieceBytes + KiB,
    maxPending: 8,
    input: z.strictObject({ id: z.uuid(), at: size, bytes }),
    output: done,
  },
  /** All of it came: it stands in its place as a whole, and was read back. */
  'file.finish': {
    maxBytes: KiB,
    maxPending: 4,
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ name: fileName, size }),
  },
  /** Lets go of a file that is held, or gives up one that was begun. */
  'file.release': { ...small, input: z.strictObject({ id: z.uuid() }), output: done },
  /** What is plugged in now, and the packages at the top of it, by name and size alone. */
  'stick.list': { ...small, input: nothing, output: sticks },
  /** A package that the last list showed, kept open as `file.hold` keeps what was chosen. */
  'stick.hold': {
    maxBytes: KiB,
    maxPending: 1,
    input: z.strictObject({ file: z.uuid() }),
    output: z.strictObject({ id: z.uuid(), name: fileName, size: z.int().nonnegative() }),
  },
  /** As `file.begin`, at the top of a stick: beside what is there, never over it. */
  'stick.begin': {
    maxBytes: 4 * KiB,
    maxPending: 1,
    input: z.strictObject({ stick: z.uuid(), suggestedName: packageName, size }),
    output: z.strictObject({ id: z.uuid() }),
  },
  /** Lets the person choose a folder that is watched as a stick is, until the program ends; the list with it. */
  'stick.folder': { maxBytes: KiB, maxPending: 1, input: nothing, output: sticks },
  /** Prints what the window shows. Null when the person closed the system's dialog; a name when a file was written. */
  'print.document': {
    maxBytes: KiB,
    maxPending: 1,
    input: z.strictObject({
      title: z.string().refine(isPlainTitle),
      marking: z.enum(printMarkings),
      layout: z.enum(['portrait', 'landscape']),
      fit: z.enum(['one-page', 'pages']),
      to: z.enum(['printer', 'pdf']),
    }),
    output: z.strictObject({ name: fileName.nullable() }).nullable(),
  },
  'profile.read': {
    ...small,
    input: z.strictObject({ name: profileName }),
    output: bytes.nullable(),
  },
  'profile.write': {
    maxBytes: maxFileBytes + 4 * KiB,
    maxPending: 4,
    input: z.strictObject({ name: profileName, bytes }),
    output: done,
  },
  'keystore.wrap': { maxBytes: 64 * KiB, maxPending: 4, input: z.strictObject({ bytes }), output: bytes },
  'keystore.unwrap': { maxBytes: 64 * KiB, maxPending: 4, input: z.strictObject({ bytes }), output: bytes },
  /** Asks for the lock; main answers at once, tells `vault.locking`, and ends the process of the window. */
  'vault.lock': { ...small, input: nothing, output: done },
  /** The answer to `vault.locking`: what was typed is sealed, the process may end. */
  'vault.sealed': { ...small, input: nothing, output: done },
  'log.write': {
    maxBytes: 16 * KiB,
    maxPending: 16,
    input: z.strictObject({
      code: z.enum(errorCodes),
      details: z
        .record(
          z.string().regex(/^\w{1,40}$/),
          z.union([detail, z.number(), z.boolean(), z.array(detail).max(50).readonly()]),
        )
        .refine((details) => Object.keys(details).length <= 16)
        .readonly(),
    }),
    output: done,
  },
} as const satisfies Record<CallName, CallContract>;

/** Every event with the schema of what it carries. */
export const events = {
  /** A package the person opened outside the window. */
  'file.opened': z.strictObject({ name: fileName, bytes }),
  /** Seal what is typed and answer `vault.sealed`: main waits 250 ms. */
  'vault.locking': z.strictObject({ reason: z.enum(['asked', 'idle', 'screen', 'suspend', 'quit']) }),
  'theme.changed': z.strictObject({ isDark: z.boolean(), hasHighContrast: z.boolean() }),
  'command.run': z.strictObject({ id: z.enum(menuCommands) }),
} as const satisfies Record<EventName, z.ZodType>;
