/** Runs a piece of work and shows what it says, or why it failed. */
export type Attempt = (work: () => Promise<string | undefined>) => Promise<void>;
