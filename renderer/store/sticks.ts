import { create } from 'zustand';
import { bridge, type Output } from '../bridge';

export type Stick = Output<'stick.list'>['sticks'][number];
export type StickPackage = Stick['packages'][number];

interface SticksState {
  readonly sticks: readonly Stick[];
  show(sticks: readonly Stick[]): void;
}

/** What is plugged in, as it was a moment ago. */
export const useSticks = create<SticksState>((set, get) => ({
  sticks: [],
  // the same list is the same object: nothing is drawn anew for it
  show: (sticks) => JSON.stringify(sticks) !== JSON.stringify(get().sticks) && set({ sticks }),
}));

const everyMs = 2000;

/**
 * Asks again and again while the window is seen: a medium that is watched by the system's own means could not be taken out.
 * The function it returns ends the watch.
 */
export function watchSticks(failed: (thrown: unknown) => void): () => void {
  let isHere = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasFailed = false;
  const look = async () => {
    try {
      if (document.visibilityState === 'visible') await lookAtSticks(() => isHere);
      hasFailed = false;
    } catch (thrown) {
      if (!hasFailed) failed(thrown); // once, not every two seconds
      hasFailed = true;
    }
    if (isHere) timer = setTimeout(() => void look(), everyMs);
  };
  void look();
  return () => {
    isHere = false;
    clearTimeout(timer);
  };
}

/** Looks at once, for who has just written to a stick. */
export async function lookAtSticks(isHere: () => boolean = () => true): Promise<void> {
  const { sticks } = await bridge.call('stick.list', {});
  if (isHere()) useSticks.getState().show(sticks);
}

/** Lets the person choose a folder that is watched as a stick is. */
export async function watchFolder(): Promise<void> {
  const { sticks } = await bridge.call('stick.folder', {});
  useSticks.getState().show(sticks);
}
