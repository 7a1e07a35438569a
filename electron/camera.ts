/**
 * Who may have the camera, and when. Promises it to the window of an open vault alone, for pictures and never with sound, where the
 * institution allows the light bridge, and once for a key or a button that was just pressed: code that runs in the page after all
 * cannot switch it on by itself. What the page says about who pressed is not asked; the input of the window is.
 */

/** What a page asks for, as Electron tells it. */
export interface MediaAsk {
  /** Of the page's window, by Electron's number for it. */
  readonly window: number;
  readonly isMainFrame: boolean;
  /** Empty for a picture of the screen. */
  readonly mediaTypes: readonly string[];
}

/** What only the running program knows. */
export interface CameraGrounds {
  /** By the policy of the institution. */
  readonly isAllowed: boolean;
  /** Whether this window shows an open vault, to somebody. */
  readonly isOpen: (window: number) => boolean;
  /** Milliseconds since somebody used the machine, where a program for access may press buttons in his place; else `undefined`. */
  readonly assistedIdleMs: () => number | undefined;
  readonly refused: (reason: CameraRefusal) => void;
}

export type CameraRefusal = 'frame' | 'not-only-pictures' | 'policy' | 'locked' | 'not-pressed';

export interface CameraGate {
  /** Before this everything is refused. */
  readonly begin: (grounds: CameraGrounds) => void;
  /** A key or a button went down in this window. */
  readonly pressed: (window: number) => void;
  readonly ask: (asked: MediaAsk) => boolean;
  /** Whether cameras may be named to this window: only once it was granted one. */
  readonly mayName: (window: number) => boolean;
}

/** As long as a page may act on a press by the standard of the web (HTML, transient activation). */
const MOMENT_MS = 5_000;

const PRESSES: ReadonlySet<string> = new Set(['rawKeyDown', 'keyDown', 'mouseDown', 'touchStart', 'gestureTap']);

/** Whether an input event of Electron is somebody pressing something: moving the pointer is not. */
export function isPress(type: string): boolean {
  return PRESSES.has(type);
}

/** `now` counts milliseconds and never goes back. */
export function createCameraGate(now: () => number): CameraGate {
  let grounds: CameraGrounds | undefined;
  let press: { readonly window: number; readonly at: number } | undefined;
  let granted: number | undefined;
  const wasPressed = (window: number, assistedIdleMs: number | undefined) =>
    (press?.window === window && now() - press.at < MOMENT_MS) ||
    (assistedIdleMs !== undefined && assistedIdleMs < MOMENT_MS);
  const refusalOf = (asked: MediaAsk, by: CameraGrounds): CameraRefusal | undefined => {
    if (!asked.isMainFrame) return 'frame';
    if (asked.mediaTypes.length !== 1 || asked.mediaTypes[0] !== 'video') return 'not-only-pictures';
    if (!by.isAllowed) return 'policy';
    if (!by.isOpen(asked.window)) return 'locked';
    return wasPressed(asked.window, by.assistedIdleMs()) ? undefined : 'not-pressed';
  };
  return {
    begin: (given) => {
      grounds = given;
    },
    pressed: (window) => {
      press = { window, at: now() };
    },
    ask: (asked) => {
      const refusal = grounds ? refusalOf(asked, grounds) : 'locked';
      if (refusal !== undefined) grounds?.refused(refusal);
      else {
        press = undefined; // one press, one camera
        granted = asked.window;
      }
      return refusal === undefined;
    },
    mayName: (window) => granted === window && grounds?.isOpen(window) === true,
  };
}
