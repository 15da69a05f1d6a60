/** What has become of the orders of a remembered ledger. */
export const livingOrders = {
  number: 'No.\u00A0{{number}}',
  line: '{{title}}: {{quantity}} × {{price}} = {{sum}}',
  lineOne: '{{title}}: {{sum}}',
  same: 'The ledger has not changed',
  skipped: 'Without a client or a day: {{count, number}}',
  fresh: {
    title: 'New orders',
    review: 'fits several clients: goes to review',
  },
  changed: {
    title: 'Changed orders',
    text: 'On the left what the base holds now, on the right what the file says now. What is ticked is written into the order.',
  },
  gone: {
    title: 'Orders that the file has no more',
    text: 'They stay in the base, the program does not delete them. An order can be deleted on the card of its client.',
    capped: 'The first {{shown, number}} of {{total, number}} are shown',
  },
  kinds: {
    lineAdded: 'New item',
    lineChanged: 'Item',
    lineGone: 'Item no more',
    payment: 'Paid',
    status: 'Status',
    date: 'Day',
    due: 'Due',
    channel: 'Channel',
    note: 'Note',
  },
  why: {
    lineGone: 'when ticked, it leaves the order too',
    payment: 'the base has more paid: payments are not deleted',
  },
  tickPart: '{{part}}: {{name}}',
} as const;
