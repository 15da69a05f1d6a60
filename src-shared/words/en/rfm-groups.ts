import type { rfmGroupsRu } from '../ru/rfm-groups.ts';

/** The groups of RFM and what each of them means for the work. */
export const rfmGroupsEn = {
  champions: { name: 'Champions', meaning: 'Bought lately, often and for large sums. Thank them first.' },
  loyal: { name: 'Loyal', meaning: 'Buy regularly and a good deal. Offer more, ask for reviews.' },
  potentialLoyalist: {
    name: 'Potential loyalists',
    meaning: 'Bought lately but not often yet. Give them a reason to return.',
  },
  new: {
    name: 'New',
    meaning: 'Bought very lately, for the first time. Help them start, call after the purchase.',
  },
  promising: { name: 'Promising', meaning: 'Bought a little, not long ago. Remind them of you.' },
  needAttention: {
    name: 'Need attention',
    meaning: 'In the middle by every figure and drifting away. Make a personal offer.',
  },
  aboutToSleep: {
    name: 'About to sleep',
    meaning: 'Bought little and long ago. A good reason may bring them back.',
  },
  atRisk: { name: 'At risk', meaning: 'Used to buy often but have not come for long. Call them yourself.' },
  cantLose: {
    name: 'Can’t lose them',
    meaning: 'Were the best and are silent now. Win them back in person, soon.',
  },
  lost: { name: 'Lost', meaning: 'Bought little and very long ago. Do not spend much on them.' },
} as const satisfies Record<keyof typeof rfmGroupsRu, Readonly<{ name: string; meaning: string }>>;
