// What people see while the demo plays, and what stays of it: a line and a time for each step, a numbered picture of each screen.
import path from 'node:path';
import { say } from '../checkout.mjs';

export const pictureName = /^\d\d-[a-z0-9.-]+\.png$/;

/** `step` runs one step and says how long it took; `steps` is the list of them. */
export function createProgress() {
  const steps = [];
  const step = async (name, body) => {
    const started = performance.now();
    const result = await body();
    const ms = Math.round(performance.now() - started);
    steps.push({ name, ms });
    say(`demo: ${String(ms).padStart(6)} ms  ${name}`);
    return result;
  };
  return { step, steps };
}

/** Pictures of a window, numbered on through every window that is asked about. */
export function createPictures(folder) {
  const names = [];
  const of = (page) => async (name) => {
    const file = `${String(names.length + 1).padStart(2, '0')}-${name}.png`;
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: path.join(folder, file) });
    names.push(file);
  };
  return { of, names };
}
