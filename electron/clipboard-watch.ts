import { createHash, randomBytes } from 'node:crypto';

/** One of the system's clipboards; Linux has a second one for what is selected. */
export interface ClipboardPort {
  read(): Promise<string>;
  clear(): void;
}

/** Knows whether the text on a clipboard came from us, without being told what was copied. */
export interface ClipboardWatch {
  readonly gainedFocus: () => Promise<void>;
  readonly lostFocus: () => Promise<void>;
  readonly clearIfOurs: () => Promise<void>;
}

/**
 * Text that appeared while our window had the focus is ours. Only a salted digest of it is kept, so that watching the
 * clipboard does not keep what lay on it. Begins as if a window had just gained the focus.
 */
export async function watchClipboard(clipboard: ClipboardPort): Promise<ClipboardWatch> {
  const salt = randomBytes(32);
  const digest = async () =>
    createHash('sha256')
      .update(salt)
      .update(await clipboard.read())
      .digest('hex');
  let hasFocus = true;
  let before = await digest();
  let ours: string | undefined;
  const settle = async () => {
    const now = await digest();
    if (hasFocus && now !== before) ours = now;
    before = now;
  };
  // one step after the other: a window that loses the focus as the next one gains it must not have the last word
  let last: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void>) => () => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    gainedFocus: inTurn(async () => {
      before = await digest();
      hasFocus = true;
    }),
    lostFocus: inTurn(async () => {
      await settle();
      hasFocus = false;
    }),
    clearIfOurs: inTurn(async () => {
      await settle();
      if (before === ours) clipboard.clear();
      ours = undefined;
      before = await digest();
    }),
  };
}
