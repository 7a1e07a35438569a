/** Sizes in the pixels of the layout. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

/** Where a window stood, so that the next one stands there too. Kept in memory only. */
export interface Place {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
  readonly isMinimized: boolean;
  readonly hadFocus: boolean;
}

const wanted: Size = { width: 1440, height: 900 };
const least: Size = { width: 1024, height: 640 };

/** No larger than the screen, also where the screen is smaller than what we would like at least. */
export function sizesFor(screen: Size): { readonly size: Size; readonly min: Size } {
  const within = ({ width, height }: Size) => ({
    width: Math.min(width, screen.width),
    height: Math.min(height, screen.height),
  });
  return { size: within(wanted), min: within(least) };
}
