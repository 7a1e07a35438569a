import type { Bytes } from '#shared/base/bytes';
import { parsePem } from '#shared/package/pem';
import type { OpensslFolder } from './openssl';

const configuration = `
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[person]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
extendedKeyUsage = emailProtection
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[authority]
database = index.txt
default_md = sha256
crlnumber = crlnumber
default_crl_days = 30
crl_extensions = crl
[crl]
authorityKeyIdentifier = keyid
`;

/** An authority and a person made by `openssl` alone, with a CRL; key options as `openssl genpkey` takes them. */
export function createForeignIdentity(folder: OpensslFolder, keyOptions: readonly string[]): void {
  folder.write('openssl.cnf', configuration);
  folder.write('index.txt', '');
  folder.write('crlnumber', '01\n');
  const steps = [
    'genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key',
    'req -x509 -new -key ca.key -sha256 -days 30 -subj /C=EU/O=Elsewhere/CN=Elsewhere_CA -config openssl.cnf -extensions ca -out ca.pem',
    `genpkey ${keyOptions.join(' ')} -out me.key`,
    'req -new -key me.key -sha256 -subj /C=EU/O=Elsewhere/CN=Officer -config openssl.cnf -out me.csr',
    'x509 -req -in me.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 20 -sha256 -extfile openssl.cnf -extensions person -out me.pem',
    'ca -gencrl -config openssl.cnf -name authority -keyfile ca.key -cert ca.pem -out crl.pem',
  ];
  for (const step of steps) {
    const { status, output } = folder.run(...step.split(' '));
    if (status !== 0) throw new Error(`openssl ${step}: ${output}`);
  }
}

/** Signs `content.xml` as the package format tells an officer to; `more` comes last. */
export function opensslSign(folder: OpensslFolder, ...more: readonly string[]): Bytes {
  const { status, output } = folder.run(
    ...['cms', '-sign', '-cades', '-binary', '-md', 'sha256', '-in', 'content.xml', '-signer', 'me.pem'],
    ...['-inkey', 'me.key', '-certfile', 'ca.pem', '-outform', 'DER', '-out', 'signature.p7s', ...more],
  );
  if (status !== 0) throw new Error(output);
  return folder.read('signature.p7s');
}

export function readPem(folder: OpensslFolder, name: string) {
  return parsePem(new TextDecoder().decode(folder.read(name)));
}
