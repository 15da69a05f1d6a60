/** Weights of the check digits of an ИНН: order of the ФНС России of 29.06.2012 № ММВ-7-6/435@, appendix on the structure of the number. */
const weightsOfTen = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const weightsOfEleven = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const weightsOfTwelve = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

function computeCheckDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return (sum % 11) % 10;
}

/** True for a ИНН whose check digits fit: 10 digits of an organization or 12 of a person. All zeros fit by arithmetic and are refused. */
export function isValidInn(inn: string): boolean {
  if (/^0+$/u.test(inn)) return false;
  if (/^\d{10}$/u.test(inn)) return computeCheckDigit(inn, weightsOfTen) === Number(inn.charAt(9));
  if (!/^\d{12}$/u.test(inn)) return false;
  return (
    computeCheckDigit(inn, weightsOfEleven) === Number(inn.charAt(10)) &&
    computeCheckDigit(inn, weightsOfTwelve) === Number(inn.charAt(11))
  );
}
