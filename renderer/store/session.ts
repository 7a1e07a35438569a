import type { Bytes } from '#shared/base/bytes';
import type { ErrorCode, ErrorDetails } from '#shared/base/errors';
import type { CaseFile } from '#shared/case/model';
import type { Draft } from '#shared/drafting/model';
import type { Revision } from '#shared/drafting/revision';
import type { KeyKind } from '#shared/key-file/index';
import type { KeyFileView, Remove } from '../workers/vault-api';
import type { KeyName, KeyView } from '../workers/vault-keys';
import type { Attachments } from './attachments';
import type { ContentPacks } from './content-packs';
import type { Definition, Repository } from './repository';

export type { KeyName, KeyView } from '../workers/vault-keys';

/**
 * The one door of the screens to what lasts. It never hands out keys; what it hands out is clear only in memory.
 * Locking ends with the process: after `lock()` this object is spent.
 */
export interface Session {
  /** What stands on the disk. `absent` is a first start; `damaged` is never answered with a new vault. */
  inspect(): Promise<Inspection>;
  /** Leaves the vault unlocked. Throws `vault/exists`, `vault/passphrase-weak`, `store/write`, `store/full`. */
  create(options: { readonly passphrase: string }): Promise<{ readonly recoveryWords: readonly string[] }>;
  /**
   * Throws `vault/passphrase`, `vault/wait` (details.seconds), `vault/header`, `vault/kdf-params`, `store/missing`, `store/newer`, and
   * `store/behind` or `store/set` (details.table, details.ids, details.missing) unless the person has seen and accepted them.
   */
  unlock(options: { readonly passphrase: string } & Acceptance): Promise<UnlockReport>;
  /** The twelve words in order. Throws as `unlock` does. */
  unlockWithRecovery(options: { readonly words: readonly string[] } & Acceptance): Promise<UnlockReport>;
  /** Throws `vault/passphrase` when the present secret is wrong, `vault/passphrase-weak` for the next one. */
  changePassphrase(options: { readonly current: Secret; readonly next: string }): Promise<void>;
  /** That the person at this laptop has the secret. Throws `vault/passphrase`, `vault/wait`. */
  prove(secret: Secret): Promise<void>;
  /** Writes what waits (limit 200 ms), drops the keys, ends the workers. Main ends the process next. */
  lock(): Promise<void>;
  /** Throws `vault/locked`. */
  store(): Store;
  /** Throws `vault/locked`. */
  identity(): IdentityKeys;
  readonly phase: Phase;
  /** Called at each change of phase. Returns the way to stop. */
  subscribe(listener: (phase: Phase) => void): () => void;
  /** What the lock screen needs before any key: rests in clear. `undefined` where nothing was saved. */
  preferences(): Promise<Preferences>;
  /** Kept only once a vault exists; answers whether it was. */
  savePreferences(preferences: Preferences): Promise<boolean>;
}

export type Phase = 'locked' | 'unlocked';

/** The two choices the lock screen is drawn with. */
export interface Preferences {
  readonly locale?: 'en' | 'fr' | 'de';
  readonly theme?: 'system' | 'light' | 'dark' | 'contrast';
}

export type Inspection =
  | { readonly state: 'absent' }
  | { readonly state: 'locked'; readonly waitSeconds: number }
  | { readonly state: 'damaged'; readonly code: ErrorCode };

export type Secret = { readonly passphrase: string } | { readonly words: readonly string[] };

/** Findings the person was shown and goes on with; each is written into the journal. */
export interface Acceptance {
  readonly accept?: readonly AcceptableCode[];
}
export type AcceptableCode = 'store/set' | 'store/behind';

export interface UnlockReport {
  /**
   * To show, nothing is lost: the state file was missing or old and was made anew; a copy of the header was; the disk is full, so
   * nothing new is kept until there is room (`not-saved`).
   */
  readonly warnings: readonly UnlockWarning[];
}
export type UnlockWarning = 'state-missing' | 'state-older' | 'header-repaired' | 'not-saved';

export interface Store {
  readonly cases: Repository<CaseFile>;
  readonly drafts: Repository<Draft>;
  readonly revisions: Repository<Revision>;
  readonly settings: Settings;
  readonly journal: Journal;
  /** The bytes of files in the evidence register. */
  readonly attachments: Attachments;
  /** Imported content. */
  readonly contentPacks: ContentPacks;
  /** For tables whose values a feature defines: `trust`, `notes`, `packs`. */
  repository<T extends { readonly id: string }>(definition: Definition<T>): Repository<T>;
}

export type SettingValue = string | number | boolean;

export interface Settings {
  get(name: string): Promise<SettingValue | undefined>;
  set(name: string, value: SettingValue): Promise<void>;
}

/** `kind` is `area.verb`: `package.exported`. Details hold ids, codes and sizes. */
export interface JournalEvent {
  readonly kind: string;
  readonly caseId?: string | undefined;
  readonly details?: ErrorDetails | undefined;
}

export interface JournalRecord extends JournalEvent {
  readonly seq: number;
  readonly at: number;
}

export interface Journal {
  append(event: JournalEvent): Promise<JournalRecord>;
  /** Oldest first, verified as a chain. Throws `journal/broken` (details.seq). */
  list(where?: { readonly caseId?: string }): Promise<readonly JournalRecord[]>;
}

/** Keys made in the vault worker, or read there from a key file, and used only there. */
export interface IdentityKeys {
  /** Every key of the vault, without what is secret in it. */
  list(): Promise<readonly KeyView[]>;
  /** SubjectPublicKeyInfo, DER; `undefined` where there is no such key. */
  publicKey(name: KeyName): Promise<Bytes | undefined>;
  /** Makes, seals and keeps a key, P-256 unless told; answers its SubjectPublicKeyInfo. Throws `vault/exists`. */
  createKey(name: KeyName, kind?: KeyKind): Promise<Bytes>;
  /** Raw `r‖s`. Throws `identity/missing`. */
  sign(name: KeyName, bytes: Bytes): Promise<Bytes>;
  /** Serves `sign` and the given public material over the port, for the package worker. */
  attachSigner(port: MessagePort, signer: SignerMaterial): Promise<void>;
  /** Opens envelopes addressed to keys of the vault, over the port. */
  attachOpener(port: MessagePort): Promise<void>;
  /**
   * What is in a key file; `keep` seals one of its keys under a name. All is forgotten once `choose` has ended.
   * Throws `identity/key-file` (details.reason), `identity/key-passphrase`, `file/too-large`.
   */
  readKeyFile<T>(file: Bytes, passphrase: string, choose: (found: KeyFileFound) => Promise<T>): Promise<T>;
  /** A key under a passphrase of its own, as a file. Throws `vault/passphrase-weak`, `identity/missing`. */
  backUp(name: KeyName, passphrase: string): Promise<Bytes>;
  /**
   * Erases keys for good, and rows that are nothing without them, in one write. Throws `identity/missing`, `store/version`, and then
   * nothing is erased.
   */
  remove(names: readonly KeyName[], beside: readonly Remove[]): Promise<void>;
}

export interface KeyFileFound extends KeyFileView {
  /** Throws `identity/key-file` (reason `known`) for a key that is here already. */
  readonly keep: (publicKey: Bytes, name: KeyName) => Promise<void>;
}

export interface SignerMaterial {
  readonly key: KeyName;
  readonly certificate: Bytes;
  readonly chain: readonly Bytes[];
  readonly crls: readonly Bytes[];
}
