// From the click on a link to the frame in which the new page stands painted, for every kind of page; the slowest counts.
import { say } from '../checkout.mjs';
import { openApp } from '../demo/open-app.mjs';
import { answers, passphrase } from '../demo/sample.mjs';
import { answerQuestions, beginDraft, createVault, openSampleCase } from '../demo/steps.mjs';
import { withApp } from '../with-app.mjs';
import { idle, median, result } from './measure.mjs';

const RUNS = 9;
const BAR_MS = 100;
/** Each kind of page, and of each kind the largest. */
const PAGES = [
  'library',
  'library/eu-matrix-2018',
  'library/treaty-digest',
  'matrix',
  'matrix/council-listing',
  'matrix/actor/council',
  'timeline',
  'glossary',
  'glossary/demarche',
  'studies',
  'studies/c14-ka-sat',
  'sources',
  'sources/S1',
  'acts',
  'acts/nis2',
  'measures',
  'measures/demarche',
  'clauses',
  'about-content',
  'toolbox',
  'toolbox/t3',
  'drafts/templates/note-verbale',
];

/** Every page of the sample case, with the questions of its tree answered; `''` is the case itself. */
const CASE_PAGES = [
  '',
  '/outcome',
  '/sheet',
  '/map',
  '/ways',
  '/options',
  '/replay',
  '/receipt',
  '/votes',
  '/listings',
  '/drafts',
  '/evidence',
  '/attribution',
  '/states',
  '/deadlines',
  '/timeline',
  '/points',
  '/journal',
  '/handover',
  '/closure',
];

export function pageOpening() {
  return withApp({ size: '1600x1000' }, async (setting) => {
    const { app, page } = await openApp(setting);
    const addresses = [...PAGES, ...(await ownPages(page))];
    await idle();
    const medians = [];
    for (const address of addresses)
      medians.push({ address: named(address), ms: await medianOf(page, `#/${address}`) });
    await app.close();
    const [worst] = medians.toSorted((a, b) => b.ms - a.ms);
    say(`bench: page-open: ${medians.map(({ address, ms }) => `${address} ${ms.toFixed(0)} ms`).join(', ')}`);
    say(`bench: page-open: the slowest is ${worst.address}`);
    return [{ ...result({ name: 'page-open', value: worst.ms, bar: BAR_MS }), page: worst.address }];
  });
}

/** The pages of a case and of a draft made here, by keys, as a person makes them. */
async function ownPages(page) {
  const walk = { page, picture: async () => undefined };
  await createVault(walk, passphrase);
  await openSampleCase(walk);
  await answerQuestions(walk, answers);
  const id = new URL(page.url()).hash.split('/')[2];
  await beginDraft(walk);
  const draft = new URL(page.url()).hash.slice(2);
  return [...CASE_PAGES.map((part) => `cases/${id}${part}`), draft];
}

/** The address as it is printed: an id of this run says nothing. */
function named(address) {
  return address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'sample');
}

async function medianOf(page, href) {
  const values = [];
  while (values.length < RUNS) {
    await page.evaluate(() => location.assign('#/'));
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    values.push(await page.evaluate(openByClick, href));
  }
  return median(values);
}

/** Runs in the page: clicks a link, and waits for a title that was not there and for the frame that shows it. */
function openByClick(href) {
  const link = Object.assign(document.createElement('a'), { href });
  document.querySelector('main').append(link);
  const before = document.querySelector('main h1');
  return new Promise((done) => {
    const started = performance.now();
    link.click();
    const look = () => {
      const title = document.querySelector('main h1');
      // a task after the frame: it is painted
      if (title && title !== before) setTimeout(() => done(performance.now() - started));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
