import { saveFile } from '../../store/save-file';

/** Saves a certificate request; answers whether a place was chosen. */
export async function saveRequest(pem: string): Promise<boolean> {
  const bytes = new TextEncoder().encode(pem);
  return (await saveFile({ suggestedName: 'valise-request.csr', bytes, kind: 'request' })) !== null;
}
