/** Abbreviations that stay in capitals though they have vowels. */
const abbreviations = new Set(
  'ВТБ РЖД МТС НИИ АЗС АЗК СТО ТСЖ ЧОП ЧОО АЭС ТЭЦ ТЭК АТС СМУ УК ПМК МФЦ ДОУ СОШ ДЮСШ ТЦ ТД БЦ ЖК СК ГК ПО НПО НПП НПФ РСУ ДСК КБ ЦУМ ГУМ АТП АТЭ IT ИТ'.split(
    ' ',
  ),
);

function repairWord(word: string): string {
  const upper = word.toUpperCase();
  if (abbreviations.has(upper) || !/[аеёиоуыэюяaeiouy]/iu.test(word)) return upper;
  return upper.charAt(0) + word.slice(1).toLowerCase();
}

/** Repairs the case of an organization's name when it is wholly in capitals or in small letters: «ЭКО-ЗАПАД» → «Эко-Запад»; abbreviations stay («РЖД»). A name in mixed case stays as it is. */
export function repairOrganizationCase(name: string): string {
  if (name === name.toUpperCase() && /\p{L}{2}/u.test(name)) {
    // The first word of a phrase is capitalised, as are the halves of a double name; the others are written as in a sentence.
    return name.replaceAll(/\p{L}+/gu, (word, place: number) => {
      const before = name.charAt(place - 1);
      if (place === 0 || /[-"«“„]/u.test(before)) return repairWord(word);
      const repaired = repairWord(word);
      return repaired === word.toUpperCase() && word.length > 1 ? repaired : word.toLowerCase();
    });
  }
  return name === name.toLowerCase() ? name.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : name;
}
