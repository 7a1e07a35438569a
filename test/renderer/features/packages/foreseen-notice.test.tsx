// @vitest-environment happy-dom
// Who signs with a certificate that the common list does not let draft is told before, not by the one who receives it.
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { TrustRole } from '#shared/package/index';
import { addEntry, readTrustPackage, seriesOf, toTrust } from '#shared/trust/index';
import type { KeptIdentity } from '../../../../renderer/store/use-identities';
import { toRecord } from '../../../../renderer/workers/identity-record';
import { createFakeBridge } from '../../../fakes/bridge';
import { entryOf, listOf, officerEntry, packageOf, person, trustAuthority } from '../../../fakes/trust';
import { createdVault } from '../../store/platform';
import '../../../../renderer/i18n';

vi.stubGlobal('bridge', createFakeBridge().raw);
const { SessionContext } = await import('../../../../renderer/store/session-context');
const { changeTrust, readTrustState, replaceTrustList } = await import('../../../../renderer/store/trust');
const { useForeseen } = await import('../../../../renderer/store/use-foreseen');
const { ForeseenNotice } = await import('../../../../renderer/ui/ForeseenNotice');

afterEach(cleanup);

const at = Date.now();
const day = 86_400_000;
const life = { notBefore: at - day, notAfter: at + 90 * day };
const crl = await trustAuthority.crl({ thisUpdate: at - day, nextUpdate: at + 9 * day });
const cy = await trustAuthority.issue({ name: 'Cy Drafter', ...life });
const record = toRecord({ certificate: cy.certificate, chain: [], crls: [crl], anchor: trustAuthority.certificate });
const identity = { record } as KeptIdentity; // nothing else of it is asked

function Shown() {
  return <ForeseenNotice codes={useForeseen(identity, { role: 'drafter', kind: 'draft' })} as="drafter" />;
}

/** A desk with officers who were added by hand, and with the list that they signed where it is given. */
async function desk(roles: readonly TrustRole[] | undefined) {
  const { session } = await createdVault();
  const store = session.store();
  const officers = [await person('Ana'), await person('Bo')];
  await changeTrust(store, (state) => officers.map(officerEntry).reduce(addEntry, state), {
    kind: 'trust.added',
    details: { count: 2 },
  });
  if (roles) {
    const state = await readTrustState(store);
    const root = entryOf(trustAuthority.certificate, roles, { as: 'anchor' });
    const list = listOf([root, ...officers.map(officerEntry)], { version: 1 });
    const history = { series: seriesOf(state), ids: {} };
    const made = await packageOf(list, officers, { at, crls: [crl] });
    const arrival = await readTrustPackage(made, { trust: toTrust(state), at, history });
    await replaceTrustList(store, arrival, at);
  }
  render(
    <SessionContext value={session}>
      <Shown />
    </SessionContext>,
  );
}

it('says that the list does not give the role', async () => {
  await desk(['clearer']);
  await screen.findByText(/It does not have the role “Drafts” for such a package/);
});

it.each([
  ['the list gives the role', ['drafter'] as const],
  ['there is no list that officers signed', undefined],
])('says nothing where %s', async (_, roles) => {
  await desk(roles);
  // long enough for what would be said to be found
  await waitFor(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(screen.queryByText(/By the trust list of this laptop/)).toBeNull();
});
