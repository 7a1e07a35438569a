import type { ElectronApplication, Page } from 'playwright-core';

/** The window on the desk, and what is done at each screen: a picture, or nothing. */
export interface Desk {
  readonly page: Page;
  readonly picture: (name: string) => Promise<void>;
}

/** What is answered to one question: the words of the answer, items to tick, and what an answer of its kind needs. */
export interface GivenAnswer {
  readonly choose: string;
  readonly tick?: readonly string[];
  readonly reason?: string;
  readonly author?: string;
  readonly source?: string;
}

/** Texts by the label of their field. */
export type ByLabel = Readonly<Record<string, string>>;

export interface DraftText {
  readonly fields: ByLabel;
  readonly sentence: string;
  /** How the paragraph begins that the sentence is added to. */
  readonly after: string;
}

export function createVault(desk: Desk, passphrase: string): Promise<void>;
/** Ctrl+L. Answers the new window: the old one is gone, with its process. */
export function lock(desk: { readonly app: ElectronApplication; readonly page: Page }): Promise<Page>;
export function unlock(desk: Desk, passphrase: string): Promise<void>;
export function openSampleCase(desk: Desk): Promise<void>;
export function answerQuestions(desk: Desk, answers: Readonly<Record<string, GivenAnswer>>): Promise<void>;
export function beginDraft(desk: Desk): Promise<void>;
export function fillDraft(desk: Desk, text: DraftText): Promise<void>;
export function makePracticeIdentity(desk: Desk, signer: string): Promise<void>;
export function signAndWrite(
  desk: Desk,
  statement: { readonly sender: ByLabel; readonly note: string; readonly receiver?: string },
): Promise<void>;
export function checkPackage(desk: Desk): Promise<void>;
export function runCommand(page: Page, name: string): Promise<void>;
/** Pictures of further addresses, by the name of the picture. */
export function lookAround(desk: Desk, places: ByLabel): Promise<void>;
