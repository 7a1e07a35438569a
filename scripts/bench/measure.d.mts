export function median(values: readonly number[]): number;
export function percentile(values: readonly number[], share: number): number;

export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: number | null;
  readonly ratio: number | null;
  readonly bar: number;
  readonly pass: boolean;
}

export function result(measured: {
  readonly name: string;
  readonly value: number;
  readonly peer?: number;
  readonly bar: number;
}): Result;
