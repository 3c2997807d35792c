import { UserOutlined } from '@ant-design/icons'
import { Avatar } from 'antd'

/** The picture of somebody, or the sign of a person where there is none; their name stands beside it. */
export function Face({ avatar, size = 24 }: { avatar: { url: string; small_url: string } | null | undefined; size?: number }) {
  const src = avatar && (size > 48 ? avatar.url : avatar.small_url)
  return (
    <Avatar
      size={size}
      alt=""
      aria-hidden
      {...(src ? { src } : { icon: <UserOutlined />, style: { background: 'transparent', color: 'inherit' } })}
    />
  )
}
