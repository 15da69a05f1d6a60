/** Words of the headless driver for errors that name their place: an option, a field. */
export const driverErrorsRu = {
  invalidInput: 'Не подходит «{{option}}». Список команд и параметров есть в README.',
  fieldUnknown: 'Поля «{{field}}» нет.',
} as const;
