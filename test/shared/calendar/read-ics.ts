/** A strict reader of calendar files, for tests: what is not written as RFC 5545 says is an error. */
export type IcsComponent = ReadonlyMap<string, string>;

export function readIcs(bytes: Uint8Array): { readonly head: IcsComponent; readonly events: readonly IcsComponent[] } {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('line ends');
  const physical = text.split('\r\n').slice(0, -1);
  for (const line of physical) if (new TextEncoder().encode(line).length > 75) throw new Error(`too long: ${line}`);
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  if (lines.shift() !== 'BEGIN:VCALENDAR' || lines.pop() !== 'END:VCALENDAR') throw new Error('no calendar');
  const head = new Map<string, string>();
  const events: Map<string, string>[] = [];
  let open: Map<string, string> | undefined;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    if (name === 'BEGIN' || name === 'END') {
      if (value !== 'VEVENT' || (name === 'BEGIN') === (open !== undefined)) throw new Error(`nesting: ${line}`);
      if (name === 'END' && open) events.push(open);
      open = name === 'BEGIN' ? new Map() : undefined;
      continue;
    }
    const into = open ?? head;
    if (into.has(name)) throw new Error(`twice: ${name}`);
    into.set(name, name.startsWith('DT') ? value : plain(value));
  }
  for (const event of events)
    for (const name of ['UID', 'DTSTAMP', 'DTSTART']) if (!event.has(name)) throw new Error(`no ${name}`);
  return { head, events };
}

function plain(value: string): string {
  if (/(?<!\\)(\\\\)*\\[^\\;,nN]/.test(value)) throw new Error(`escape: ${value}`);
  return value.replaceAll(/\\(.)/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
}
