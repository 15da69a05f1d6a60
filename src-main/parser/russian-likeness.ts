/** Letters that often follow a letter: nine pairs out of ten in Russian lists and texts. */
const followers: Readonly<Record<string, string>> = {
  а: 'бвгдежзийклмнпрстхцчшщюя',
  б: 'аеилнорсуыя',
  в: 'авгдеиклнопрстуышья',
  г: 'адеилноруя',
  д: 'авеиклмнорстуыья',
  е: 'бвгдежзийклмнпрстфхцчщёя',
  ж: 'аденику',
  з: 'абавгдеимнорыья',
  и: 'бвгдежзийклмнпрстфхцчшюя',
  й: 'дклмнсстч',
  к: 'авеиклнорсту',
  л: 'аеийклнодсуыьюяё',
  м: 'аебиклмнопуыяё',
  н: 'агдеийклностуцчыьюяё',
  о: 'бвгдежзийклмнопрстфхцчшщюя',
  п: 'аеилнорстуыья',
  р: 'абвгдежиклмнопстушщыьюяё',
  с: 'авеиклмнопрстуцчыьюяё',
  т: 'авеиклнорстуцчыьюяё',
  у: 'бвгдежзйклмнпрстфхчшщю',
  ф: 'аеилоруё',
  х: 'аеилмнору',
  ц: 'аевиоуы',
  ч: 'аеиклнтуь',
  ш: 'аеиклнотуь',
  щ: 'аеиу',
  ъ: 'еюяё',
  ы: 'бвезйлмнрстхчш',
  ь: 'бвезикмнсюятшя',
  э: 'кклмнрт',
  ю: 'бджлмнрстчщ',
  я: 'вгджзклмнрстхчщ',
  ё: 'влмднртхжшк',
};
/** By frequency: the rarer a letter, the less it tells in favour of a reading. */
const commonLetters = 'аоиневрткслдм';
const rareLetters = 'ъщэцюшёфхж';
const likelyMarks = new Set('«»„“”’–—…№₽°§©®\u00a0');

/**
 * How much a text looks like Russian, by its letters beyond ASCII: their frequency, their neighbours, capitals inside
 * words. An average per letter, so that texts of any length compare; 0 when there are none.
 */
export function scoreRussian(text: string): number {
  let score = 0;
  let letters = 0;
  let before = '';
  for (const letter of text) {
    if (letter <= '\u007f') {
      before = '';
      continue;
    }
    letters += 1;
    score += scoreLetter(letter, before);
    before = isRussian(letter) ? letter : '';
  }
  return letters === 0 ? 0 : score / letters;
}

function scoreLetter(letter: string, before: string): number {
  if (!isRussian(letter)) return likelyMarks.has(letter) ? 0 : -4;
  const lower = letter.toLowerCase();
  const own = commonLetters.includes(lower) ? 0.5 : rareLetters.includes(lower) ? -0.7 : 0;
  if (before === '') return own - ('ьъы'.includes(lower) ? 2 : 0);
  const isFollower = followers[before.toLowerCase()]?.includes(lower) === true;
  const startsInside = before !== before.toUpperCase() && letter !== lower;
  return own + (isFollower ? 1 : -2) - (startsInside ? 3 : 0);
}

function isRussian(letter: string): boolean {
  return (letter >= 'А' && letter <= 'я') || letter === 'ё' || letter === 'Ё';
}
