import type { ByLabel, GivenAnswer } from './steps.d.mts';

export const passphrase: string;
export const sentence: string;
export const addedAfter: string;
export const answers: Readonly<Record<string, GivenAnswer>>;
export const fields: ByLabel;
export const signer: string;
export const sender: ByLabel;
export const handlingNote: string;
