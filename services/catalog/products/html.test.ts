import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText } from './html.ts'

test('the words of a description keep apart what stands in lines of its own, and no more', () => {
  assert.equal(plainText('<p>Raised from one sheet.</p><p>Linen <b>sof</b>tens.</p>'), 'Raised from one sheet. Linen softens.')
  assert.equal(plainText('<ul><li>Takes an E27 bulb</li><li>Dimmer</li></ul>one<br/>two'), 'Takes an E27 bulb Dimmer one two')
  assert.equal(plainText('<table><tr><th>Width</th><td>9</td></tr></table>'), 'Width 9')
  assert.equal(plainText('<p>1 &lt; 2 &amp;&amp; &quot;tea&quot; &amp;lt; 3</p>'), '1 < 2 && "tea" &lt; 3')
})
