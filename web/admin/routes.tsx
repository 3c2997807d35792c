import { createBrowserRouter } from 'react-router'
import { Failure } from './pages/shell/failure.tsx'
import { NotFound } from './pages/shell/not-found.tsx'
import { Shell } from './pages/shell/shell.tsx'
import { Waiting } from './pages/shell/waiting.tsx'

/** All addresses of the panel; each page is fetched when it is first opened. */
export const router = createBrowserRouter(
  [
    {
      path: '/sign-in',
      lazy: async () => ({ Component: (await import('./pages/shell/sign-in.tsx')).SignIn }),
      HydrateFallback: Waiting,
    },
    {
      path: '/welcome',
      lazy: async () => ({ Component: (await import('./pages/shell/welcome.tsx')).Welcome }),
      HydrateFallback: Waiting,
    },
    {
      path: '/forgot-password',
      lazy: async () => ({ Component: (await import('./pages/shell/forgotten.tsx')).ForgotPassword }),
      HydrateFallback: Waiting,
    },
    {
      path: '/reset-password',
      lazy: async () => ({ Component: (await import('./pages/shell/forgotten.tsx')).ResetPassword }),
      HydrateFallback: Waiting,
    },
    {
      path: '/confirm-email',
      lazy: async () => ({ Component: (await import('./pages/shell/forgotten.tsx')).ConfirmEmail }),
      HydrateFallback: Waiting,
    },
    {
      path: '/print/orders/:id',
      lazy: async () => ({ Component: (await import('./pages/print/print-order.tsx')).PrintOrder }),
      ErrorBoundary: Failure,
      HydrateFallback: Waiting,
    },
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: Failure,
      HydrateFallback: Waiting,
      children: [
        {
          ErrorBoundary: Failure,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('./pages/dashboard/dashboard.tsx')).DashboardPage }) },
            {
              path: 'products',
              lazy: async () => ({ Component: (await import('./pages/products/product-list.tsx')).ProductList }),
            },
            {
              path: 'products/new',
              lazy: async () => ({ Component: (await import('./pages/products/product-edit.tsx')).ProductCreate }),
            },
            { path: 'products/import', lazy: async () => ({ Component: (await import('./pages/imports/imports.tsx')).Imports }) },
            {
              path: 'products/import/:id',
              lazy: async () => ({ Component: (await import('./pages/imports/imports.tsx')).Imports }),
            },
            {
              path: 'products/exports/:id?',
              lazy: async () => ({ Component: (await import('./pages/exports/exports.tsx')).Exports }),
            },
            {
              path: 'products/bulk/:id?',
              lazy: async () => ({ Component: (await import('./pages/bulk/bulk-edits.tsx')).BulkEdits }),
            },
            {
              path: 'products/:id',
              lazy: async () => ({ Component: (await import('./pages/products/product-edit.tsx')).ProductEdit }),
            },
            { path: 'stock/low', lazy: async () => ({ Component: (await import('./pages/stock/low-stock.tsx')).LowStockPage }) },
            {
              path: 'stock-takes/:id?',
              lazy: async () => ({ Component: (await import('./pages/stock-takes/stock-takes.tsx')).StockTakes }),
            },
            {
              path: 'discounts',
              lazy: async () => ({ Component: (await import('./pages/discounts/discounts.tsx')).Discounts }),
            },
            {
              path: 'coupons',
              lazy: async () => ({ Component: (await import('./pages/promotions/coupons.tsx')).Coupons }),
            },
            {
              path: 'advertisements',
              lazy: async () => ({ Component: (await import('./pages/promotions/advertisements.tsx')).Advertisements }),
            },
            { path: 'gifts', lazy: async () => ({ Component: (await import('./pages/promotions/gifts.tsx')).Gifts }) },
            { path: 'channels', lazy: async () => ({ Component: (await import('./pages/channels/channels.tsx')).Channels }) },
            {
              path: 'channels/:id',
              lazy: async () => ({ Component: (await import('./pages/channels/channel-page.tsx')).ChannelPage }),
            },
            {
              path: 'categories',
              lazy: async () => ({ Component: (await import('./pages/categories/categories.tsx')).Categories }),
            },
            { path: 'brands', lazy: async () => ({ Component: (await import('./pages/brands/brands.tsx')).Brands }) },
            { path: 'tags', lazy: async () => ({ Component: (await import('./pages/tags/tags.tsx')).Tags }) },
            { path: 'features', lazy: async () => ({ Component: (await import('./pages/features/features.tsx')).Features }) },
            {
              path: 'attributes',
              lazy: async () => ({ Component: (await import('./pages/attributes/attributes.tsx')).Attributes }),
            },
            {
              path: 'invoices',
              lazy: async () => ({ Component: (await import('./pages/orders/invoice-list.tsx')).InvoiceList }),
            },
            { path: 'orders', lazy: async () => ({ Component: (await import('./pages/orders/order-list.tsx')).OrderList }) },
            {
              path: 'orders/:id',
              lazy: async () => ({ Component: (await import('./pages/orders/order-details.tsx')).OrderDetails }),
            },
            {
              path: 'returns',
              lazy: async () => ({ Component: (await import('./pages/returns/return-list.tsx')).ReturnList }),
            },
            {
              path: 'returns/:id',
              lazy: async () => ({ Component: (await import('./pages/returns/return-page.tsx')).ReturnPage }),
            },
            {
              path: 'deliveries',
              lazy: async () => ({ Component: (await import('./pages/deliveries/deliveries.tsx')).Deliveries }),
            },
            {
              path: 'carts',
              lazy: async () => ({ Component: (await import('./pages/carts/abandoned-carts.tsx')).AbandonedCarts }),
            },
            { path: 'payments', lazy: async () => ({ Component: (await import('./pages/payments/payments.tsx')).Payments }) },
            {
              path: 'payment-methods',
              lazy: async () => ({ Component: (await import('./pages/payment-methods/payment-methods.tsx')).PaymentMethods }),
            },
            {
              path: 'currencies',
              lazy: async () => ({ Component: (await import('./pages/currencies/currencies.tsx')).Currencies }),
            },
            { path: 'taxes', lazy: async () => ({ Component: (await import('./pages/taxes/taxes.tsx')).Taxes }) },
            {
              path: 'delivery-methods',
              lazy: async () => ({ Component: (await import('./pages/delivery-methods/delivery-methods.tsx')).DeliveryMethods }),
            },
            { path: 'cities', lazy: async () => ({ Component: (await import('./pages/cities/cities.tsx')).Cities }) },
            { path: 'branches', lazy: async () => ({ Component: (await import('./pages/branches/branches.tsx')).Branches }) },
            {
              path: 'customers',
              lazy: async () => ({ Component: (await import('./pages/customers/customer-list.tsx')).CustomerList }),
            },
            {
              path: 'customers/:id',
              lazy: async () => ({ Component: (await import('./pages/customers/person-page.tsx')).PersonPage }),
            },
            {
              path: 'staff/:id',
              lazy: async () => ({ Component: (await import('./pages/customers/person-page.tsx')).PersonPage }),
            },
            { path: 'staff', lazy: async () => ({ Component: (await import('./pages/staff/staff.tsx')).Staff }) },
            { path: 'roles', lazy: async () => ({ Component: (await import('./pages/roles/roles.tsx')).Roles }) },
            { path: 'audit', lazy: async () => ({ Component: (await import('./pages/audit/audit.tsx')).Audit }) },
            { path: 'api-keys', lazy: async () => ({ Component: (await import('./pages/api-keys/api-keys.tsx')).ApiKeys }) },
            {
              path: 'account',
              lazy: async () => ({ Component: (await import('./pages/own-account/own-account.tsx')).OwnAccount }),
            },
            {
              path: 'settings/:group?',
              lazy: async () => ({ Component: (await import('./pages/settings/settings.tsx')).Settings }),
            },
            { path: 'sms', lazy: async () => ({ Component: (await import('./pages/sms/sms-sender.tsx')).SmsSenderPage }) },
            { path: 'outbox', lazy: async () => ({ Component: (await import('./pages/outbox/outbox.tsx')).Outbox }) },
            {
              path: 'failed-events',
              lazy: async () => ({ Component: (await import('./pages/failed-events/failed-events.tsx')).FailedEvents }),
            },
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
)
