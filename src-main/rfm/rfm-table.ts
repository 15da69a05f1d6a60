import type { RfmTable } from '../../src-shared/rfm/rfm-contract.ts';
import type { RfmSettings } from '../../src-shared/rfm/rfm-settings.ts';
import { scoreContacts, type RfmAnalysis } from './rfm-analysis.ts';

type Sums = { contacts: number; orders: number; revenue: number };

function makeSums(): Sums {
  return { contacts: 0, orders: 0, revenue: 0 };
}

function addTo(
  sums: Sums | undefined,
  { frequency, monetary }: { frequency: number; monetary: number },
): void {
  if (sums === undefined) return;
  sums.contacts += 1;
  sums.orders += frequency;
  sums.revenue += monetary;
}

/** Counts the groups and the cells of the grid R × F. */
export function composeRfmTable(analysis: RfmAnalysis, groups: RfmSettings['groups']): RfmTable {
  const total = makeSums();
  const none = makeSums();
  const byGroup = groups.map(makeSums);
  const cells = Array.from({ length: 25 }, makeSums);
  for (const contact of scoreContacts(analysis, groups)) {
    addTo(total, contact);
    addTo(contact.group === null ? none : byGroup[contact.group], contact);
    addTo(cells[(5 - contact.r) * 5 + contact.f - 1], contact);
  }
  return {
    date: analysis.date,
    edges: analysis.edges,
    total,
    groups: [...byGroup.map((sums, place) => ({ place, ...sums })), { place: null, ...none }],
    grid: cells.map(({ contacts, revenue }, index) => ({
      r: 5 - Math.floor(index / 5),
      f: (index % 5) + 1,
      contacts,
      average: contacts === 0 ? 0 : Math.round(revenue / contacts),
    })),
  };
}
