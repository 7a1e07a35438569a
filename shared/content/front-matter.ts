export interface SplitText {
  readonly front: string;
  readonly body: string;
  /** Line of the file on which the body starts; the front matter starts on line 2. */
  readonly bodyLine: number;
}

/** Cuts a Markdown file at its YAML head, fenced by `---` lines; `undefined` when it has none. */
export function splitFrontMatter(text: string): SplitText | undefined {
  const match = /^---\r?\n([\s\S]*?\r?\n)---[ ]*(?:\r?\n|$)/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const body = text.slice(match[0].length);
  return { front: match[1], body, bodyLine: match[0].split('\n').length };
}
