import { IconMapPin, IconMessage, IconNote, IconPhone, IconUsers, type Icon } from '@tabler/icons-react';
import type { Interaction } from '../../src-shared/interactions/interaction.ts';

/** The icon of each kind of entry; a word always stands beside it. */
export const interactionIcons: Readonly<Record<Interaction['kind'], Icon>> = {
  call: IconPhone,
  meeting: IconUsers,
  message: IconMessage,
  visit: IconMapPin,
  note: IconNote,
};
