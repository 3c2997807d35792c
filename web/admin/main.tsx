import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
// Made once, not anew in every browser; the theme's colours and sizes stay variables (see theme.ts).
import 'antd/dist/antd.css'
import '@fontsource-variable/inter'
import '@fontsource-variable/vazirmatn'
import { App } from './app.tsx'
import './styles/base.css'
import './styles/layout.css'
import './styles/parts.css'
import './styles/describing.css'
import './styles/banners.css'
import './styles/pages.css'
import './styles/first-steps.css'
import './styles/terms.css'
import './styles/print.css'

// After an update of the server an open panel asks for pages that are gone: it starts anew, once a minute at most.
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('serai.restarted') ?? 0)
  if (Date.now() - last < 60_000) return
  event.preventDefault()
  sessionStorage.setItem('serai.restarted', String(Date.now()))
  location.reload()
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
