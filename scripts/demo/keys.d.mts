import type { Locator, Page } from 'playwright-core';

/** Presses Tab until the control has the focus. */
export function reach(page: Page, control: Locator, options?: { readonly back?: boolean }): Promise<void>;
/** Goes to a button or link and presses Enter. */
export function press(page: Page, control: Locator): Promise<void>;
/** Goes to a field and types over what is there. A date is given as `2026-11-30`. */
export function fillIn(page: Page, field: Locator, text: string): Promise<void>;
