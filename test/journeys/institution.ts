// The authority of an institution, as one keeps it with nothing but openssl: a key of its own, and a register of what it issued.
import { createOpensslFolder, type OpensslFolder } from '../fakes/openssl';

export interface Order {
  /** PKCS#10, PEM. */
  readonly request: string | Uint8Array;
  /** What the certificate is for: a section of the settings below. */
  readonly use?: 'person' | 'server' | 'authority';
  /** In place of the name in the request: `/CN=…/O=…`. */
  readonly name?: string;
  /** First and last second, `20250101000000Z`; from now on for a month unless told. */
  readonly valid?: readonly [string, string];
}

export interface Institution extends Disposable {
  /** Everything below is PEM. */
  readonly anchor: string;
  issue(order: Order): string;
  revoke(certificate: string): void;
  /** A new list of what was revoked so far. */
  list(): string;
  /** The list made last, once more. */
  lastList(): string;
  /** A request for a key that is not in the vault. */
  requestOfAnother(): string;
  /** Whether the request is signed with the key it asks for; and what openssl says of it. */
  examine(request: Uint8Array): { readonly status: number | null; readonly output: string };
}

const settings = `
[ ca ]
default_ca = register
[ register ]
database = register.txt
serial = serial
crlnumber = number
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
default_days = 30
default_crl_days = 30
unique_subject = no
copy_extensions = copy
policy = any_name
crl_extensions = list
[ any_name ]
countryName = optional
organizationName = optional
organizationalUnitName = optional
commonName = supplied
[ list ]
authorityKeyIdentifier = keyid
[ person ]
basicConstraints = critical, CA:false
extendedKeyUsage = emailProtection
authorityKeyIdentifier = keyid
[ server ]
basicConstraints = critical, CA:false
extendedKeyUsage = serverAuth
[ authority ]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
[ req ]
distinguished_name = empty
[ empty ]
`;

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-utf8', '-config', 'ca.cnf'];

/** A new authority with a P-256 key, thrown away by `Symbol.dispose`. */
export function createInstitution(): Institution {
  const folder = createOpensslFolder();
  folder.write('ca.cnf', settings);
  folder.write('register.txt', '');
  folder.write('serial', '4A01\n');
  folder.write('number', '01\n');
  const named = ['-subj', '/C=EU/O=Test Institution/CN=Test authority', '-days', '90'];
  must(folder, 'req', '-x509', ...newKey, '-keyout', 'ca.key', '-extensions', 'authority', ...named, '-out', 'ca.pem');
  return {
    anchor: textOf(folder, 'ca.pem'),
    issue: (order) => issue(folder, order),
    revoke: (certificate) => {
      folder.write('revoked.pem', certificate);
      must(folder, 'ca', '-config', 'ca.cnf', '-revoke', 'revoked.pem');
    },
    list: () => {
      must(folder, 'ca', '-config', 'ca.cnf', '-gencrl', '-out', 'list.pem');
      return textOf(folder, 'list.pem');
    },
    lastList: () => textOf(folder, 'list.pem'),
    requestOfAnother: () => {
      const asked = ['-subj', '/CN=Ana Kovač', '-addext', 'keyUsage=digitalSignature,nonRepudiation'];
      must(folder, 'req', '-new', ...newKey, '-keyout', 'other.key', ...asked, '-out', 'other.csr');
      return textOf(folder, 'other.csr');
    },
    examine: (request) => {
      folder.write('examined.csr', request);
      const shown = ['-noout', '-text', '-nameopt', 'utf8,sep_comma_plus_space'];
      return folder.run('req', '-verify', '-in', 'examined.csr', ...shown);
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

function issue(folder: OpensslFolder, { request, use = 'person', name, valid }: Order): string {
  folder.write('asked.csr', request);
  const subject = name === undefined ? [] : ['-utf8', '-subj', name];
  const dates = valid === undefined ? [] : ['-startdate', valid[0], '-enddate', valid[1]];
  const settled = ['-config', 'ca.cnf', '-batch', '-notext', '-extensions', use];
  must(folder, 'ca', ...settled, ...subject, ...dates, '-in', 'asked.csr', '-out', 'issued.pem');
  return textOf(folder, 'issued.pem');
}

function must(folder: OpensslFolder, ...args: readonly string[]): void {
  const { status, output } = folder.run(...args);
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${output}`);
}

function textOf(folder: OpensslFolder, name: string): string {
  return new TextDecoder().decode(folder.read(name));
}
