/**
 * What differs in a returned file without being tracked there.
 * `text`: words. `gone`, `new`: whole paragraphs. `settled`: a change that was open was taken or refused in the file.
 * `look`: bold or italic. `moved`: a paragraph stands elsewhere. `comment`: one that went out did not come back.
 * `form`: a paragraph is a heading now, or no longer in its list. `paper`: what stands behind the text, which the draft
 * makes by itself.
 */
export const toldKinds = ['text', 'gone', 'new', 'settled', 'look', 'moved', 'comment', 'form', 'paper'] as const;
export type Told = (typeof toldKinds)[number];

export interface Silent {
  readonly kind: Told;
  /** The line of the draft it is about, by its place; none where the draft has none. */
  readonly line: number | undefined;
  readonly words: string;
}

const longest = 200;

/** Gathers them: signs of one kind in one line are told as one. */
export function startSilent() {
  const found: { kind: Told; line: number | undefined; words: string }[] = [];
  let line: number | undefined;
  return {
    /** What is told from now on is about this line. */
    at(place: number | undefined): void {
      line = place;
    },
    tell(kind: Told, words = ''): void {
      const last = found.find((one) => one.kind === kind && one.line === line && line !== undefined);
      if (!last) found.push({ kind, line, words: words.slice(0, longest) });
      else if (last.words.length < longest) last.words += words;
    },
    list: (): readonly Silent[] => found,
  };
}
