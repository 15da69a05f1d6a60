/** The states of orders that a base begins with; the owner may change the list. */
export const orderStatusesRu = {
  new: 'Новый',
  working: 'В работе',
  done: 'Выполнен',
  cancelled: 'Отменён',
} as const;
