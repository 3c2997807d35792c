// Loaded before a server by `--import`: it dies, as by a power cut, at the moment that DIE_AT names.
import pg from 'pg'

interface Moment {
  text: string
  when: 'before' | 'after'
}

const { text, when } = JSON.parse(process.env['DIE_AT'] ?? '{}') as Moment
const die = () => process.kill(process.pid, 'SIGKILL')
const query = pg.Client.prototype.query

pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const [first] = given
  const isTheOne = (typeof first === 'string' ? first : (first as { text?: string }).text) === text
  if (isTheOne && when === 'before') die()
  const answer = Reflect.apply(query, this, given) as Promise<unknown>
  return isTheOne ? answer.then(die) : answer
} as typeof query
