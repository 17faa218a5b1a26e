// What is used of jstat, which has no types of its own.
declare module 'jstat' {
  interface Statistics {
    /** The logarithm of the beta function. */
    betaln(a: number, b: number): number
    readonly normal: { inv(probability: number, mean: number, deviation: number): number }
    readonly chisquare: { cdf(x: number, degrees: number): number }
  }
  const jstat: { readonly jStat: Statistics }
  export default jstat
}
