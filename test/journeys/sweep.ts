import type { ElectronApplication, Page } from 'playwright-core';
import { checkAccessibility } from './launch';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Only colours differ between the themes, so that beside the first one rule is enough. */
const otherThemes = ['dark', 'contrast'] as const;
const wide: Size = { width: 1440, height: 900 };
const narrow: Size = { width: 1024, height: 720 };

export interface Screen {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Everything wrong with the screen as it stands, in every theme, in both sizes, and at 400 %: one line each, with where. */
export async function sweep(screen: Screen, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [wide, narrow]) {
    const where = (theme: string) => `${name}, ${size.width}, ${theme}`;
    await resize(screen, size, 1);
    await setTheme(screen.page, 'light');
    found.push(...(await axeFinds(screen.page, where('light'))));
    for (const theme of otherThemes) {
      await setTheme(screen.page, theme);
      found.push(...(await axeFinds(screen.page, where(theme), 'color-contrast')));
    }
  }
  await setTheme(screen.page, 'light');
  await resize(screen, wide, 4);
  found.push(...(await axeFinds(screen.page, `${name}, 400 %`)), ...(await cutOff(screen.page, `${name}, 400 %`)));
  await resize(screen, wide, 1);
  await setTheme(screen.page, undefined);
  return found;
}

export async function resize({ app, page }: Screen, size: Size, zoom: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [width, height, factor]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(width, height);
      window?.webContents.setZoomFactor(factor);
    },
    [size.width, size.height, zoom] as const,
  );
  // a factor of 4 may round to 359
  await page.waitForFunction((width) => Math.abs(innerWidth - width) <= 1, size.width / zoom);
}

export async function setTheme(page: Page, theme: string | undefined): Promise<void> {
  await page.evaluate((wanted) => {
    const { dataset } = document.documentElement;
    if (wanted === undefined) delete dataset['theme'];
    else dataset['theme'] = wanted;
  }, theme);
}

/** What stands: a link that a list replaced while axe looked at it has no name any more, and is not there a moment later. */
async function axeFinds(page: Page, where: string, rule?: string): Promise<string[]> {
  if ((await checkAccessibility(page, rule)).length === 0) return [];
  await page.waitForTimeout(500);
  const violations = await checkAccessibility(page, rule);
  return violations.map(({ id, targets }) => `${where}: ${id}: ${targets.join(' | ')}`);
}

/** Sideways scrolling, and words or controls cut off at an edge. Tables may scroll; nothing else. */
export async function cutOff(page: Page, where: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const root = document.scrollingElement ?? document.body;
    const describe = (element: Element) => `${element.localName} ${(element.textContent ?? '').slice(0, 30)}`;
    const isTable = (element: Element) =>
      element.closest('table') !== null || element.querySelector(':scope > table') !== null;
    const all = [...document.querySelectorAll('body *')].filter(
      (element) => element.closest('.vh') === null && element.checkVisibility({ visibilityProperty: true }),
    );
    const isOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1);
    };
    const scrolls = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 0 &&
      getComputedStyle(element).overflowX !== 'visible' &&
      !element.matches('input, textarea, select');
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const matters = (element: Element) => hasWords(element) || element.matches('a, button, input, select, textarea');
    return [
      ...(root.scrollWidth > root.clientWidth ? [`page scrolls to ${root.scrollWidth}`] : []),
      ...all.filter((one) => matters(one) && isOut(one) && !isTable(one)).map((one) => `out: ${describe(one)}`),
      ...all.filter((one) => scrolls(one) && !isTable(one)).map((one) => `cut off or scrolls: ${describe(one)}`),
    ];
  });
  return found.map((line) => `${where}: ${line}`);
}
