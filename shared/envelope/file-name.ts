/** The ending of a package in an envelope. */
export const envelopeEnding = '.age';

/** `note.asice` becomes `note.asice.age`. */
export function envelopeName(name: string): string {
  return `${name}${envelopeEnding}`;
}

/** The name of what is inside, by the name of the envelope; nothing where it does not have the ending. */
export function contentName(name: string): string | undefined {
  const content = name.toLowerCase().endsWith(envelopeEnding) ? name.slice(0, -envelopeEnding.length) : '';
  return content === '' ? undefined : content;
}
