import type { TFunction } from 'i18next';
import type { ChannelOutput } from '../../src-shared/contract/contract.ts';
import type { Product } from '../../src-shared/products/product.ts';
import type { RecordCells, RecordColumn } from '../ui/records/record-column.ts';
import type { Format } from '../ui/use-format.ts';

type Figures = ChannelOutput<'products:figures'>['figures'][number];

/** A product with how it was sold; null while it never was, undefined while that is being counted. */
export type SoldProduct = Product & Readonly<{ sold: Figures | null | undefined }>;

const widths = {
  name: [280, 160],
  groupName: [150, 96],
  kind: [84, 76],
  unit: [84, 72],
  price: [120, 108],
  orders: [104, 84],
  sum: [132, 116],
  lastAt: [128, 104],
} as const;
type Column = keyof typeof widths;

const ids: readonly Column[] = ['name', 'groupName', 'kind', 'unit', 'price', 'orders', 'sum', 'lastAt'];
const spare: ReadonlySet<Column> = new Set(['groupName', 'kind', 'unit', 'lastAt']);
const words: ReadonlySet<Column> = new Set(['name', 'groupName', 'kind', 'unit']);

/** The columns of the catalogue. */
export function listProductColumns(t: TFunction<'orders'>): readonly RecordColumn[] {
  return ids.map((id) => ({
    id,
    label: t(`products.columns.${id}`),
    width: widths[id][0],
    least: widths[id][1],
    figure: !words.has(id),
    sorts: true,
    spare: spare.has(id),
  }));
}

/** What the catalogue is sorted by. */
export function readProduct(product: SoldProduct, field: string): string | number | null {
  switch (field) {
    case 'groupName':
    case 'kind':
    case 'unit':
    case 'price':
      return product[field];
    case 'orders':
    case 'sum':
    case 'lastAt':
      return product.sold?.[field] ?? null;
    default:
      return product.name;
  }
}

/** What the row of a product says, in the order of the columns. */
export function describeProduct(product: SoldProduct, t: TFunction<'orders'>, format: Format): RecordCells {
  const { name, groupName, kind, unit, price, sold, archived } = product;
  const waiting = sold === undefined ? '…' : '';
  const tone = archived ? ('dim' as const) : undefined;
  return {
    name,
    cells: [
      name,
      groupName ?? '',
      t(`products.kinds.${kind}`),
      unit ?? '',
      price === null ? '' : format.money(price),
      sold ? format.number(sold.orders) : waiting,
      sold ? format.money(sold.sum) : waiting,
      sold ? format.date(sold.lastAt) : waiting,
    ].map((text) => ({ text, tone })),
  };
}
