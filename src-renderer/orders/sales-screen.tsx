import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../ui/tabs.tsx';
import { keepState, useKeptState } from '../ui/use-kept-state.ts';
import { goTo, useRoute } from '../ui/use-route.ts';
import { ProductsPage } from '../products/products-page.tsx';
import { DebtsPage } from './debts/debts-page.tsx';
import { initialOrderView } from './list/order-view-state.ts';
import { OrdersPage } from './list/orders-page.tsx';
import { keptOrderView } from './list/use-order-view.ts';
import { StatusesPage } from './statuses/statuses-page.tsx';
import classes from './sales-screen.module.css';

const pages = ['orders', 'debts', 'products', 'statuses'] as const;
type Page = (typeof pages)[number];

const firstPage: Readonly<{ shown: Page }> = { shown: 'orders' };

/** Everything about selling: all orders, who owes, what is sold, and the statuses of orders. */
export function SalesScreen(): ReactNode {
  const { t } = useTranslation('orders');
  const { id } = useRoute();
  const queryClient = useQueryClient();
  const [{ shown }, keep] = useKeptState('sales-page', firstPage);
  // An order that is open stands beside the list of orders, wherever it was opened from.
  const page = id === null ? shown : 'orders';
  const show = (next: Page): void => {
    keep({ shown: next });
    if (id !== null) goTo('sales');
  };
  const showOrdersOf = ({ id: productId, name }: Readonly<{ id: number; name: string }>): void => {
    keepState(queryClient, keptOrderView, { ...initialOrderView, productId, productName: name });
    show('orders');
  };
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <Tabs
          label={t('pages.label')}
          tabs={pages.map((name) => ({ name, label: t(`pages.${name}`) }))}
          current={page}
          onTab={show}
        />
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
