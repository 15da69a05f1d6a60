import { agreementLevel as level, type Comparison } from './linkage/linkage-plan.ts';

/** What two organizations are compared by. */
export const organizationComparisons = [
  {
    name: 'organization',
    byRarity: true,
    levels: [
      level('same', 0.8, 0.002, 'for'),
      level('reordered', 0.03, 0.0002, 'for'),
      level('slip', 0.05, 0.0005, 'for'),
      level('part', 0.06, 0.005, 'for'),
      level('different', 0.06, 0.99, 'against'),
    ],
  },
  {
    name: 'legalForm',
    levels: [level('same', 0.95, 0.45, 'for'), level('different', 0.05, 0.55, 'against')],
  },
  {
    name: 'inn',
    levels: [
      level('same', 0.96, 0.000_002, 'for', 0.0005),
      level('close', 0.03, 0.000_01, 'for', 0.001),
      level('different', 0.01, 1, 'against'),
    ],
  },
  { name: 'kpp', levels: [level('same', 0.95, 0.002, 'for'), level('different', 0.05, 1, 'against')] },
  {
    name: 'phone',
    levels: [
      level('same', 0.75, 0.000_02, 'for', 0.02),
      level('crowded', 0.03, 0.000_02, 'for', 0.05),
      level('close', 0.04, 0.000_01, 'for', 0.005),
      level('different', 0.18, 1, 'against'),
    ],
  },
  {
    name: 'email',
    levels: [
      level('same', 0.7, 0.000_02, 'for', 0.01),
      level('crowded', 0.03, 0.000_02, 'for', 0.03),
      level('close', 0.09, 0.000_05, 'for', 0.01),
      level('different', 0.18, 1, 'against'),
    ],
  },
  {
    name: 'address',
    byRarity: true,
    levels: [
      level('same', 0.6, 0.0001, 'for'),
      level('part', 0.2, 0.0003, 'for'),
      level('different', 0.2, 1, 'against'),
    ],
  },
  {
    name: 'site',
    levels: [level('same', 0.85, 0.0001, 'for', 0.005), level('different', 0.15, 1, 'against')],
  },
  {
    name: 'externalId',
    levels: [level('same', 0.5, 0.0005, 'for', 0.01), level('other', 0.5, 0.9995, 'either')],
  },
] as const satisfies readonly Comparison[];

/** Places of the comparisons in a row of levels. */
export const organizationPlaces = {
  name: 0,
  legalForm: 1,
  inn: 2,
  kpp: 3,
  phone: 4,
  email: 5,
  address: 6,
  site: 7,
  externalId: 8,
} as const;
