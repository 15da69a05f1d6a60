/** The file of rows to correct: its sheet, its own headings and what keeps a row out of the base. */
export const importAttentionRu = {
  sheet: 'Исправить',
  row: 'Строка в файле (Картотека)',
  reason: 'Причина (Картотека)',
  problem: '{{column}}: {{text}}',
  review:
    'Похоже сразу на нескольких клиентов: {{names}}. Допишите то, что их различает: телефон, почту, ИНН или отчество.',
  reviewUnnamed:
    'Похоже сразу на нескольких клиентов. Допишите то, что их различает: телефон, почту, ИНН или отчество.',
  noIdentity: 'Нет ни имени, ни способа связи. Допишите имя, телефон или почту.',
  clientUnknown: 'Такого клиента нет в базе. Допишите его телефон или заведите карточку.',
} as const;
