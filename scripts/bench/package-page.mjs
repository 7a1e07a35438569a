// What the bench of packages runs in the page of the app. Each function is sent there as text and sees nothing of this file.

/** Keeps the package worker that the next signature starts, the way to the key in the vault, and what is trusted. */
export function captureWorker() {
  const post = Worker.prototype.postMessage;
  const end = Worker.prototype.terminate;
  const bench = { id: 1e6 };
  window.bench = bench;
  /** The signer's port is good for one build; behind this relay it serves them all. */
  bench.signer = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => bench.vault.postMessage(data);
    bench.vault.onmessage = ({ data }) => port1.postMessage(data);
    return port2;
  };
  bench.ask = (name, input, transfer) =>
    new Promise((resolve, reject) => {
      const id = ++bench.id;
      const listener = ({ data }) => {
        if (data.id !== id) return;
        bench.worker.removeEventListener('message', listener);
        if (data.result.ok) resolve(data.result.value);
        else reject(new Error(data.result.error.code));
      };
      bench.worker.addEventListener('message', listener);
      post.call(bench.worker, { id, name, input }, transfer);
    });
  Worker.prototype.terminate = function keep() {
    if (this !== bench.worker) end.call(this);
  };
  Worker.prototype.postMessage = function listen(message, transfer) {
    if (message?.name === 'verify') bench.trust = message.input.trust;
    if (message?.name !== 'build') return post.call(this, message, transfer);
    bench.worker = this;
    bench.order = message.input;
    bench.vault = message.input.signer;
    const signer = bench.signer();
    return post.call(this, { ...message, input: { ...message.input, signer } }, [signer]);
  };
}

/** Reads what was chosen as `renderer/store/read-held` does, and saves as `renderer/store/save-file` does. */
export function keepFiles() {
  const { bench } = window;
  bench.call = async (name, input) => {
    const { ok, value, error } = await window.bridge.call[name](input);
    if (!ok) throw new Error(error.code);
    return value;
  };
  const inPieces = async (size, each) => {
    const pieceBytes = 900 * 1024;
    let next = 0;
    const goOn = async () => {
      while (next < size) {
        const at = next;
        next += pieceBytes;
        await each(at, Math.min(pieceBytes, size - at));
      }
    };
    await Promise.all([goOn(), goOn(), goOn(), goOn()]);
  };
  bench.readHeld = async ({ id, size }) => {
    const bytes = new Uint8Array(size);
    await inPieces(size, async (at, length) => {
      bytes.set(await bench.call('file.piece', { id, at, length }), at);
    });
    await bench.call('file.release', { id });
    return bytes;
  };
  bench.saveFile = async ({ bytes, ...file }) => {
    const { id } = await bench.call('file.begin', { ...file, size: bytes.length });
    await inPieces(bytes.length, (at, length) =>
      bench.call('file.write', { id, at, bytes: bytes.slice(at, at + length) }),
    );
    return bench.call('file.finish', { id });
  };
}

/** Reads what is to be signed into the page, where the app has the text of a draft and what goes with it. */
export async function takeIn(names) {
  window.bench.files = [];
  for (const path of names) {
    const { bytes } = await window.bench.call('file.open', { purpose: 'any' });
    window.bench.files.push({ path, bytes });
  }
}

/** From the texts in the page to a signed file on the disk, as the export does it. Answers milliseconds by part. */
export async function signInPage() {
  const { bench } = window;
  const started = performance.now();
  // as `renderer/workers/package` hands them over
  const files = bench.files.map(({ path, bytes }) => ({ path, bytes: bytes.slice() }));
  const described = files.map(({ path }) => ({ path, role: 'annex', title: path, type: 'text/plain' }));
  const manifest = { ...bench.order.manifest, id: crypto.randomUUID(), files: described };
  const signer = bench.signer();
  const input = { ...bench.order, files, manifest, signer, signingTime: Date.now() };
  const bytes = await bench.ask('build', input, [signer, ...files.map((file) => file.bytes.buffer)]);
  const signed = performance.now();
  await bench.saveFile({ suggestedName: 'ours.asice', bytes, kind: 'package' });
  const saved = performance.now();
  return { total: saved - started, sign: signed - started, save: saved - signed };
}

/** From a file on the disk to a verdict, as the check of a package does it. */
export async function verifyInPage() {
  const { bench } = window;
  const started = performance.now();
  const file = await bench.readHeld(await bench.call('file.hold', { purpose: 'package' }));
  const opened = performance.now();
  const bytes = file.slice();
  const { level, codes } = await bench.ask('verify', { bytes, trust: bench.trust, at: Date.now(), clearing: true }, [
    bytes.buffer,
  ]);
  if (level !== 'valid') throw new Error(`our own package is ${level}: ${codes}`);
  const judged = performance.now();
  return { total: judged - started, open: opened - started, verify: judged - opened };
}
