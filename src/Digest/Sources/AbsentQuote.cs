using Digest.Model;
namespace Digest.Sources;
internal static class AbsentQuote { public static string Explain(SeedIndex index, Quote quote, FoundQuote found, IEnumerable<QuoteFinder> others) => ""; }
