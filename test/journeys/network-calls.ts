const CALL = /\b(connect|bind|sendto|sendmsg|sendmmsg)\(.*\bsa_family=AF_INET6?\b/;
/** How the test driver listens: any port on the loopback. Nothing else is its own. */
const DRIVER = /\bbind\(\d+, \{sa_family=AF_INET, sin_port=htons\(0\), sin_addr=inet_addr\("127\.0\.0\.1"\)\}/;

/** The command that writes down every call on a socket that a program and its children make. */
export const watchNetwork = (file: string): string[] => ['strace', '-f', '-qq', '-e', 'trace=network', '-o', file];

/** Of such a record, the calls that name an address of the internet, less the driver's own. */
export function networkCalls(record: string): string[] {
  return record.split('\n').filter((line) => CALL.test(line) && !DRIVER.test(line));
}
