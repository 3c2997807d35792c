import assert from 'node:assert/strict'

/** An element of an XML text. */
export interface XmlNode {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlNode[]
}

const MARKUP = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>|([^<]+)/gy
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** Reads a text as XML and fails where it is not well-formed. */
export function readXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  let at = 0
  for (const match of xml.matchAll(MARKUP)) {
    assert.equal(match.index, at, `not XML at ${at}: ${xml.slice(at, at + 60)}`)
    at += match[0].length
    const [, closing, name = '', attributes = '', empty, text] = match
    const here = open.at(-1)
    assert.ok(here)
    if (text !== undefined) here.text += unescaped(text)
    else if (closing) assert.equal(open.pop()?.name, name)
    else if (name) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)])
      const node: XmlNode = { name, attributes: Object.fromEntries(pairs), text: '', children: [] }
      here.children.push(node)
      if (!empty) open.push(node)
    }
  }
  assert.equal(at, xml.length, `not XML at ${at}: ${xml.slice(at, at + 60)}`)
  assert.equal(open.length, 1, `${open.at(-1)?.name} is not closed`)
  assert.equal(root.children.length, 1)
  return root.children[0] as XmlNode
}

/** The children of an element by a name. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name)
}

/** The text of an element's child, if there is one. */
export function textOf(node: XmlNode, name: string): string | undefined {
  return all(node, name)[0]?.text
}

function unescaped(text: string): string {
  return text.replace(/&[^;]*;?/g, (entity) => {
    const known = ENTITIES[entity]
    assert.ok(known, `${entity} is no entity`)
    return known
  })
}
