/** True for a КПП: four digits of the tax office, two signs of the reason (digits or Latin capitals), three digits in order. It has no check digit. Order of the ФНС России of 29.06.2012 № ММВ-7-6/435@. */
export function isValidKpp(kpp: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/u.test(kpp) && !/^0{9}$/u.test(kpp);
}
