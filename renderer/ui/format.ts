const whole = new Intl.NumberFormat('en-GB', { useGrouping: true, maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Digits in groups of three, parted by a thin space: `4 200`. */
export function formatNumber(value: number): string {
  return whole.format(value).replaceAll(',', '\u2009');
}

/** `820 bytes`, `15.4 KB`, `4.2 MB`, `31.9 GB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${tenth.format(bytes / 1000)} KB`;
  return bytes < 1_000_000_000 ? `${tenth.format(bytes / 1_000_000)} MB` : `${tenth.format(bytes / 1_000_000_000)} GB`;
}

/** The name in a distinguished name, for reading; the whole stands on the verdict sheet and the identity. */
export function commonName(subject: string): string {
  const name = /(?:^|,\s*)CN=((?:\\.|[^,\\])+)/.exec(subject)?.[1];
  return name === undefined ? subject : name.replaceAll(/\\(.)/g, '$1');
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

/** `French`, for a tag such as `fr`; a tag that is none stays as it is. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag; // what the signed words of others say need not be in the books
  }
}
