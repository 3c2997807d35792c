import { Spin } from 'antd'

/** Fills the window while the first page is on its way. */
export function Waiting() {
  return (
    <div style={{ display: 'grid', placeItems: 'center', minBlockSize: '100vh' }}>
      <Spin size="large" />
    </div>
  )
}
