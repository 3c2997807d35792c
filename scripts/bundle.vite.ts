import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, normalizePath, type Plugin } from 'vite'

const root = normalizePath(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Puts the server into one file, dist/serai.js: reading some 2,000 modules one by one takes three times as long as reading
 * that, at every start. Packages stay where they are, but for two that consist of a thousand small files.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [keepPlaces()],
  ssr: { noExternal: ['typebox', 'kysely'] },
  build: {
    ssr: 'cli/serai.ts',
    outDir: 'dist',
    target: 'node22',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'serai.js', chunkFileNames: '[name].js' } },
  },
})

// A module finds the files beside it (migrations, templates) where they lie in the sources.
function keepPlaces(): Plugin {
  return {
    name: 'keep-places',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(root) || id.includes('node_modules')) return
      const url = `new URL(${JSON.stringify(`../${normalizePath(relative(root, id))}`)}, import.meta.url)`
      const folder = `process.getBuiltinModule('node:url').fileURLToPath(new URL('.', ${url}))`
      return code.replaceAll(/import\.meta\.(url|dirname)/g, (_, name) => (name === 'url' ? url : folder))
    },
  }
}
