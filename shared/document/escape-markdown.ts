/**
 * Text as Markdown that says exactly this text and nothing more: whatever a person typed into a slot, no reader turns
 * it into a heading, a link, a slot or HTML.
 */
const special = /[\\`*_[\]<|~]|&(?=#?[a-zA-Z0-9]+;)|!(?=$)|\{(?=\{|$)/g;

/** Escapes a stretch of text inside a line; a line break becomes a hard break. */
export function escapeText(text: string): string {
  return text.replace(special, '\\$&').replaceAll('\r', entity('\r')).replaceAll('\n', '\\\n');
}

/** The same for places that hold one line only: headings, cells, labels of badges. */
export function escapeLine(text: string): string {
  return text.replace(special, '\\$&').replace(/[\r\n]/g, (character) => entity(character));
}

/** A character by its number: it keeps its meaning as text where Markdown would read or trim it. */
export function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** Escapes what would only matter at the edges of the finished lines of a block: markers and white space. */
export function guardLines(markdown: string): string {
  const lines = markdown.split('\n').map((line) =>
    line
      .replace(/^\s+/, entities)
      .replace(/^[#+\-=>:]/, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
  );
  return lines.join('\n').replace(/(?:\\\n|[^\S\n])+$/, (end) => entities(end.replaceAll('\\\n', '\n')));
}

function entities(characters: string): string {
  return Array.from(characters, (character) => entity(character)).join('');
}
