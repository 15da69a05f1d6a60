import {
  IconCopyCheck,
  IconDatabaseExport,
  IconGridDots,
  IconHistory,
  IconReceipt,
  IconSettings,
  IconStairsUp,
  IconTableImport,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { ContactsScreen } from '../../contacts/contacts-screen.tsx';
import { CopiesScreen } from '../../copies/copies-screen.tsx';
import { DuplicatesScreen } from '../../duplicates/duplicates-screen.tsx';
import { ImportScreen } from '../../import/import-screen.tsx';
import { JournalScreen } from '../../journal/journal-screen.tsx';
import { SalesScreen } from '../../orders/sales-screen.tsx';
import { RfmScreen } from '../../rfm/rfm-screen.tsx';
import { SegmentsScreen } from '../../segments/segments-screen.tsx';
import { SettingsScreen } from '../../settings/settings-screen.tsx';
import { StagesScreen } from '../../stages/stages-screen.tsx';
import type { Section } from '../../ui/route.ts';

/** How a section looks in the rail and what it draws. */
export type SectionView = Readonly<{ icon: Icon; Screen: ComponentType; place: 'work' | 'care' }>;

/** The sections that exist: daily work above, care of the base below. */
export const sectionViews: Readonly<Record<Section, SectionView>> = {
  contacts: { icon: IconUsers, Screen: ContactsScreen, place: 'work' },
  segments: { icon: IconUsersGroup, Screen: SegmentsScreen, place: 'work' },
  stages: { icon: IconStairsUp, Screen: StagesScreen, place: 'work' },
  sales: { icon: IconReceipt, Screen: SalesScreen, place: 'work' },
  rfm: { icon: IconGridDots, Screen: RfmScreen, place: 'work' },
  duplicates: { icon: IconCopyCheck, Screen: DuplicatesScreen, place: 'work' },
  import: { icon: IconTableImport, Screen: ImportScreen, place: 'work' },
  journal: { icon: IconHistory, Screen: JournalScreen, place: 'work' },
  copies: { icon: IconDatabaseExport, Screen: CopiesScreen, place: 'care' },
  settings: { icon: IconSettings, Screen: SettingsScreen, place: 'care' },
};
