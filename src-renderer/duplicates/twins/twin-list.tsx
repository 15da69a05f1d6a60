import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateReason } from '../../../src-shared/duplicates/duplicate.ts';
import { tellReason } from '../../../src-shared/duplicates/tell-reason.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import { useFormat } from '../../ui/use-format.ts';
import { listNamedTwins } from './named-twins.ts';
import classes from './twins.module.css';
import type { Twin } from './use-twins.ts';

/** What is shown of a likely twin. */
export type ShownTwin = Pick<Twin, 'id' | 'name' | 'phones' | 'emails'> &
  Readonly<{ reasons: readonly DuplicateReason[] }>;

type Act = Readonly<{ label: string; labelOf: (name: string) => string; run: (id: number) => void }>;
type Props = Readonly<{ title: string; twins: readonly ShownTwin[]; acts: readonly Act[] }>;

/** Likely twins with the reasons in words and what can be done with each. Nothing when there are none. */
export function TwinList({ title, twins, acts }: Props): ReactNode {
  const { t } = useTranslation(['duplicates', 'contacts']);
  const { locale } = useFormat();
  if (twins.length === 0) return null;
  const named = listNamedTwins(twins);
  const more = twins.length - named.length;
  return (
    <section className={classes.twins} aria-label={title}>
      <output className={classes.title}>
        <IconUsers size={16} stroke={1.6} aria-hidden />
        {title}
      </output>
      <ul className={classes.list}>
        {named.map((twin) => {
          const name = twin.name || t('contacts:noName');
          return (
            <li key={twin.id} className={classes.twin}>
              <span className={classes.name}>{name}</span>
              <span className={classes.points}>
                {[...twin.phones.map(formatPhone), ...twin.emails].join(', ')}
              </span>
              <span className={classes.why}>
                {twin.reasons.map((reason) => tellReason(reason, locale)).join(' · ')}
              </span>
              <span className={classes.acts}>
                {acts.map(({ label, labelOf, run }) => (
                  <Button
                    key={label}
                    variant="default"
                    size="compact-sm"
                    aria-label={labelOf(name)}
                    // A field that saves when it is left must not lose the focus to this button.
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => run(twin.id)}
                  >
                    {label}
                  </Button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p className={classes.why}>{t('duplicates:twins.more', { count: more })}</p> : null}
    </section>
  );
}
