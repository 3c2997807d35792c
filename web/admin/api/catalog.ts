import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import type { Attribute, Category, CategoryInput, Media, Whole } from './types.ts'

/** All categories, flat, with every language. */
export function useCategories(enabled = true) {
  return useQuery({
    queryKey: ['categories'],
    queryFn: async ({ signal }) => (await call<Whole<Category>>('GET', '/categories', { signal })).data,
    enabled,
  })
}

/** Creates a category, or changes the one with the id. */
export function saveCategory(input: CategoryInput, id?: string): Promise<Category> {
  return id ? call('PUT', `/categories/${id}`, { body: input }) : call('POST', '/categories', { body: input })
}

/** Removes an empty category. */
export function deleteCategory(id: string): Promise<void> {
  return call('DELETE', `/categories/${id}`)
}

/** The attributes that may make variants differ. */
export function useAttributes() {
  return useQuery({
    queryKey: ['attributes'],
    queryFn: async ({ signal }) => (await call<Whole<Attribute>>('GET', '/attributes', { signal })).data,
    staleTime: 60_000,
  })
}

/** Adds an attribute with its values. */
export function createAttribute(
  input: Pick<Attribute, 'code' | 'translations'> & { values: Omit<Attribute['values'][number], 'retired'>[] },
): Promise<Attribute> {
  return call('POST', '/attributes', { body: input })
}

/** Stores a picture and gives its renditions. */
export function uploadMedia(file: File): Promise<Media> {
  const form = new FormData()
  form.append('file', file)
  return call('POST', '/media', { form })
}
