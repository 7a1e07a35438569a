import type { ContentPack } from '#shared/content/model';
import { type ContentReport, reportOf } from '#shared/content/report';
import { usePack } from '../../../store/context';

const made = new WeakMap<ContentPack, ContentReport>();

/** The report on the content in use, made once. It compiled without a problem, else there would be no app. */
export function useReport(): ContentReport {
  const pack = usePack();
  const report = made.get(pack) ?? reportOf(pack, []);
  made.set(pack, report);
  return report;
}
