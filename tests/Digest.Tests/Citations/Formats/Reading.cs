using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Tests.Citations.Formats;

/// <summary>A bibliography's text, read for a test.</summary>
internal sealed record Reading(IReadOnlyList<BibliographyItem> Items, IReadOnlyList<Diagnostic> Found, string Text)
{
    public static Reading Of(string format, string text)
    {
        var found = new List<Diagnostic>();
        return new Reading(BibliographyFormat.Of(format)!.Read("refs", text, found), found, text);
    }

    public BibliographyItem Only => Xunit.Assert.Single(Items);

    /// <summary><c>line:column rule 'message'</c>, sorted by place.</summary>
    public IReadOnlyList<string> Told => [.. Found.OrderBy(fault => fault.Span.Offset).Select(fault =>
    {
        var place = new LineIndex(Text).At(fault.Span.Offset);
        return $"{place.Line}:{place.Column} {fault.Rule.Id} {fault.Message}";
    })];

    public string? this[string variable] => Said(Only, variable);

    /// <summary>Names as <c>Family|Given|dropping|non-dropping|suffix</c> without what is empty at the end; dates as EDTF.</summary>
    public static string? Said(BibliographyItem item, string variable) => item.Citation[variable] ?? item.Citation.DateOf(variable)?.ToString()
        ?? (item.Citation.Names.FirstOrDefault(pair => pair.Key == variable) is { Value: { } names } ? string.Join(';', names.Select(Name)) : null);

    private static string Name(CslName name)
    {
        string Other(string part) => name.Other.FirstOrDefault(pair => pair.Key == part).Value ?? "";
        return name.Literal is { } literal ? "|" + literal : string.Join('|', name.Family, name.Given, Other("dropping-particle"), Other("non-dropping-particle"), Other("suffix")).TrimEnd('|');
    }
}
