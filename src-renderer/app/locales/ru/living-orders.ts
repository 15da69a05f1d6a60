/** What has become of the orders of a remembered ledger. */
export const livingOrders = {
  number: '№\u00A0{{number}}',
  line: '{{title}}: {{quantity}} × {{price}} = {{sum}}',
  lineOne: '{{title}}: {{sum}}',
  same: 'Журнал не изменился',
  skipped: 'Без клиента или даты: {{count, number}}',
  fresh: {
    title: 'Новые заказы',
    review: 'подходит нескольким клиентам: уйдёт на проверку',
  },
  changed: {
    title: 'Изменившиеся заказы',
    text: 'Слева то, что сейчас в базе, справа то, что теперь в файле. Отмеченное будет записано в заказ.',
  },
  gone: {
    title: 'Заказы, которых больше нет в файле',
    text: 'Они остаются в базе, программа их не удаляет. Удалить заказ можно в карточке клиента.',
    capped: 'Показаны первые {{shown, number}} из {{total, number}}',
  },
  kinds: {
    lineAdded: 'Новая позиция',
    lineChanged: 'Позиция',
    lineGone: 'Позиции больше нет',
    payment: 'Оплачено',
    status: 'Статус',
    date: 'Дата',
    due: 'Срок',
    channel: 'Канал продаж',
    note: 'Примечание',
  },
  why: {
    lineGone: 'если отметить, удалится и из заказа',
    payment: 'в базе оплачено больше: платежи не удаляются',
  },
  tickPart: '{{part}}: {{name}}',
} as const;
