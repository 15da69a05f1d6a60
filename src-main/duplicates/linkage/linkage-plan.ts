/** One way in which two values may stand to one another, with what is expected of it before the data are seen. */
export type AgreementLevel = Readonly<{
  name: string;
  /** How often true matches show it, among those where both have the value. */
  m: number;
  /** How often two records of different things show it. */
  u: number;
  /** Pairs of different things that show it, expected for each record: relatives on one phone, a wrong number. Added to what is seen. */
  strangers?: number;
  /** Whether it speaks for a match or against one, or whichever the data tell. */
  speaks: 'for' | 'against' | 'either';
}>;

/** One level, in a line: its name, `m`, `u`, what it speaks for, and the expected pairs of strangers for each record. */
export function agreementLevel(
  name: string,
  m: number,
  u: number,
  speaks: AgreementLevel['speaks'],
  strangers = 0,
): AgreementLevel {
  return { name, m, u, speaks, strangers };
}

/** One thing that two records are compared by. Level 0 is «one of them lacks it» and says nothing; `levels[0]` is level 1. */
export type Comparison = Readonly<{
  name: string;
  levels: readonly AgreementLevel[];
  /** True when a rare value that agrees (level 1) tells more than a frequent one. */
  byRarity?: boolean;
}>;

/** Takes blocking keys: records that share one are compared. A blank gives none. */
export type KeySink = (key: string) => void;

/** How records of one sort are linked: the same engine links people, organizations and the records of public test sets. */
export type LinkagePlan<Item> = Readonly<{
  comparisons: readonly Comparison[];
  /** Writes the level of every comparison, in their order; must be symmetric. */
  compare: (one: Item, other: Item, levels: Uint8Array) => void;
  listKeys: (item: Item, add: KeySink) => void;
  /** Narrower keys by which a block that is too large is cut. */
  listSecondKeys: (item: Item, add: KeySink) => void;
  /** The value of a comparison whose rarity counts; '' for none. */
  termOf: (item: Item, comparison: number) => string;
  /** True for levels that no two records of one thing show, whatever else agrees. */
  isContradiction: (levels: Uint8Array) => boolean;
}>;
