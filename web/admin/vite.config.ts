import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { refuseUnstyled, usedStyles } from './antd-styles.ts'

const apiHost = 'http://127.0.0.1:4000'

/** Builds the panel into dist/ for serving under /admin/; in development the API is reached through a proxy. */
export default defineConfig({
  base: '/admin/',
  plugins: [react(), refuseUnstyled()],
  css: { postcss: { plugins: [usedStyles] } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { host: '127.0.0.1', proxy: { '/api': apiHost, '/media': apiHost } },
})
