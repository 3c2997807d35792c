import { useQuery } from '@tanstack/react-query'
import type { Input } from '#sdk'
import { api } from './client.ts'
import type { Attribute, Category, CategoryInput, Media } from './types.ts'

/** All categories, flat, with every language. */
export function useCategories(enabled = true) {
  return useQuery({
    queryKey: ['categories'],
    queryFn: async ({ signal }) => (await api('category.list', {}, { signal })).data,
    enabled,
  })
}

/** Creates a category, or changes the one with the id. */
export function saveCategory({ version = 0, parent_id: parent = null, ...input }: CategoryInput, id?: string): Promise<Category> {
  return id ? api('category.update', { ...input, id, version }) : api('category.create', { ...input, parent_id: parent })
}

/** Removes an empty category. */
export async function deleteCategory(id: string): Promise<void> {
  await api('category.delete', { id })
}

/** The attributes that may make variants differ. */
export function useAttributes() {
  return useQuery({
    queryKey: ['attributes'],
    queryFn: async ({ signal }) => (await api('attribute.list', {}, { signal })).data,
    staleTime: 60_000,
  })
}

/** Adds an attribute with its values. */
export function createAttribute(input: Input<'attribute.create'>): Promise<Attribute> {
  return api('attribute.create', input)
}

/** Stores a picture and gives its renditions; a wide one stays sharp across a whole page. */
export function uploadMedia(file: File, wide = false): Promise<Media> {
  return api('media.upload', { file, ...(wide && { wide }) })
}
