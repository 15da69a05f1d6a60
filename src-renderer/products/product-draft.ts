import type { FormatLocale } from '../../src-shared/format/format-locale.ts';
import { parseMoney } from '../../src-shared/money/parse-money.ts';
import type { Product, ProductInput, ProductKind } from '../../src-shared/products/product.ts';
import { fieldTextForEdit } from '../contacts/fields/field-text-for-edit.ts';

/** A product while it is typed. */
export type ProductDraft = Readonly<{
  name: string;
  groupName: string;
  unit: string;
  price: string;
  kind: ProductKind;
}>;

export type ProductProblem = 'name' | 'price';

export const emptyProduct: ProductDraft = { name: '', groupName: '', unit: '', price: '', kind: 'goods' };

/** The draft of a product that is being changed. */
export function draftOfProduct(product: Product, locale: FormatLocale): ProductDraft {
  const { name, groupName, unit, price, kind } = product;
  return {
    name,
    groupName: groupName ?? '',
    unit: unit ?? '',
    price: price === null ? '' : fieldTextForEdit({ kind: 'money' }, price, locale),
    kind,
  };
}

/** Makes what is sent of a draft, or says what is wrong with it. An empty price is one that is not fixed. */
export function buildProduct(
  draft: ProductDraft,
): Readonly<{ product: ProductInput }> | Readonly<{ problem: ProductProblem }> {
  const name = draft.name.trim();
  if (name === '') return { problem: 'name' };
  const price = draft.price.trim() === '' ? null : parseMoney(draft.price);
  if (draft.price.trim() !== '' && (price === null || price < 0)) return { problem: 'price' };
  const { groupName, unit, kind } = draft;
  return { product: { name, groupName: groupName.trim() || null, unit: unit.trim() || null, price, kind } };
}
