import { type Bytes, fromBase64 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { FontFace, FontFiles } from './pdf-input';

/*
 * Static instances of the fonts of the screen: a writer of PDF takes single glyphs out of a font, and the variable ones
 * cannot be taken apart. Compressed as WOFF 1, which it opens without WebAssembly.
 */
const files: Readonly<Record<FontFace, string>> = {
  plain: 'inter-*-400-normal',
  strong: 'inter-*-600-normal',
  title: 'source-serif-4-*-600-normal',
  italic: 'source-serif-4-*-400-italic',
  text: 'source-serif-4-*-400-normal',
};

const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const;

/** The names of the files of a face, in the order they are asked. */
export function fontNames(face: FontFace): readonly string[] {
  return scripts.map((script) => `${files[face].replace('*', script)}.woff`);
}

/** As text inside scripts of their own: nothing is asked for by an address. */
const addresses = import.meta.glob<string>('./fonts/*.woff', { query: '?inline', import: 'default' });

/** The fonts of the page, out of the app itself. @throws `app/unexpected` where the build left one out */
export async function loadFonts(): Promise<FontFiles> {
  const load = async (name: string): Promise<Bytes> => {
    const data = await addresses[`./fonts/${name}`]?.();
    if (data === undefined) throw new AppError('app/unexpected', { font: name });
    return fromBase64(data.slice(data.indexOf(',') + 1));
  };
  const face = (name: FontFace) => Promise.all(fontNames(name).map(load));
  const [plain, strong, title, italic, text] = await Promise.all([
    face('plain'),
    face('strong'),
    face('title'),
    face('italic'),
    face('text'),
  ]);
  return { plain, strong, title, italic, text };
}
