import { useEffect, useState } from 'react';
import type { ContentPack } from '#shared/content/model';
import { type ContentReport, reportOf } from '#shared/content/report';
import { usePack } from '../../../store/context';

const made = new WeakMap<ContentPack, ContentReport>();

/** Time for the page to come on the screen first. */
const AFTER_PAINT_MS = 50;

/**
 * The report on the content in use: it compiled without a problem, else there would be no app. Every scenario is run
 * anew, once; until then there is none, and the page stands without it.
 */
export function useReport(): ContentReport | undefined {
  const pack = usePack();
  const [report, setReport] = useState(() => made.get(pack));
  useEffect(() => {
    if (report) return;
    const timer = window.setTimeout(() => {
      const result = reportOf(pack, []);
      made.set(pack, result);
      setReport(result);
    }, AFTER_PAINT_MS);
    return () => window.clearTimeout(timer);
  }, [pack, report]);
  return report;
}
