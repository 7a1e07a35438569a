/**
 * Reads what strace wrote down. Promises that no call which could reach a network passes unnamed: whatever is not plainly a
 * socket of this machine alone, or plainly the test driver's own, counts as reaching out. That includes what it cannot read.
 */

/** The command that writes down every call on a socket that a program and its children make, each with what the socket is. */
export const watchNetwork = (file: string): string[] => [
  ...['strace', '-f', '-q', '-yy', '-e', 'trace=network', '-o', file],
];

export interface NetworkCalls {
  /** Calls that connect, bind or send, on anything but a socket of this machine alone. */
  readonly reaching: readonly string[];
  /** Such calls of the driver's: it talks to the app on these loopback ports. */
  readonly driver: readonly string[];
}

/** `97 sendto(40<TCP:[127.0.0.1:9229->127.0.0.1:4444]>, …`: which thread calls what, on which socket of what kind. */
const CALL = /^(\d+) +(connect|bind|sendto|sendmsg|sendmmsg)\((?:(-?\d+)(?:<(.*?)>)?(?:, |\)))?/;
/** Pairs within the machine, and the kernel's own tables. */
const LOCAL = /^(UNIX|NETLINK)\b/;
const INTERNET_ADDRESS = /\bsa_family=AF_(?!UNIX\b|NETLINK\b|UNSPEC\b)/;
const ANY_LOOPBACK_PORT =
  /, \{sa_family=AF_INET, sin_port=htons\(0\), sin_addr=inet_addr\("127\.0\.0\.1"\)\}, 16(\) = 0| <unfinished \.\.\.>)$/;

/** Sorts the calls of a record. `ports` are the driver's, as the app itself names them. */
export function networkCalls(record: string, ports: readonly number[] = []): NetworkCalls {
  const lines = record.split('\n');
  const reaching: string[] = [];
  const driver: string[] = [];
  lines.forEach((line, index) => {
    const [, thread = '', call, socket = '', kind = ''] = CALL.exec(line) ?? [];
    if (call === undefined) return;
    const later = () => lines.slice(index + 1); // long: copied for the few that need it
    // what is sent may look like anything; only these two say in their second word where they go
    const saysWhere = call === 'connect' || call === 'bind';
    const isLocal = LOCAL.test(kind) && !(saysWhere && INTERNET_ADDRESS.test(line));
    if (isLocal || wasNotCarriedOut(line, thread, later)) return;
    const isDriver =
      call === 'bind'
        ? ANY_LOOPBACK_PORT.test(line) && ports.includes(portListenedOn(later(), thread, socket))
        : call !== 'connect' && ports.includes(servedPort(kind));
    (isDriver ? driver : reaching).push(line);
  });
  return { reaching, driver };
}

/** In place of what is sent, or where to, the bare number of a place in memory. */
const UNREADABLE = /^\d+ +\w+\(-?\d+(?:<.*?>)?, 0x[0-9a-f]+, .* <unfinished \.\.\.>$/;

/**
 * strace looks at a call while the thread is held before it. Where it finds the memory gone, the process was ended while
 * the thread was held, and the kernel does not begin a call for a process that is being ended.
 */
function wasNotCarriedOut(line: string, thread: string, later: () => readonly string[]): boolean {
  if (!UNREADABLE.test(line)) return false;
  const next = later().find((one) => one.startsWith(`${thread} `)) ?? '';
  return /^\d+ +\+\+\+ (killed|exited) /.test(next);
}

/** The port on which a bound socket is listened to next, 0 when it is not. */
function portListenedOn(later: readonly string[], thread: string, socket: string): number {
  const listen = new RegExp(`^${thread} +listen\\(${socket}<TCP:\\[127\\.0\\.0\\.1:(\\d+)\\]>`);
  return Number(later.map((line) => listen.exec(line)?.[1]).find((port) => port !== undefined) ?? 0);
}

/** The near end of a connection that somebody on this machine made to the app, 0 for any other socket. */
function servedPort(kind: string): number {
  return Number(/^TCP:\[127\.0\.0\.1:(\d+)->127\.0\.0\.1:\d+\]$/.exec(kind)?.[1] ?? 0);
}
