import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Operations } from '#sdk'
import { call } from './client.ts'
import { useList } from './list.ts'
import type { Attribute, Whole } from './types.ts'

/** A brand with all its languages. */
export type Brand = Operations['brand.get']['output']

/** What is sent of a brand. */
export type BrandInput = Operations['brand.create']['input']

/** Brands whose name or address contains a text. */
export function useBrands(q: string) {
  return useList<Brand>('brands', '/brands', { ...(q && { q }), per_page: 20 })
}

/** One brand, when there is an id. */
export function useBrand(id: string | null | undefined) {
  return useQuery({
    queryKey: ['brands', 'one', id],
    queryFn: ({ signal }) => call<Brand>('GET', `/brands/${id}`, { signal }),
    enabled: Boolean(id),
  })
}

/** Makes a brand, or changes the known one. */
export function saveBrand(input: BrandInput, known?: Brand): Promise<Brand> {
  if (!known) return call('POST', '/brands', { body: input })
  return call('PUT', `/brands/${known.id}`, { body: { ...input, version: known.version } })
}

/** Removes a brand that no product is of. */
export function deleteBrand(brand: Brand): Promise<void> {
  return call('DELETE', `/brands/${brand.id}`, { query: { version: brand.version } })
}

/** A tag. */
export type Tag = Operations['tag.list']['output']['data'][number]

/** A tag on its way to its products. */
export type TagChange = Operations['tag.list_changes']['output']['data'][number]

/** Tags whose name or address contains a text. */
export function useTags(q: string) {
  return useList<Tag>('tags', '/tags', { ...(q && { q }), per_page: 20 })
}

/** Changes of tags, asked again while one is on its way. */
export function useTagChanges() {
  return useQuery({
    queryKey: ['tags', 'changes'],
    queryFn: async ({ signal }) => (await call<Whole<TagChange>>('GET', '/tags/changes', { signal })).data,
    refetchInterval: ({ state }) => (state.data?.some((change) => change.running) ? 1_000 : false),
  })
}

/** Renames a tag, in all languages. */
export function saveTag(tag: Tag, name: string, translations: Tag['translations']): Promise<Tag> {
  return call('PUT', `/tags/${tag.id}`, { body: { name, translations, version: tag.version } })
}

/** Makes a tag one with another. */
export function mergeTag(tag: Tag, into: string): Promise<TagChange> {
  return call('POST', `/tags/${tag.id}/merge`, { body: { into, version: tag.version } })
}

/** Takes a tag off all products. */
export function deleteTag(tag: Tag): Promise<TagChange> {
  return call('DELETE', `/tags/${tag.id}`, { query: { version: tag.version } })
}

/** Features with the groups they are in. */
export type FeatureList = Operations['feature.list']['output']

/** One feature. */
export type Feature = FeatureList['data'][number]

/** A group of features. */
export type FeatureGroup = FeatureList['groups'][number]

/** What is sent of a feature. */
export type FeatureInput = Operations['feature.create']['input']

/** All features in their order. */
export function useFeatures() {
  return useQuery({
    queryKey: ['features'],
    queryFn: ({ signal }) => call<FeatureList>('GET', '/features', { signal }),
    staleTime: 30_000,
  })
}

/** Makes a feature, or changes the known one. */
export function saveFeature({ code, kind, ...input }: FeatureInput, known?: Feature): Promise<Feature> {
  if (!known) return call('POST', '/features', { body: { code, kind, ...input } })
  return call('PUT', `/features/${known.code}`, { body: { ...input, version: known.version } })
}

/** Removes a feature that no product has. */
export function deleteFeature(feature: Feature): Promise<void> {
  return call('DELETE', `/features/${feature.code}`, { query: { version: feature.version } })
}

/** Puts features in an order. */
export function arrangeFeatures(codes: string[]): Promise<FeatureList> {
  return call('POST', '/features/arrange', { body: { codes } })
}

/** Makes the groups of features what the list says. */
export function saveGroups(groups: FeatureGroup[]): Promise<FeatureList> {
  return call('POST', '/features/groups', { body: { groups } })
}

/** A variant that can be a part of a bundle. */
export type PossiblePart = Operations['bundle.list_parts']['output']['data'][number]

/** Variants that can be parts of a bundle: the named ones, or those found by a text. */
export function usePossibleParts(query: { q: string } | { variant_ids: string[] }) {
  const nothing = 'variant_ids' in query && query.variant_ids.length === 0
  return useQuery({
    queryKey: ['products', 'parts', query],
    queryFn: async ({ signal }) => (await call<Whole<PossiblePart>>('GET', '/bundles/parts', { query, signal })).data,
    enabled: !nothing,
    placeholderData: keepPreviousData,
  })
}

/** Changes an attribute with its values. */
export function saveAttribute(
  known: Attribute,
  input: Pick<Attribute, 'translations'> & { values: Attribute['values'] },
): Promise<Attribute> {
  return call('PUT', `/attributes/${known.code}`, { body: { ...input, version: known.version } })
}

/** Removes an attribute by which no variant differs. */
export function deleteAttribute(attribute: Attribute): Promise<void> {
  return call('DELETE', `/attributes/${attribute.code}`, { query: { version: attribute.version } })
}

/** Puts attributes in an order. */
export function arrangeAttributes(codes: string[]): Promise<Whole<Attribute>> {
  return call('POST', '/attributes/arrange', { body: { codes } })
}
