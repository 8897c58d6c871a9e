/// Whom the reader looks for in a list: somebody, by the server's id, or the people of an organisation.
export type Sought = { person: number; name: string } | { organisation: string }
