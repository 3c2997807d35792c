import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

/** The build: a browser bundle, and one self-contained server bundle whose entry is `app/storefront.server.ts`. */
export default defineConfig({
  plugins: [tailwindcss(), reactRouter(), precompress()],
  // Bundled whole, so that the server renders with React's production build whatever NODE_ENV says.
  ssr: { noExternal: true },
  environments: {
    ssr: { build: { rollupOptions: { input: './app/storefront.server.ts' } } },
  },
})
