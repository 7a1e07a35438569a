const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// controls, separators, what Windows refuses, and the marks that reverse the direction of text on screen
const refused = /[\p{Cc}\p{Cf}\u2028\u2029\\/:*?"<>|]/u;

/** Whether a name we suggest for a file is one plain name on every system, and reads as what it is. */
export function isPlainFileName(name: string): boolean {
  if (name.length === 0 || name.length > 120 || !name.isWellFormed()) return false;
  return !refused.test(name) && !reserved.test(name) && !/^[. ]|[. ]$/.test(name);
}
