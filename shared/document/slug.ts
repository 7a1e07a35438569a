const maxLength = 100;

/** Gives headings their ids: a slug of the text, unique within one document. */
export function slugger(): (text: string) => string {
  const given = new Set<string>();
  return (text) => {
    const base = slug(text);
    let id = base;
    for (let n = 2; given.has(id); n++) id = `${base}-${n}`;
    given.add(id);
    return id;
  };
}

/** Letters and digits in lower case without marks, all else as single hyphens; `section` when nothing is left. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '');
  return plain.toWellFormed() === plain && plain !== '' ? plain : 'section';
}
