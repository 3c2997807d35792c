/** Rich text that the API has already sanitised; nothing else may be handed to it. */
export function SanitisedHtml({ html, className }: { html: string; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
