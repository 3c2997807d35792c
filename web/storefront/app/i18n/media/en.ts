/** Videos and documents of a product, in English. */
export const media = {
  video: (number: string) => `Video ${number}`,
  documents: 'Downloads',
  download: (title: string) => `Download ${title}`,
}
