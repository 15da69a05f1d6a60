/** What the headless driver tells of itself. */
export const driverHelpRu = {
  usage:
    'npm run -s base -- КОМАНДА --base ПАПКА --password-env ПЕРЕМЕННАЯ [параметры]\nОтвет — один документ JSON; пароль берётся из названной переменной окружения.',
  commands: `Команды:
  create                                новая база в папке
  import ФАЙЛ [параметры ниже]          перенести список или журнал продаж
  runs                                  загруженные файлы, которые программа помнит
  recheck НОМЕР [--file ФАЙЛ] [--apply] что изменилось в таком файле; --apply переносит предложенное
  export-back НОМЕР ФАЙЛ.xlsx           записать список обратно с его столбцами
  list, search ТЕКСТ, card ID           клиенты
  export ФАЙЛ                           клиенты в .xlsx, .csv или .vcf
  operations, undo ОПЕРАЦИЯ             журнал и отмена
  segments, segment-count ФАЙЛ.json, stages, rfm
  duplicates, merge ID ID…, not-duplicates ID ID
  copy ФАЙЛ, verify-copy ФАЙЛ, restore ФАЙЛ --to ПАПКА
  hash, stats`,
  importOptions: `Параметры import:
  --dry-run                 только рассказать, что получится
  --rows                    добавить, чем стала каждая строка
  --sheet ЛИСТ --encoding КОДИРОВКА --delimiter ЗНАК
  --target contacts|orders  что в строках; иначе программа решает сама
  --match КЛЮЧ              по чему узнавать: auto, none, externalId, inn, phone, email, nameBirthday
  --likely ВЫБОР            похожие, но не точно те же: review (ждут решения), join (дополнить), separate (новая карточка)
  --policy СТОЛБЕЦ=ПРАВИЛО  заголовок, поле или all; keep (не менять), fill (только пустое), overwrite (файл главнее),
                            clear (главнее и пустые ячейки); можно повторять
  --restore-trash           вернуть из корзины карточки, чьи строки нашлись
  --create-missing          журналу продаж: завести клиентов, которых нет (--no-create-missing — не заводить никогда)
  --without-fixes СПИСОК    не исправлять: names, phones, emails, spellings, twins, leftOut через запятую
  --report ФАЙЛ.xlsx        аудит файла (вместе с --dry-run)
  --attention ФАЙЛ.xlsx     строки, которые нужно исправить, с причинами`,
} as const;
