/** Videos and documents of a product, and banners, in English. */
export const media = {
  video: (number: string) => `Video ${number}`,
  documents: 'Downloads',
  download: (title: string) => `Download ${title}`,
  outside: 'Opens another website in a new window',
}
