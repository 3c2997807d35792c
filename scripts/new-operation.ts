import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// npm run new:operation -- catalog/products product.feature "Puts a product on the home page"
const [place, name, promise] = process.argv.slice(2)
if (!place || !name || !/^[a-z_]+\.[a-z_]+$/.test(name) || !promise) {
  console.error('Usage: npm run new:operation -- SERVICE[/FEATURE] entity.verb "What it promises, in one sentence"')
  process.exit(1)
}
const [entity = '', verb = ''] = name.split('.')
const words = [...verb.split('_'), ...entity.split('_')]
const camel = words.map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1))).join('')
const file = join('services', place, `${words.join('-')}.ts`)
if (!existsSync(join('services', place))) {
  console.error(`There is no folder services/${place}.`)
  process.exit(1)
}
if (existsSync(file)) {
  console.error(`${file} is there already.`)
  process.exit(1)
}
writeFileSync(
  file,
  `import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** ${promise.replace(/\.?$/, '.')} */
export const ${camel} = operation('${name}', {
  access: permission('${name}'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({ id: Id }),
  fails: [],
  emits: [],
  run: (ctx, input) =>
    ctx.tx(async () => {
      return { id: input.id }
    }),
})
`,
)
console.log(`${file}
Next: declare the permission '${name}' and a line in routes (and rpc.ts) of services/${place.split('/')[0]}/service.ts,
write its rule, its SQL in store.ts, its event in contracts/events/ and in emits, its test beside it; then npm run generate.`)
