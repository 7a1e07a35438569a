import { AppError } from '../base/errors';
import type { Draft, Template } from './model';

/** The template a draft was made from, in its version. @throws `content/missing` */
export function templateOf(draft: Draft, pack: { readonly templates: readonly Template[] }): Template {
  const { id, version } = draft.template;
  const template = pack.templates.find((candidate) => candidate.id === id && candidate.version === version);
  if (!template) throw new AppError('content/missing', { template: id, version });
  return template;
}
