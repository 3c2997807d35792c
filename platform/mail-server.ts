const PATIENCE_MS = 5_000

/** Asks a mail server whether it takes letters from us; throws what it says, or that it says nothing. */
export async function askMailServer(url: string): Promise<void> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  })
  await transport.verify().finally(() => transport.close())
}
