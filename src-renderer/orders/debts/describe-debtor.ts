import type { TFunction } from 'i18next';
import type { Debtor } from '../../../src-shared/orders/debts-contract.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import type { Format } from '../../ui/use-format.ts';
import type { RecordCells, RecordColumn } from '../../ui/records/record-column.ts';
import { ages } from './debt-ages.tsx';

const widths = {
  client: [240, 170],
  phone: [164, 160],
  debt: [144, 136],
  since: [116, 104],
  ahead: [124, 116],
  upTo30: [124, 116],
  upTo60: [124, 116],
  upTo90: [124, 116],
  over90: [160, 146],
} as const;
type Column = keyof typeof widths;

const ids = ['client', 'phone', 'debt', 'since', ...ages] as const satisfies readonly Column[];

/** The columns of the debts. */
export function listDebtColumns(t: TFunction<'orders'>): readonly RecordColumn[] {
  return ids.map((id) => ({
    id,
    label: t(`debts.columns.${id}`),
    width: widths[id][0],
    least: widths[id][1],
    figure: id !== 'client' && id !== 'phone',
    sorts: id !== 'phone',
    // A sum is never cut: where there is no room for all, a phone is one click away.
    spare: id === 'phone' ? 1180 : false,
  }));
}

/** What a list of debts is sorted by. */
export function readDebtor(debtor: Debtor, field: string): string | number | null {
  if (field === 'client') return debtor.client;
  if (field === 'since') return debtor.since;
  const age = ages.find((each) => each === field);
  return age === undefined ? debtor.debt : debtor[age];
}

/** What the row of a debtor says, in the order of the columns. */
export function describeDebtor(debtor: Debtor, t: TFunction<'orders'>, format: Format): RecordCells {
  const client = debtor.client === '' ? t('noName') : debtor.client;
  return {
    name: client,
    cells: [
      { text: client },
      { text: debtor.phone === null ? '' : formatPhone(debtor.phone) },
      { text: format.money(debtor.debt) },
      { text: debtor.since === null ? '' : format.date(debtor.since) },
      ...ages.map((age) => ({
        text: debtor[age] === 0 ? '' : format.money(debtor[age]),
        tone: age === 'over90' ? ('bad' as const) : undefined,
      })),
    ],
  };
}
