/** Rows of one client that say different things. */
export const conflicts = {
  title: 'Разные значения у одного клиента:',
  text: 'Несколько строк файла — один клиент, но в этих полях они расходятся. В карточке осталось значение, которое встретилось первым; другое записано здесь и в книге строк для исправления. Если верно другое, откройте карточку и впишите его.',
  row: 'Строка',
  client: 'Клиент',
  field: 'Столбец',
  kept: 'В карточке',
  other: 'В этой строке',
  empty: 'пусто',
  sameAs: 'Тот же клиент, что в строке {{row}}',
  more_one: 'Показать ещё {{count, number}}',
  more_few: 'Показать ещё {{count, number}}',
  more_many: 'Показать ещё {{count, number}}',
  more_other: 'Показать ещё {{count, number}}',
  less: 'Свернуть',
  capped: 'Показаны первые {{shown, number}} из {{total, number}}. Все — в книге строк для исправления.',
} as const;
