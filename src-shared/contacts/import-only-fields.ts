import type { ContactField } from './contact-field.ts';

/** Targets of columns that no contact has as a field: what stands in such a column is sorted into fields of the list. */
export const importOnlyFields: readonly ContactField[] = [
  {
    // Phones, e-mails, messengers and sites in one cell: prepareMixedPoints sorts them.
    id: 'contactsMixed',
    kind: 'points',
    group: 'both',
    section: 'points',
    storage: { in: 'computed' },
    headings: [
      'контакты',
      'контактные данные',
      'контактная информация',
      'контакты клиента',
      'способы связи',
      'телефон e mail',
      'телефон email',
      'телефон почта',
      'телефон и почта',
      'телефон или почта',
      'телефон факс e mail',
      'телефоны e mail',
      'связь',
      'contact details',
      'contact info',
      'contact information',
      'phone email',
    ],
    editable: false,
    filterable: false,
  },
];
