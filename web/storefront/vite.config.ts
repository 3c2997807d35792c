import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

// Few files for a first visit: over a slow line every further one waits for its turn. What came by npm changes seldom and
// is kept by browsers; what several pages share comes in one piece.
const GROUPS = [
  { name: 'runtime', test: /[\\/]node_modules[\\/]/, priority: 2 },
  { name: 'shared', test: /\.tsx?$/, minShareCount: 3, priority: 1 },
]

/** The build: a browser bundle, and one self-contained server bundle whose entry is `app/storefront.server.ts`. */
export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  // Bundled whole, so that the server renders with React's production build whatever NODE_ENV says.
  ssr: { noExternal: true },
  environments: {
    client: { build: { rollupOptions: { output: { codeSplitting: { groups: GROUPS } } } } },
    ssr: { build: { rollupOptions: { input: './app/storefront.server.ts' } } },
  },
})
