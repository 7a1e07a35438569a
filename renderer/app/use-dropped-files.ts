import { useEffect } from 'react';
import { AppError } from '#shared/base/errors';
import { packageLimits } from '#shared/package/limits';
import { useIncoming } from '../store/incoming';

/** A package dropped anywhere on the window leads to its check, as one that was opened outside does. Nothing is stored of it. */
export function useDroppedFiles(): void {
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      // without this the window would try to open the file in its own place
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!holdsFiles(event) || !file) return;
      event.preventDefault();
      void take(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

async function take(file: File): Promise<void> {
  const { put, fail } = useIncoming.getState();
  try {
    if (file.size > packageLimits.maxFileBytes) throw new AppError('file/too-large', { size: file.size });
    put({ name: file.name.toWellFormed(), bytes: await bytesOf(file) });
  } catch (thrown) {
    fail(thrown);
  }
  window.location.assign('#/packages/check');
}

/** Chromium refuses a file that was written to since it was dropped. */
async function bytesOf(file: File) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new AppError('file/changed', {}, { cause });
  }
}
