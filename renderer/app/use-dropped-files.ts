import { useEffect } from 'react';
import { AppError } from '#shared/base/errors';
import { packageLimits } from '#shared/package/limits';
import { receive, type Waiting } from '../store/incoming';

/** Packages dropped anywhere on the window lead to their check, as one that was opened outside does. Nothing is stored of them. */
export function useDroppedFiles(): void {
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      // without this the window would try to open the file in its own place
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!holdsFiles(event) || files.length === 0) return;
      event.preventDefault();
      void receive(files.map(toWaiting)).then(() => window.location.assign('#/packages/check'));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

function toWaiting(file: File): Waiting {
  const name = file.name.toWellFormed();
  const { size } = file;
  const read = async () => {
    if (size > packageLimits.maxFileBytes) throw new AppError('file/too-large', { size });
    return { name, bytes: await bytesOf(file) };
  };
  return { id: crypto.randomUUID(), name, size, read };
}

/** Chromium refuses a file that was written to since it was dropped. */
async function bytesOf(file: File) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new AppError('file/changed', {}, { cause });
  }
}
