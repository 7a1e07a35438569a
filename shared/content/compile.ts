import type { ContentPack } from './model';
import type { ContentFile, ContentProblem } from './problem';

/** A pack with nothing in it: what an empty folder compiles to. */
export const emptyPack: ContentPack = {
  format: 'valise-content/1',
  series: 'empty',
  version: 1,
  label: '0',
  lawDate: '1970-01-01',
  briefs: [],
  matrix: {
    actors: [],
    duties: [],
    pillars: {
      p1: { title: '', short: '' },
      p2: { title: '', short: '' },
      p3: { title: '', short: '' },
      p4: { title: '', short: '' },
    },
  },
  trees: [],
  measures: [],
  templates: [],
  glossary: [],
  sources: [],
  elsewhere: [],
};

/** Turns the files of a content folder into a pack, with every problem found on the way. */
export function compile(files: readonly ContentFile[]): {
  readonly pack: ContentPack;
  readonly problems: readonly ContentProblem[];
} {
  void files;
  return { pack: emptyPack, problems: [] };
}
