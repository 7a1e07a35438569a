import * as pkijs from 'pkijs';
import { expect, it } from 'vitest';
import { parseCertificate } from '#shared/package/certificate';
import { nameToText } from '#shared/package/distinguished-name';
import { parsePem, toPem } from '#shared/package/pem';
import { createRequest } from '#shared/package/request';
import { checkSignature, parseSignedObject } from '#shared/package/signed-object';
import { createAuthority } from '../../fakes/authority';
import { createKey, toPrivatePem } from '../../fakes/keys';
import { createOpensslFolder } from '../../fakes/openssl';

const subject = { commonName: 'Ana Kovač', organization: 'Test Institution', unit: 'Cyber', country: 'EU' };

it.each(['p256', 'p384'] as const)('a request with %s is accepted by openssl and another reader', async (kind) => {
  using folder = createOpensslFolder();
  const key = await createKey(kind);
  const request = await createRequest(subject, key);
  folder.write('me.csr', toPem('CERTIFICATE REQUEST', request));
  const { status, output } = folder.run(
    'req',
    '-verify',
    '-in',
    'me.csr',
    '-noout',
    '-text',
    '-nameopt',
    'utf8,sep_comma_plus_space',
  );
  expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('self-signature verify OK') });
  expect(output).toContain('C=EU, O=Test Institution, OU=Cyber, CN=Ana Kovač');
  expect(output).toContain('Digital Signature, Non Repudiation');
  expect(await pkijs.CertificationRequest.fromBER(request).verify()).toBe(true);
});

it('is signed with the very key it asks for', async () => {
  const key = await createKey('p256');
  const request = parseSignedObject(await createRequest(subject, key));
  expect(await checkSignature(request, key.publicKey)).toBe('valid');
  expect(await checkSignature(request, (await createKey('p256')).publicKey)).toBe('invalid');
});

it('becomes a certificate in the hands of openssl', async () => {
  using folder = createOpensslFolder();
  const root = await createAuthority();
  const key = await createKey('p256');
  folder.write('me.csr', toPem('CERTIFICATE REQUEST', await createRequest(subject, key)));
  folder.write('ca.pem', toPem('CERTIFICATE', root.certificate));
  folder.write('ca.key', await toPrivatePem(root.key));
  const issue = ['x509', '-req', '-in', 'me.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-copy_extensions', 'copy'];
  expect(folder.run(...issue, '-days', '30', '-out', 'me.pem').status).toBe(0);
  const [der = new Uint8Array()] = parsePem(new TextDecoder().decode(folder.read('me.pem'))).certificates;
  const certificate = parseCertificate(der);
  expect(certificate).toMatchObject({
    publicKey: key.publicKey,
    keyUsage: new Set(['digitalSignature', 'nonRepudiation']),
  });
  expect(nameToText(certificate.subject)).toBe('CN=Ana Kovač, OU=Cyber, O=Test Institution, C=EU');
  expect(await checkSignature(certificate.signed, root.key.publicKey)).toBe('valid');
});
