/** How reasons for and against a duplicate are told. The gender of a field's name chooses the form: m, f, n. */
export const duplicatesRu = {
  fields: {
    inn: ['m', 'ИНН'],
    externalId: ['m', 'номер из другой базы'],
    phone: ['m', 'телефон'],
    email: ['f', 'почта'],
    messenger: ['m', 'мессенджер'],
    name: ['n', 'имя целиком'],
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
    initial: {
      m: '{{field}}: в одной карточке инициал',
      f: '{{field}}: в одной карточке инициал',
      n: '{{field}}: в одной карточке инициал',
    },
    short: {
      m: '{{field}}: в одной карточке коротко',
      f: '{{field}}: в одной карточке коротко',
      n: '{{field}}: в одной карточке коротко',
    },
    transliterated: {
      m: '{{field}} записан латиницей',
      f: '{{field}} записана латиницей',
      n: '{{field}} записано латиницей',
    },
    subset: {
      m: '{{field}}: в одной карточке полнее',
      f: '{{field}}: в одной карточке полнее',
      n: '{{field}}: в одной карточке полнее',
    },
    close: { m: '{{field}} почти совпал', f: '{{field}} почти совпала', n: '{{field}} почти совпало' },
    maiden: {
      m: '{{field}}: возможно, другая после брака',
      f: '{{field}} другая: возможно, девичья',
      n: '{{field}}: возможно, другое после брака',
    },
    yearOnly: {
      m: '{{field}}: совпал только год',
      f: '{{field}}: совпал только год',
      n: '{{field}}: совпал только год',
    },
    swapped: {
      m: '{{field}}: переставлены день и месяц',
      f: '{{field}} и имя переставлены',
      n: '{{field}} и фамилия переставлены',
    },
    shared: { m: 'общий {{field}}', f: 'общая {{field}}', n: 'общее {{field}}' },
  },
} as const;
