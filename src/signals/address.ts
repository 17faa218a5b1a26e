// The page's address, to a bound: a script can make it megabytes long.

export const addressOf = ({ location }: Pick<Window, 'location'>): string => location.href.slice(0, 8_000)
