import type { Bytes } from '#shared/base/bytes';
import type { Json } from '#shared/base/canonical';
import type { KeyKind } from '#shared/key-file/index';
import type { Chunk } from '#shared/vault/chunk';
import type { SealedRow } from '#shared/vault/guard';
import type { JournalEntry, JournalEvent, JournalHead } from '#shared/vault/journal';
import type { SetFinding, SetMember } from '#shared/vault/set-mac';
import type { StoreSets, VaultState } from '#shared/vault/state';
import type { TableName } from '#shared/vault/tables';
import type { KeyName, KeyView } from './vault-keys';

/** What the vault worker answers. Ports and buffers are handed over, everything else is copied. */
export interface VaultApi extends KeyApi {
  /** Makes the keys of a new vault and holds them. */
  create(input: { readonly vaultId: string; readonly kek: MessagePort }): NewVault;
  /** Throws `vault/passphrase`, `vault/header`, `vault/kdf-params`. */
  unlock(input: { readonly header: Bytes; readonly secret: WorkerSecret }): void;
  /** That somebody has the secret, while the vault is open. Throws as `unlock` does. */
  prove(input: { readonly header: Bytes; readonly secret: WorkerSecret }): void;
  /** The header under a new passphrase. Needs the present secret again: the data key is not kept. */
  rewrap(input: { readonly header: Bytes; readonly current: WorkerSecret; readonly next: MessagePort }): Bytes;
  /** Seals rows and journal entries, and the sums that go with them into the same transaction. */
  sealChanges(input: Changes): SealedChanges;
  /** In order; a row that does not open is `null`. Rows that hold keys never open here. */
  openRows(input: { readonly table: TableName; readonly rows: readonly SealedRow[] }): readonly OpenedRow[];
  /** As `openRows`, for rows that carry bytes. Their boxes are handed over. */
  openChunks(input: { readonly table: TableName; readonly rows: readonly SealedRow[] }): readonly OpenedChunk[];
  /** Adds all rows again. */
  checkSets(input: {
    readonly sets: StoreSets;
    readonly found: FoundRows;
    readonly known: FoundRows | undefined;
  }): SetCheck;
  sealState(input: { readonly state: VaultState; readonly updatedAt: number }): Bytes;
  openState(input: { readonly file: Bytes | undefined }): VaultState | undefined;
  /** Throws `journal/broken`. */
  verifyJournal(input: { readonly head: JournalHead; readonly entries: readonly JournalEntry[] }): void;
}

/** The part of it that has to do with keys of the person: none ever answers a private key in clear. */
export interface KeyApi {
  /**
   * A new key, or one that waits since `readKeyFile` (named by its public key), sealed; usable once its row was written and is given to
   * `loadKey`. Throws `vault/exists`, `identity/key-file` (reason `known`), `identity/missing`.
   */
  sealKey(input: NewKey): SealedChanges;
  /** Answers the SubjectPublicKeyInfo. */
  loadKey(input: { readonly name: KeyName; readonly row: SealedRow }): Bytes;
  /** A key whose row is gone: it is held no longer. */
  dropKey(input: { readonly name: KeyName }): void;
  keys(input: null): readonly KeyView[];
  publicKey(input: { readonly name: KeyName }): Bytes | undefined;
  /** Throws `identity/missing`. */
  sign(input: { readonly name: KeyName; readonly bytes: Bytes }): Bytes;
  attachSigner(input: { readonly name: KeyName; readonly port: MessagePort; readonly material: PublicMaterial }): void;
  /** Opens envelopes addressed to keys of the vault, over the port. */
  attachOpener(input: { readonly port: MessagePort }): void;
  /** What is in a key file, without what is secret in it; that waits in the worker. Throws `identity/key-file`, `identity/key-passphrase`. */
  readKeyFile(input: { readonly file: Bytes; readonly passphrase: string }): KeyFileView;
  forgetKeyFile(input: null): void;
  /** The key under a passphrase of its own. Throws `vault/passphrase-weak`, `vault/row`. */
  backUpKey(input: { readonly name: KeyName; readonly row: SealedRow; readonly passphrase: string }): Bytes;
}

export interface NewKey extends Pick<Changes, 'sets' | 'now'> {
  readonly name: KeyName;
  /** P-256 unless told. */
  readonly kind?: KeyKind | undefined;
  readonly read?: Bytes | undefined;
}

export interface KeyFileView {
  readonly keys: readonly Pick<KeyView, 'kind' | 'publicKey'>[];
  readonly certificates: readonly Bytes[];
  readonly crls: readonly Bytes[];
  /** Keys of kinds that a vault does not hold: they are left in the file. */
  readonly unusable: number;
}

/** `kek`: a port over which the key-encrypting key arrives from the KDF worker. */
export type WorkerSecret = { readonly kek: MessagePort } | { readonly words: readonly string[] };

export interface NewVault {
  readonly header: Bytes;
  readonly recoveryWords: readonly string[];
}

export interface Put {
  readonly table: TableName;
  readonly id: string;
  /** The version now stored, 0 for none. */
  readonly previous: number;
  readonly index: Readonly<Record<string, string | number>>;
  readonly value: Json;
  /** What the value speaks of, sealed beside it: such a row opens as a chunk alone. Handed over: empty for whoever gave it. */
  readonly bytes?: Bytes;
}

export interface Remove {
  readonly table: TableName;
  readonly id: string;
  readonly previous: number;
}

export interface Changes {
  /** What the store should hold before. */
  readonly sets: StoreSets;
  readonly now: number;
  readonly puts: readonly Put[];
  readonly removes: readonly Remove[];
  readonly events: readonly JournalEvent[];
}

export interface SealedPut {
  readonly table: TableName;
  readonly previous: number;
  readonly row: SealedRow;
}

export interface SealedChanges {
  readonly puts: readonly SealedPut[];
  readonly entries: readonly JournalEntry[];
  /** What the store should hold afterwards, and its sealed row. */
  readonly sets: StoreSets;
  readonly setsRow: SealedRow;
}

export type OpenedRow = { readonly value: Json } | null;
export type OpenedChunk = Chunk | null;

export type FoundRows = Readonly<Record<TableName, readonly SetMember[]>>;

export interface SetCheck {
  readonly findings: readonly SetFinding[];
  /** Sums of what is there. */
  readonly tables: StoreSets['tables'];
}

export interface PublicMaterial {
  readonly certificate: Bytes;
  readonly chain: readonly Bytes[];
  readonly crls: readonly Bytes[];
}
