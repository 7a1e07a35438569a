import type { Locator } from 'playwright-core';
import { resize, type Screen } from './sweep';

const wide = { width: 1600, height: 900 };
const usual = { width: 1280, height: 800 };

/** The windows in which the control is not wholly in sight without scrolling, with nothing over it: as it comes, and at 200 %. */
export async function outOfSight(screen: Screen, control: Locator): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const [size, zoom] of [[wide, 1] as const, [usual, 1] as const, [wide, 2] as const]) {
    await resize(screen, size, zoom);
    const isSeen = await control.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return isInside && element.contains(over);
    });
    if (!isSeen) missing.push(`${size.width}×${size.height}, ${zoom * 100} %`);
  }
  await resize(screen, { width: 1440, height: 900 }, 1);
  return missing;
}
