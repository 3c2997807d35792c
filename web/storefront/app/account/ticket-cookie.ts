/** Name of the cookie that holds the ticket of a sign-in at a provider. */
export const TICKET_COOKIE = 'serai_ticket'
