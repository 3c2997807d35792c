/** What a connection calls itself in `pg_stat_activity`: what it is for, and the process that holds it. */
export const sessionName = (purpose: string): string => `serai ${purpose} ${process.pid}`
