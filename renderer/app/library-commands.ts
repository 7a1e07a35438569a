import type { Command } from '../ui/frame';

/** The way to each reading screen of the library, for the palette and the menu. */
export function libraryCommands(navigate: (to: string) => void): readonly Command[] {
  return [
    { id: 'go.timeline', run: () => navigate('/timeline') },
    { id: 'go.glossary', run: () => navigate('/glossary') },
    { id: 'go.studies', run: () => navigate('/studies') },
    { id: 'go.sources', run: () => navigate('/sources') },
    { id: 'go.acts', run: () => navigate('/acts') },
    { id: 'go.measures', run: () => navigate('/measures') },
    { id: 'go.clauses', run: () => navigate('/clauses') },
    { id: 'go.wording', run: () => navigate('/wording') },
    { id: 'go.aboutContent', run: () => navigate('/about-content') },
  ];
}
