import type { OrderFieldName } from '../../src-shared/orders/order-fields.ts';
import { readLedgerDay, readLedgerMoney, readLedgerQuantity, readLedgerText } from './ledger-cells.ts';
import { showCell } from './show-cell.ts';
import type { WorkbookCell } from './workbook.ts';

/** What a cell of a ledger would be written as, in the form in which the grid shows it. */
export function showLedgerCell(name: OrderFieldName, cell: WorkbookCell | undefined, today: string): string {
  if (cell === null || cell === undefined) return '';
  switch (name) {
    case 'date':
    case 'due':
    case 'paidAt': {
      return readLedgerDay(cell, today).value?.split('-').toReversed().join('.') ?? '';
    }
    case 'price':
    case 'sum': {
      const { value } = readLedgerMoney(cell);
      return value === null ? '' : (value / 100).toFixed(2).replace('.', ',').replace(/,00$/u, '');
    }
    case 'quantity': {
      const { value } = readLedgerQuantity(cell);
      return value === null
        ? ''
        : [value.thousandths / 1000, value.unit ?? ''].join(' ').trim().replace('.', ',');
    }
    // What these come to depends on the rest of their row.
    case 'paid':
    case 'unpaid':
    case 'discount': {
      return showCell(cell);
    }
    case 'number':
    case 'item':
    case 'unit':
    case 'method':
    case 'status':
    case 'channel':
    case 'note': {
      return readLedgerText(cell).value ?? '';
    }
    default: {
      return name satisfies never;
    }
  }
}
