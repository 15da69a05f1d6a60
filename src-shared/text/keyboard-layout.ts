const latinKeys = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const cyrillicKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';

const swapped: ReadonlyMap<string, string> = new Map(
  Array.from(latinKeys).flatMap((latin, index): [string, string][] => {
    const cyrillic = cyrillicKeys.charAt(index);
    return [
      [latin, cyrillic],
      [cyrillic, latin],
    ];
  }),
);

/** Retypes a text as if the other keyboard layout had been on (ЙЦУКЕН ↔ QWERTY): «bdfyjd» → «иванов», «штащ» → «info». Applied twice it gives the text back. */
export function swapKeyboardLayout(text: string): string {
  return Array.from(text, (letter) => swapped.get(letter) ?? letter).join('');
}
