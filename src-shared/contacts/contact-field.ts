/** What a field holds; decides how it is shown, edited, filtered, imported and exported. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'enum'
  | 'dictionary'
  | 'tags'
  | 'date'
  | 'birthday'
  | 'money'
  | 'number'
  | 'yesNo'
  | 'points'
  | 'requisite';

/** Where a field's value lives. Columns are of the table `contacts`, by their SQL names (`last_name`). */
export type FieldStorage =
  | Readonly<{ in: 'column'; column: string }>
  | Readonly<{ in: 'points'; type: PointType }>
  | Readonly<{ in: 'dictionary'; column: string; dictionary: DictionaryName }>
  | Readonly<{ in: 'tags' }>
  | Readonly<{ in: 'custom'; fieldId: number }>
  | Readonly<{ in: 'fact'; fact: ContactFact }>
  | Readonly<{ in: 'segments' }>
  | Readonly<{ in: 'computed' }>;

export const pointTypes = ['phone', 'email', 'messenger', 'site', 'address'] as const;
export type PointType = (typeof pointTypes)[number];

/** What is counted over the orders, payments and interactions of a contact, or read out of its card. */
export type ContactFact =
  | 'ordersCount'
  | 'ordersTotal'
  | 'paidTotal'
  | 'debt'
  | 'firstOrderAt'
  | 'lastOrderAt'
  | 'averageOrder'
  | 'usualInterval'
  | 'nextOrderAt'
  | 'interactionsCount'
  | 'lastInteractionAt'
  | 'debtDueAt'
  | 'averageDaysLate'
  | 'paidInTime'
  | 'stage'
  | 'city'
  | 'completeness';

export const dictionaryNames = ['source', 'need'] as const;
export type DictionaryName = (typeof dictionaryNames)[number];

/** To whom a field belongs. */
export type FieldGroup = 'person' | 'organization' | 'both';

/** Where the card and the column chooser put it. */
export type FieldSection =
  | 'name'
  | 'points'
  | 'work'
  | 'requisites'
  | 'marketing'
  | 'figures'
  | 'sales'
  | 'service'
  | 'custom';

/**
 * What the united card of a merge gets: the best value; what the card says that stays; of the oldest card; the strictest
 * (a refusal never becomes consent); all texts joined; a sum of one list added, otherwise the largest; the latest date;
 * all values; nothing, for what is computed.
 */
export type MergeRule =
  | 'best'
  | 'survivor'
  | 'oldest'
  | 'strictest'
  | 'joined'
  | 'figure'
  | 'latestDate'
  | 'united'
  | 'none';

/** One declared field of a contact: everything that is driven by it reads this entry. */
export type ContactField = Readonly<{
  id: string;
  kind: FieldKind;
  group: FieldGroup;
  section: FieldSection;
  storage: FieldStorage;
  /** Headings of columns that mean this field, Russian and English, in the form of toHeadingKey («тел раб»). */
  headings: readonly string[];
  /** The closed list of values of an enum field. */
  values?: readonly string[];
  /** False for what the program computes or sets itself. */
  editable: boolean;
  /** True when a list filter may use it. */
  filterable: boolean;
  /** True for a date of what has happened: it is never in the future. */
  past?: boolean;
  /** How a merge chooses among the cards; absent where `mergeRuleOf` tells it from the kind. */
  merged?: MergeRule;
  /** Counts towards the completeness of a card of this sort. */
  completeness?: FieldGroup;
}>;

/** A value as it crosses borders: money in kopecks, dates ISO, a birthday without a year as `--MM-DD`, points as their values (the primary first). */
export type FieldValue = string | number | boolean | null | readonly string[];
