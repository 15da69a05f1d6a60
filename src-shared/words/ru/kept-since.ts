/** What was done with cards after they were united and stays when they come apart. */
export const keptSinceRu = {
  edited: '{{what}}: правка сделана позже, она сохранена',
  added: '{{what}}: добавлено позже, осталось в этой карточке',
  removed: '{{what}}: удалено позже и не возвращено',
  field: 'поле «{{field}}»',
  unknownField: 'своё поле',
  row: 'запись',
  rows: {
    contact_points: 'телефон, почта или адрес',
    contact_tags: 'тег',
    custom_values: 'своё поле',
    interactions: 'запись в ленте',
    orders: 'заказ',
    order_lines: 'строка заказа',
    payments: 'оплата',
    segment_members: 'место в списке',
    import_reviews: 'строка файла',
  },
} as const;
