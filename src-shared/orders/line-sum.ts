const thousandths = 1000n;

/**
 * Quantity (thousandths of a unit) × price (kopecks a unit) in kopecks, halves away from zero: the one rule of rounding
 * of the sums of orders. Exact however large the product is.
 */
export function multiplyByPrice(quantity: number, price: number): number {
  const product = BigInt(quantity) * BigInt(price);
  const size = product < 0n ? -product : product;
  const rounded = Number((size * 2n + thousandths) / (thousandths * 2n));
  return product < 0n && rounded !== 0 ? -rounded : rounded;
}

/** The sum of a line in kopecks: what its quantity costs less its discount (a negative discount is an extra charge). */
export function computeLineSum(
  line: Readonly<{ quantity: number; price: number; discount: number }>,
): number {
  return multiplyByPrice(line.quantity, line.price) - line.discount;
}

/** The total of an order in kopecks: the sums of its lines less the discount on the whole. */
export function computeOrderTotal(lineSums: readonly number[], discount: number): number {
  return lineSums.reduce((total, sum) => total + sum, 0) - discount;
}

/** A line made consistent: what a table lacks is found from the rest, and what its sum differs by is its discount. */
export type SettledLine = Readonly<{ quantity: number; price: number; discount: number; sum: number }>;

/**
 * Settles a line of a table. What is written is kept: quantity 1 when there is none, the price from the sum when there
 * is no price; a written sum decides the discount, otherwise the discount decides the sum.
 */
export function settleLine(
  written: Readonly<{
    quantity: number | null;
    price: number | null;
    discount: number | null;
    sum: number | null;
  }>,
): SettledLine {
  const quantity = written.quantity ?? 1000;
  const price = written.price ?? findPrice(quantity, written.sum, written.discount);
  const full = multiplyByPrice(quantity, price);
  const discount = written.sum === null ? (written.discount ?? 0) : full - written.sum;
  return { quantity, price, discount, sum: full - discount };
}

function findPrice(quantity: number, sum: number | null, discount: number | null): number {
  if (sum === null) return 0;
  return quantity === 0 ? sum : Math.round(((sum + (discount ?? 0)) * 1000) / quantity);
}
