import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input, Output, Row } from '#sdk'
import { api } from './client.ts'
import { useList } from './list.ts'
import type { Attribute, Whole } from './types.ts'

/** A brand with all its languages. */
export type Brand = Output<'brand.get'>

/** What is sent of a brand. */
export type BrandInput = Input<'brand.create'>

/** Brands whose name or address contains a text. */
export function useBrands(q: string) {
  return useList<Brand>('brands', '/brands', { ...(q && { q }), per_page: 20 })
}

/** One brand, when there is an id. */
export function useBrand(id: string | null | undefined) {
  return useQuery({
    queryKey: ['brands', 'one', id],
    queryFn: ({ signal }) => api('brand.get', { id: id ?? '' }, { signal }),
    enabled: Boolean(id),
  })
}

/** Makes a brand, or changes the known one. */
export function saveBrand(input: BrandInput, known?: Brand): Promise<Brand> {
  if (!known) return api('brand.create', input)
  return api('brand.update', { ...input, id: known.id, version: known.version })
}

/** Removes a brand that no product is of. */
export function deleteBrand(brand: Brand): Promise<null> {
  return api('brand.delete', { id: brand.id, version: brand.version })
}

/** A tag. */
export type Tag = Row<'tag.list'>

/** A tag on its way to its products. */
export type TagChange = Row<'tag.list_changes'>

/** Tags whose name or address contains a text. */
export function useTags(q: string) {
  return useList<Tag>('tags', '/tags', { ...(q && { q }), per_page: 20 })
}

/** Changes of tags, asked again while one is on its way. */
export function useTagChanges() {
  return useQuery({
    queryKey: ['tags', 'changes'],
    queryFn: async ({ signal }) => (await api('tag.list_changes', {}, { signal })).data,
    refetchInterval: ({ state }) => (state.data?.some((change) => change.running) ? 1_000 : false),
  })
}

/** Renames a tag, in all languages. */
export function saveTag(tag: Tag, name: string, translations: Tag['translations']): Promise<Tag> {
  return api('tag.update', { id: tag.id, name, translations, version: tag.version })
}

/** Makes a tag one with another. */
export function mergeTag(tag: Tag, into: string): Promise<TagChange> {
  return api('tag.merge', { id: tag.id, into, version: tag.version })
}

/** Takes a tag off all products. */
export function deleteTag(tag: Tag): Promise<TagChange> {
  return api('tag.delete', { id: tag.id, version: tag.version })
}

/** Features with the groups they are in. */
export type FeatureList = Output<'feature.list'>

/** One feature. */
export type Feature = FeatureList['data'][number]

/** A group of features. */
export type FeatureGroup = FeatureList['groups'][number]

/** What is sent of a feature. */
export type FeatureInput = Input<'feature.create'>

/** All features in their order. */
export function useFeatures() {
  return useQuery({
    queryKey: ['features'],
    queryFn: ({ signal }) => api('feature.list', {}, { signal }),
    staleTime: 30_000,
  })
}

/** Makes a feature, or changes the known one. */
export function saveFeature({ code, kind, ...input }: FeatureInput, known?: Feature): Promise<Feature> {
  if (!known) return api('feature.create', { code, kind, ...input })
  return api('feature.update', { ...input, code: known.code, version: known.version })
}

/** Removes a feature that no product has. */
export function deleteFeature(feature: Feature): Promise<null> {
  return api('feature.delete', { code: feature.code, version: feature.version })
}

/** Puts features in an order. */
export function arrangeFeatures(codes: string[]): Promise<FeatureList> {
  return api('feature.arrange', { codes })
}

/** Makes the groups of features what the list says. */
export function saveGroups(groups: FeatureGroup[]): Promise<FeatureList> {
  return api('feature.save_groups', { groups })
}

/** A variant that can be a part of a bundle. */
export type PossiblePart = Row<'bundle.list_parts'>

/** Variants that can be parts of a bundle, or with bundles be added to an order: the named ones, or those found by a text. */
export function usePossibleParts(query: { q: string; with_bundles?: boolean } | { variant_ids: string[] }) {
  const nothing = 'variant_ids' in query && query.variant_ids.length === 0
  return useQuery({
    queryKey: ['products', 'parts', query],
    queryFn: async ({ signal }) => (await api('bundle.list_parts', query, { signal })).data,
    enabled: !nothing,
    placeholderData: keepPreviousData,
  })
}

/** Changes an attribute with its values. */
export function saveAttribute(
  known: Attribute,
  input: Pick<Attribute, 'translations'> & { values: Attribute['values'] },
): Promise<Attribute> {
  return api('attribute.update', { ...input, code: known.code, version: known.version })
}

/** Removes an attribute by which no variant differs. */
export function deleteAttribute(attribute: Attribute): Promise<null> {
  return api('attribute.delete', { code: attribute.code, version: attribute.version })
}

/** Puts attributes in an order. */
export function arrangeAttributes(codes: string[]): Promise<Whole<Attribute>> {
  return api('attribute.arrange', { codes })
}
