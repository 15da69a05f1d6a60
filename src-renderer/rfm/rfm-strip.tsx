import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import { describeRfmSpan } from './describe-rfm-span.ts';
import { nameRfmGroup } from './name-rfm-group.ts';
import classes from './rfm.module.css';

/** The client's own scores with what each of them comes from; nothing without an order. */
export function RfmStrip({ card }: Readonly<{ card: ContactCard }>): ReactNode {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const bought = Number(card.fields['ordersCount'] ?? 0) > 0 && card.deletedAt === null;
  const { data } = useQueryChannel('rfm:card', { id: card.id }, { enabled: bought });
  if (!bought || !data) return null;
  const { r, f, m, group, spans } = data;
  const count = (figure: number): string => format.number(figure);
  const money = (kopecks: number): string =>
    t('roubles', { value: format.number(Math.round(kopecks / 100)) });
  const lines = [
    {
      told: t('card.r', { score: r, count: data.recency }),
      score: r,
      span: describeRfmSpan(spans.recency, t, count),
    },
    {
      told: t('card.f', { score: f, count: data.frequency }),
      score: f,
      span: describeRfmSpan(spans.frequency, t, count),
    },
    {
      told: t('card.m', { score: m, sum: money(data.monetary) }),
      score: m,
      span: describeRfmSpan(spans.monetary, t, money),
    },
  ];
  return (
    <section className={classes.strip} aria-label={t('card.label')}>
      <p className={classes.stripHead} data-selectable>
        <b>{t('card.scores', { r, f, m })}</b>{' '}
        {group === null ? t('card.none') : t('card.group', { name: nameRfmGroup(group, t) })}
      </p>
      <ul className={classes.stripLines}>
        {lines.map(({ told, score, span }) => (
          <li key={told} data-selectable>
            {told} <span className={classes.stripSpan}>({t('card.span', { score, span })})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
