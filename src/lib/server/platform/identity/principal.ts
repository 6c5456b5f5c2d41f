/** Who acts: a person who is logged in, or an operator at the command line acting for a member. */
export type Principal = { userId: string }
