import type Dexie from 'dexie';
import { storedCaseSchema } from '#shared/case/parse';
import { caseFormat } from '#shared/case/upgrade';
import { storedDraftSchema } from '#shared/drafting/model';
import { revisionFormat, revisionSchema } from '#shared/drafting/revision';
import { draftFormat } from '#shared/drafting/upgrade';
import type { StoreSets } from '#shared/vault/state';
import { createAttachments } from './attachments';
import { incomingDefinition } from './clearance-rows';
import { createContentPacks } from './content-packs';
import { createIdentityKeys } from './identity';
import { createJournal } from './journal';
import type { Platform } from './platform';
import type { StoreAccess } from './repository';
import { createRepository } from './repository';
import type { IdentityKeys, Store } from './session';
import { createSettings } from './settings';
import type { StateFile } from './state-file';
import { createStateFile } from './state-file';
import type { VaultConnection } from './vault-connection';
import type { VaultFiles } from './vault-files';
import type { Writer } from './writer';
import { createWriter } from './writer';

/** Everything that lives as long as the vault is unlocked. */
export interface OpenStore {
  readonly db: Dexie;
  readonly vault: VaultConnection;
  readonly vaultId: string;
  readonly writer: Writer;
  readonly stateFile: StateFile;
  readonly store: Store;
  readonly identity: IdentityKeys;
}

export interface OpenStoreOptions {
  readonly platform: Platform;
  readonly files: VaultFiles;
  readonly db: Dexie;
  readonly vault: VaultConnection;
  readonly vaultId: string;
  readonly sets: StoreSets;
}

export function openStore({ platform, files, db, vault, vaultId, sets }: OpenStoreOptions): OpenStore {
  const { now, schedule, callLimitMs: limitMs } = platform;
  const remote = vault.remote;
  const hasRoom = (bytes: number) => hasRoomAt(platform.bridge, bytes);
  const onWrite = () => stateFile.refreshSoon();
  const writer = createWriter({ db, vault: remote, now, sets, limitMs, hasRoom, onWrite });
  const { quietly } = writer;
  const stateFile = createStateFile({ db, vault: remote, vaultId, files, now, schedule, quietly });
  const access: StoreAccess = { db, vault: remote, writer, limitMs };
  return { db, vault, vaultId, writer, stateFile, store: repositories(access), identity: createIdentityKeys(access) };
}

/** More than one write takes, so that the database never finds the disk full. */
const leastRoom = 4 * 1024 * 1024;

/** Where the disk does not say, the write is tried. */
async function hasRoomAt(bridge: Platform['bridge'], bytes: number): Promise<boolean> {
  try {
    return (await bridge.call('disk.room', {})).bytes >= leastRoom + 2 * bytes;
  } catch {
    return true;
  }
}

function repositories(access: StoreAccess): Store {
  const cases = createRepository(access, {
    table: 'cases',
    schema: storedCaseSchema,
    index: () => ({}),
    format: caseFormat,
  });
  return {
    cases,
    drafts: createRepository(access, {
      table: 'drafts',
      schema: storedDraftSchema,
      index: ({ caseId }) => ({ caseId }),
      format: draftFormat,
    }),
    revisions: createRepository(access, {
      table: 'revisions',
      schema: revisionSchema,
      index: ({ draftId, seq }) => ({ draftId, seq }),
      format: revisionFormat,
    }),
    settings: createSettings(access),
    journal: createJournal(access),
    attachments: createAttachments(access, { cases, incoming: createRepository(access, incomingDefinition) }),
    contentPacks: createContentPacks(access),
    repository: (definition) => createRepository(access, definition),
  };
}
