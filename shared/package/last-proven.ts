import { AppError } from '../base/errors';
import { levelOf } from './levels';
import type { Verdict } from './model';

/**
 * For a signature that was made elsewhere and is about to be kept: it must be proven under the trust at hand, and nothing of
 * the package may be wrong. What is not known of who signed before was judged when the package came.
 * @throws the code that speaks against it, `package/signature-none`
 */
export function assertProven({ level, codes, signatures }: Verdict, name: string): void {
  if (level === 'invalid' && signatures.length === 0) throw new AppError(codes.at(-1) ?? 'package/malformed');
  const signature = signatures.find((one) => one.name === name);
  if (!signature) throw new AppError('package/signature-none');
  if (signature.level !== 'valid' && signature.level !== 'warning')
    throw new AppError(signature.codes.find((code) => levelOf(code, 'strict') !== 'warning') ?? 'package/malformed');
  if (level === 'invalid')
    throw new AppError(codes.find((code) => levelOf(code, 'strict') === 'invalid') ?? 'package/malformed');
}
