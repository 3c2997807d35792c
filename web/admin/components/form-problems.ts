import type { FormInstance } from 'antd'
import type { Problem } from '../api/client.ts'

/** Shows what the API says of fields beside those of a form; false when none of them is there. */
export function showInForm<T>(form: FormInstance<T>): (problem: Problem) => boolean {
  return (problem) => {
    const fields = problem.errors.map(({ pointer, detail }) => ({
      name: pointer
        .split('/')
        .slice(1)
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      errors: [detail],
    }))
    const shown = fields.filter(({ name }) => form.getFieldInstance(name as never) !== undefined)
    form.setFields(shown as never)
    return shown.length > 0
  }
}
