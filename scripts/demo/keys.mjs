// A pair of hands on the keyboard: no mouse, no value set behind the screen's back. What Tab does not reach is an error.

const FARTHEST = 150;

/** @type {import('./keys.d.mts').reach} */
export async function reach(page, control, { back = false } = {}) {
  await control.waitFor();
  for (let presses = 0; presses < FARTHEST; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`not reached by ${FARTHEST} tabs: ${control}`);
}

/** @type {import('./keys.d.mts').press} */
export async function press(page, control) {
  await reach(page, control);
  await page.keyboard.press('Enter');
}

/** @type {import('./keys.d.mts').fillIn} */
export async function fillIn(page, field, text) {
  await reach(page, field);
  const type = await field.getAttribute('type');
  if (type === 'date') return page.keyboard.type(await dateAsTyped(page, text));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** A date field takes day, month and year in the order of the window's language. */
async function dateAsTyped(page, isoDate) {
  const [year, month, day] = isoDate.split('-');
  const parts = await page.evaluate(() => new Intl.DateTimeFormat(navigator.language).formatToParts(new Date(0)));
  const digits = { year, month, day };
  return parts.map(({ type }) => digits[type] ?? '').join('');
}
