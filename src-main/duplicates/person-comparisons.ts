import { agreementLevel as level, type Comparison } from './linkage/linkage-plan.ts';

/** What two people are compared by, and what is expected before a base is seen: lists of small firms, Russian names. */
export const personComparisons = [
  {
    name: 'lastName',
    byRarity: true,
    levels: [
      level('same', 0.86, 0.004, 'for'),
      level('latin', 0.01, 0.0004, 'for'),
      level('slip', 0.05, 0.001, 'for'),
      level('initial', 0.01, 0.002, 'for'),
      level('maiden', 0.05, 0.3, 'against'),
      level('different', 0.02, 0.69, 'against'),
    ],
  },
  {
    name: 'firstName',
    byRarity: true,
    levels: [
      level('same', 0.8, 0.02, 'for'),
      level('short', 0.06, 0.003, 'for'),
      level('latin', 0.01, 0.0005, 'for'),
      level('slip', 0.02, 0.002, 'for'),
      level('initial', 0.1, 0.01, 'for'),
      level('different', 0.01, 0.96, 'against'),
    ],
  },
  {
    name: 'middleName',
    byRarity: true,
    levels: [
      level('same', 0.88, 0.015, 'for'),
      level('close', 0.03, 0.003, 'for'),
      level('initial', 0.07, 0.01, 'for'),
      level('different', 0.02, 0.97, 'against'),
    ],
  },
  {
    name: 'birthday',
    byRarity: true,
    levels: [
      level('same', 0.92, 0.0001, 'for'),
      level('dayOnly', 0.02, 0.003, 'for'),
      level('close', 0.04, 0.002, 'for'),
      level('different', 0.02, 0.995, 'against'),
    ],
  },
  {
    name: 'phone',
    levels: [
      level('same', 0.78, 0.000_01, 'for', 0.01),
      level('crowded', 0.02, 0.000_01, 'for', 0.02),
      level('close', 0.04, 0.000_002, 'for', 0.002),
      level('different', 0.16, 1, 'against'),
    ],
  },
  {
    name: 'email',
    levels: [
      level('same', 0.75, 0.000_01, 'for', 0.003),
      level('crowded', 0.03, 0.000_01, 'for', 0.01),
      level('close', 0.06, 0.000_01, 'for', 0.002),
      level('different', 0.16, 1, 'against'),
    ],
  },
  {
    name: 'inn',
    levels: [
      level('same', 0.95, 0.000_002, 'for', 0.0005),
      level('close', 0.03, 0.000_002, 'for', 0.001),
      level('different', 0.02, 1, 'against'),
    ],
  },
  {
    name: 'externalId',
    levels: [level('same', 0.5, 0.0005, 'for', 0.01), level('other', 0.5, 0.9995, 'either')],
  },
  {
    name: 'address',
    byRarity: true,
    levels: [
      level('same', 0.55, 0.000_05, 'for'),
      level('part', 0.25, 0.0002, 'for'),
      level('different', 0.2, 1, 'against'),
    ],
  },
  {
    name: 'messenger',
    levels: [level('same', 0.7, 0.000_01, 'for', 0.002), level('other', 0.3, 1, 'against')],
  },
] as const satisfies readonly Comparison[];

/** Places of the comparisons in a row of levels. */
export const personPlaces = {
  last: 0,
  first: 1,
  middle: 2,
  birthday: 3,
  phone: 4,
  email: 5,
  inn: 6,
  externalId: 7,
  address: 8,
  messenger: 9,
} as const;
