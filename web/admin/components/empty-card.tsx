import { Card, Empty } from 'antd'

/** A list that has nothing yet, where its rows would stand. */
export function EmptyCard({ text }: { text: string }) {
  return (
    <Card>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />
    </Card>
  )
}
