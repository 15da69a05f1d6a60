import { useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import card from '../contacts/card/card.module.css';
import { goTo, useRoute } from '../ui/use-route.ts';
import { ProductsPage } from '../products/products-page.tsx';
import { DebtsPage } from './debts/debts-page.tsx';
import { initialOrderView } from './list/order-view-state.ts';
import { OrdersPage } from './list/orders-page.tsx';
import { keepOrderView } from './list/use-order-view.ts';
import { StatusesPage } from './statuses/statuses-page.tsx';
import classes from './sales-screen.module.css';

const pages = ['orders', 'debts', 'products', 'statuses'] as const;
type Page = (typeof pages)[number];

const keptKey = ['kept', 'sales-page'] as const;

/** Everything about selling: all orders, who owes, what is sold, and the statuses of orders. */
export function SalesScreen(): ReactNode {
  const { t } = useTranslation('orders');
  const { id } = useRoute();
  const queryClient = useQueryClient();
  const [kept, setKept] = useState<Page>(() => queryClient.getQueryData<Page>(keptKey) ?? 'orders');
  // An order that is open stands beside the list of orders, wherever it was opened from.
  const page = id === null ? kept : 'orders';
  const show = (next: Page): void => {
    queryClient.setQueryDefaults(keptKey, { gcTime: Infinity });
    queryClient.setQueryData(keptKey, next);
    setKept(next);
    if (id !== null) goTo('sales');
  };
  const showOrdersOf = ({ id: productId, name }: Readonly<{ id: number; name: string }>): void => {
    keepOrderView(queryClient, { ...initialOrderView, productId, productName: name });
    show('orders');
  };
  const hearKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = pages[(pages.indexOf(page) + step + pages.length) % pages.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    show(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus();
  };
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div className={classes.pages} role="tablist" aria-label={t('pages.label')} onKeyDown={hearKey}>
          {pages.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              data-page={each}
              className={card.tab}
              aria-selected={each === page}
              tabIndex={each === page ? 0 : -1}
              onClick={() => show(each)}
            >
              {t(`pages.${each}`)}
            </button>
          ))}
        </div>
      </div>
      <div className={classes.page}>
        {page === 'orders' ? (
          <OrdersPage />
        ) : page === 'debts' ? (
          <DebtsPage />
        ) : page === 'products' ? (
          <ProductsPage onOrders={showOrdersOf} />
        ) : (
          <StatusesPage />
        )}
      </div>
    </div>
  );
}
