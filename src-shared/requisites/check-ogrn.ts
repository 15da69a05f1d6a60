/** True for an ОГРН (13 digits, the last one is the rest of the first twelve by 11) or an ОГРНИП (15 digits, by 13). Order of the Минфин of 30.10.2017 № 165н. All zeros are refused. */
export function isValidOgrn(ogrn: string): boolean {
  if (/^0+$/u.test(ogrn)) return false;
  if (!/^(?:\d{13}|\d{15})$/u.test(ogrn)) return false;
  const base = ogrn.slice(0, -1);
  return (Number(base) % (ogrn.length - 2)) % 10 === Number(ogrn.slice(-1));
}
