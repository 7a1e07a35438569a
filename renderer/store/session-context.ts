import { createContext } from 'react';
import type { Session } from './session';

/** The session of this window, from unlocking on. Apart from the hooks, which bring the database with them. */
export const SessionContext = createContext<Session | null>(null);
