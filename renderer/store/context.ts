import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import type { ErrorCode } from '#shared/base/errors';
import type { ContentPack } from '#shared/content/model';
import type { IndexFile } from '../workers/search';
import type { Session, Store } from './session';
import { SessionContext } from './session-context';

/** The two things every screen may ask for: what lasts (sealed) and what the app knows (the pack). */
export interface Content {
  readonly pack: ContentPack;
  /** SHA-256 of the pack, hex. */
  readonly digest: string;
  /** When a newer edition was to be here, by its publishers, as ISO 8601. */
  readonly expires?: string;
  /** The search index of an imported pack, read as it is asked for. */
  readonly index?: IndexFile;
  /** What the app brought along, where that is not this. */
  readonly builtIn?: Content;
  /** Why the imported pack that should be here is not. */
  readonly failure?: ErrorCode;
}

export const ContentContext = createContext<Content | null>(null);

function present<T>(value: T | null): T {
  if (value === null) throw new Error('outside of the desk');
  return value;
}

export function useSession(): Session {
  return present(useContext(SessionContext));
}

export function useStore(): Store {
  return useSession().store();
}

export function useContent(): Content {
  return present(useContext(ContentContext));
}

export function usePack(): ContentPack {
  return useContent().pack;
}

/** A query that runs again when its rows change; `undefined` until the first answer. */
export function useLive<T>(query: () => Promise<T>, dependencies: readonly unknown[]): T | undefined {
  return useLiveQuery(query, [...dependencies]);
}
