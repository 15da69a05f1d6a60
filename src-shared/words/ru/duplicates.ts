/** How reasons for and against a duplicate are told. The gender of a field's name chooses the form: m, f, n. */
export const duplicatesRu = {
  fields: {
    inn: ['m', 'ИНН'],
    externalId: ['m', 'номер из другой базы'],
    phone: ['m', 'телефон'],
    email: ['f', 'почта'],
    messenger: ['m', 'мессенджер'],
    name: ['n', 'ФИО'],
    organization: ['n', 'название'],
    legalForm: ['f', 'правовая форма'],
    lastName: ['f', 'фамилия'],
    firstName: ['n', 'имя'],
    middleName: ['n', 'отчество'],
    birthday: ['m', 'день рождения'],
    address: ['m', 'адрес'],
    kpp: ['m', 'КПП'],
  },
  agreements: {
    same: { m: 'совпал {{field}}', f: 'совпала {{field}}', n: 'совпало {{field}}' },
    different: { m: 'отличается {{field}}', f: 'отличается {{field}}', n: 'отличается {{field}}' },
    spelling: {
      m: '{{field}} записан иначе',
      f: '{{field}} записана иначе',
      n: '{{field}} записано иначе',
    },
    reordered: {
      m: '{{field}} в другом порядке',
      f: '{{field}} в другом порядке',
      n: '{{field}} в другом порядке',
    },
    initial: { m: '{{field}} инициалом', f: '{{field}} инициалом', n: '{{field}} инициалом' },
    short: { m: '{{field}} коротко', f: '{{field}} коротко', n: '{{field}} коротко' },
    transliterated: {
      m: '{{field}} записан латиницей',
      f: '{{field}} записана латиницей',
      n: '{{field}} записано латиницей',
    },
    subset: {
      m: '{{field}} полнее в одной из карточек',
      f: '{{field}} полнее в одной из карточек',
      n: '{{field}} полнее в одной из карточек',
    },
    close: { m: 'почти совпал {{field}}', f: 'почти совпала {{field}}', n: 'почти совпало {{field}}' },
    maiden: {
      m: 'другой {{field}}, возможно после брака',
      f: 'другая {{field}}, возможно девичья',
      n: 'другое {{field}}, возможно после брака',
    },
    yearOnly: { m: 'совпал только год рождения', f: 'совпал только год', n: 'совпал только год' },
    swapped: {
      m: 'день и месяц переставлены',
      f: 'имя и фамилия переставлены',
      n: 'имя и фамилия переставлены',
    },
    proprietor: { m: 'человек и ИП' },
    shared: { m: 'общий {{field}}', f: 'общая {{field}}', n: 'общее {{field}}' },
  },
} as const;
