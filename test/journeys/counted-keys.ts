import type { Locator, Page } from 'playwright-core';

export interface CountedKeys {
  /** One key, or keys pressed together. */
  readonly press: (name: string) => Promise<void>;
  /** Free text: what a person has to say in any case is not counted. */
  readonly write: (text: string) => Promise<void>;
  readonly pressed: () => readonly string[];
}

/** A keyboard that counts, as the promise of a journey does: keys without free text. */
export function countKeys(page: Page): CountedKeys {
  const keys: string[] = [];
  return {
    press: async (name) => {
      keys.push(name);
      await page.keyboard.press(name);
    },
    write: (text) => page.keyboard.type(text),
    pressed: () => keys,
  };
}

export interface CountedClicks {
  readonly click: (target: Locator) => Promise<void>;
  /** What was clicked, in its words. */
  readonly clicked: () => readonly string[];
}

/** A pointer that counts: each press of its button, wherever it is. */
export function countClicks(): CountedClicks {
  const clicks: string[] = [];
  return {
    click: async (target) => {
      clicks.push((await target.innerText()).replace(/\s+/g, ' '));
      await target.click();
    },
    clicked: () => clicks,
  };
}

/** What has the focus, by its label, name or words. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const labels = at && 'labels' in at ? (at as HTMLInputElement).labels : null; // inputs have labels
    return (labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
  });
}
