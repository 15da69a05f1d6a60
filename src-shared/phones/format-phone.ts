import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

const seven = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u;

/** Shows an E.164 phone to people: «+7 (916) 123-45-67», other countries by their own custom («+44 20 7946 0958»); what is not E.164 stays as it is. */
export function formatPhone(value: string): string {
  const parts = seven.exec(value);
  if (parts !== null) return `+7 (${parts[1]}) ${parts[2]}-${parts[3]}-${parts[4]}`;
  if (!/^\+\d{7,15}$/u.test(value)) return value;
  return parsePhoneNumberFromString(value)?.formatInternational() ?? value;
}
