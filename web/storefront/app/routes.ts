import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes'

/** Every page of the shop, each under its language. */
export default prefix(':locale', [
  index('routes/home.tsx'),
  route('c/:slug', 'routes/category.tsx'),
  route('p/:slug', 'routes/product.tsx'),
  route('brands', 'routes/brands.tsx'),
  route('brands/:slug', 'routes/brand.tsx'),
  route('tags/:slug', 'routes/tag.tsx'),
  route('unwatch', 'routes/unwatch.tsx'),
  route('stock-alerts/stop', 'routes/stop-stock-alerts.tsx'),
  route('ad/:id', 'routes/ad.ts'),
  route('search', 'routes/search.tsx'),
  route('suggest', 'routes/suggest.ts'),
  route('cart', 'routes/cart.tsx'),
  route('checkout', 'routes/checkout.tsx'),
  route('orders/:number', 'routes/order.tsx'),
  route('orders/:number/placed', 'routes/order-placed.tsx'),
  route('orders/:number/return', 'routes/order-return.tsx'),
  route('account/orders', 'routes/account-orders.tsx'),
  route('account/loyalty', 'routes/loyalty.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-up', 'routes/sign-up.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('preferences', 'routes/preferences.ts'),
  route('*', 'routes/not-found.tsx'),
]) satisfies RouteConfig
