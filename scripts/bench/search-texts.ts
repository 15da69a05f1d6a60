import { swapKeyboardLayout } from '../../src-shared/text/keyboard-layout.ts';
import { makeSampleClient } from '../samples/sample-clients.ts';
import { createSampleRandom } from '../samples/sample-random.ts';

/** A text that an owner types, and what kind of search it is. */
export type SearchText = Readonly<{ kind: string; text: string }>;

/** Texts as owners type them, letter by letter where they do so, made from clients of the made-up list. */
export function makeSearchTexts(clients: number, count: number): SearchText[] {
  const random = createSampleRandom(20_261_122);
  return Array.from({ length: count }, () => makeSampleClient(random.below(clients))).flatMap((client) => {
    const [family = '', given = '', middle, phone = '', , email] = client.map((cell) => String(cell ?? ''));
    const digits = phone.replaceAll(/\D/g, '').slice(-10);
    return [
      ...Array.from(family, (_letter, length) => ({
        kind: 'name, typed',
        text: family.slice(0, length + 1),
      })),
      { kind: 'two names', text: `${family} ${given}` },
      { kind: 'names in any order', text: `${given} ${middle ?? ''} ${family}`.toLowerCase() },
      { kind: 'inside a name', text: family.slice(1, -1).replaceAll('ё', 'е') },
      { kind: 'last digits', text: digits.slice(-4) },
      { kind: 'whole phone', text: `8 (${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` },
      ...(email === undefined || email === '' ? [] : [{ kind: 'e-mail', text: email.slice(0, 9) }]),
      { kind: 'other layout', text: swapKeyboardLayout(family.toLowerCase()) },
      { kind: 'note', text: 'скидку' },
    ];
  });
}
