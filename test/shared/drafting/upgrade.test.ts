import { describe, expect, it } from 'vitest';
import { parseDraft } from '#shared/drafting/parse';
import { draft } from './sample-template';

const withoutIds = JSON.parse(JSON.stringify(draft.document), (key, value) =>
  key === 'id' && /^p\d+$/.test(value) ? undefined : value,
);

/** A draft as the first format kept it. */
const earlier = {
  format: 'valise-draft/1',
  id: draft.id,
  caseId: draft.caseId,
  title: draft.title,
  template: draft.template,
  language: draft.language,
  marking: draft.marking,
  createdAt: draft.createdAt,
  values: draft.values,
  declared: draft.declared,
  document: withoutIds,
};

describe('a draft of the first format', () => {
  it('opens with everything it held, an id on every paragraph, and nothing made up', () => {
    expect(parseDraft(earlier)).toEqual({ ...draft, basis: {} });
  });

  it('is refused where it is damaged, as before', () => {
    expect(() => parseDraft({ ...earlier, marking: 'SECRET' })).toThrow(
      expect.objectContaining({ code: 'input/schema' }),
    );
    expect(() => parseDraft({ ...earlier, document: 'x' })).toThrow(expect.objectContaining({ code: 'input/schema' }));
  });
});
