import { MatterPage } from './MatterPage';
import { Overview } from './Overview';
import { useMatrixPlace } from './use-matrix-place';

/** Who owes what, on a day, and what changed since another: of one matter, or of all. */
export function MatrixPage() {
  const state = useMatrixPlace();
  const { matter } = state.place;
  return matter === undefined ? <Overview {...state} /> : <MatterPage {...state} key={matter} id={matter} />;
}
