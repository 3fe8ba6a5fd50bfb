using Digest.Diagnostics;
using Digest.Protection;

namespace Digest.Stages;

/// <summary>Findings without a protected term: in message, help, path and related places.</summary>
internal static class SilentFindings
{
    public static List<Diagnostic> Of(IEnumerable<Diagnostic> found, Silence silence) => [.. found.Select(fault => fault with
    {
        Message = silence.Of(fault.Message, fault.Near),
        Help = fault.Help is { } help ? silence.Of(help, fault.Near) : null,
        Private = fault.Private is { } more ? silence.Of(more, fault.Near) : null,
        Near = null,
        Span = fault.Span with { Path = silence.Of(fault.Span.Path) },
        Related = fault.Related.Count == 0 ? fault.Related : [.. fault.Related.Select(one => new Related(one.Span with { Path = silence.Of(one.Span.Path) }, silence.Of(one.Message)))],
    })];

    /// <summary>The texts of files by the path that findings give them; where two come to have one path, neither: the line of one would be shown for the other's.</summary>
    /// <param name="textOf">By the true path.</param>
    /// <param name="found">As it was before it was silenced: lines with a word of a name that stands near what is told are not shown.</param>
    public static Func<string, string?> Texts(IEnumerable<string> paths, Func<string, string?> textOf, Silence silence, IEnumerable<Diagnostic> found)
    {
        var near = found.Select(fault => fault.Near).OfType<string>().Distinct().ToList();
        var byPath = paths.Distinct(StringComparer.Ordinal).ToLookup(path => silence.Of(path), StringComparer.Ordinal);
        return path => byPath[path].Take(2).ToList() is [var only] && textOf(only) is { } text ? silence.Lines(text, near) : null;
    }
}
