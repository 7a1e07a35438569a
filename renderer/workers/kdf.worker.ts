import { argon2id } from 'hash-wasm';
import type { Bytes } from '#shared/base/bytes';
import type { Argon2Input, KdfRequest } from './kdf';
import { answerKdf } from './kdf';

/** One request, one answer, then this worker ends, and with it every copy of the passphrase that WebAssembly made. */
self.addEventListener('message', ({ data }) => {
  const request = data as KdfRequest; // the page posts nothing else
  void answerKdf(request, {
    argon2,
    clock: () => performance.now(),
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
  }).finally(() => self.close());
});

async function argon2({ memoryKiB, ...input }: Argon2Input): Promise<Bytes> {
  const bytes = await argon2id({ ...input, memorySize: memoryKiB, hashLength: 32, outputType: 'binary' });
  return bytes as Bytes; // hash-wasm allocates a plain buffer for its result
}
