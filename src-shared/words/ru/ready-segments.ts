/** Names of the ready-made segments. */
export const readySegmentsRu = {
  silentHalfYear: 'Не покупали более 6 месяцев',
  vip: 'VIP: куплено от 100 тысяч',
  boughtOnce: 'Купили один раз',
  readyToReturn: 'Готовы к повторной покупке',
  debtors: 'Должники',
  birthdays: 'Дни рождения в ближайшие 2 недели',
  withoutPhone: 'Без телефона',
  withoutConsent: 'Без согласия на обработку данных',
  bySource: 'Источник: {{value}}',
  byCity: 'Город: {{value}}',
} as const;
