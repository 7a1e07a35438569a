// From the derived key to a desk that can be used: everything that unlocking takes but the derivation, which is slow on purpose.
import { openApp } from '../demo/open-app.mjs';
import { passphrase } from '../demo/sample.mjs';
import { createVault, lock, openSampleCase, unlock } from '../demo/steps.mjs';
import { withApp } from '../with-app.mjs';
import { idle, median, result } from './measure.mjs';

const RUNS = 9;
const BAR_MS = 1000; // two seconds to the desk, one of them the key
const picture = async () => undefined;

export function unlocking() {
  return withApp({ size: '1600x1000' }, async (setting) => {
    const { app, page: first } = await openApp(setting);
    await createVault({ page: first, picture }, passphrase);
    await openSampleCase({ page: first, picture });
    const values = [];
    for (let page = first; values.length < RUNS; ) {
      page = await lock({ app, page });
      await page.evaluate(watch);
      await idle();
      await unlock({ page, picture }, passphrase);
      values.push(await page.evaluate(() => window.unlocked));
    }
    await app.close();
    return [result({ name: 'unlock', value: median(values), bar: BAR_MS })];
  });
}

/** Runs in the page: puts a clock between the worker that derives the key and the one that gets it. */
function watch() {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function relay(message, transfer) {
    if (!(message?.deliver instanceof MessagePort)) return post.call(this, message, transfer);
    const { port1, port2 } = new MessageChannel();
    const { deliver } = message;
    port1.onmessage = ({ data }) => {
      const derived = performance.now();
      deliver.postMessage(data);
      const look = () => {
        const isUsable = document.querySelector('nav') && document.activeElement?.localName === 'h1';
        if (isUsable) window.unlocked = performance.now() - derived;
        else requestAnimationFrame(look);
      };
      look();
    };
    const others = transfer.filter((one) => one !== deliver);
    return post.call(this, { ...message, deliver: port2 }, [...others, port2]);
  };
}
