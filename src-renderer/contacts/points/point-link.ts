import type { ContactPoint } from '../../../src-shared/contacts/contact-point.ts';

type LinkedPoint = Pick<ContactPoint, 'type' | 'value'> & Partial<Pick<ContactPoint, 'service' | 'valid'>>;

const schemes = /^https?:\/\//i;

/** The link of a contact point for the program outside: tel:, mailto: or https:. Null when there is none. */
export function composePointLink({ type, value, service, valid = true }: LinkedPoint): string | null {
  if (!valid) return null;
  switch (type) {
    case 'phone':
      return /^\+\d{5,15}$/.test(value) ? `tel:${value}` : null;
    case 'email':
      return `mailto:${encodeURIComponent(value).replaceAll('%40', '@')}`;
    case 'site':
      return toHttps(value);
    case 'messenger':
      return composeMessengerLink(service ?? null, value);
    case 'address':
    default:
      return null;
  }
}

function toHttps(value: string): string | null {
  const address = `https://${value.replace(schemes, '')}`;
  return URL.canParse(address) ? address : null;
}

function composeMessengerLink(service: ContactPoint['service'], value: string): string | null {
  const digits = value.replaceAll(/\D/g, '');
  if (service === 'whatsapp') return digits.length >= 10 ? `https://wa.me/${digits}` : null;
  if (schemes.test(value)) return toHttps(value);
  const name = value.replace(/^@/, '');
  if (!/^[\w.]+$/.test(name)) return null;
  if (service === 'telegram') return `https://t.me/${name}`;
  return service === 'vk' ? `https://vk.com/${name}` : null;
}
