using CsCheck;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Protection;

public class AnyTermInAnyDisguise
{
    private static readonly string[] Fields = [.. ProtectedTermsAreNowhere.Places.Select(row => row.Data.Item1).Distinct()];

    private static readonly Gen<string> Word = Gen.Char["bcdfghjklmnpqrstvwxz"].SelectMany(first => Gen.Char["aeiou"].SelectMany(second => Gen.Char["bcdfghjklmnpqrstvwxz"].Array[3, 6].Select(rest => $"{first}{second}{new string(rest)}")));

    /// <summary>Forms of a letter that the list must see through.</summary>
    private static Gen<string> Disguised(char letter) => Gen.Int[0, 9].Select(form => form switch
    {
        0 => char.ToUpperInvariant(letter).ToString(),
        1 => letter + "\u0301",
        2 => letter + "\u200B",
        3 => letter + "\u00AD",
        4 => ((char)(letter - 'a' + 'ａ')).ToString(),
        5 => char.ConvertFromUtf32(0x1D41A + letter - 'a'),
        6 => letter switch { 'a' => "а", 'e' => "е", 'o' => "о", 'i' => "і", _ => letter.ToString() },
        _ => letter.ToString(),
    });

    private static Gen<string> Disguised(string word) => word.Select(Disguised).Aggregate(Gen.Const(""), (all, next) => all.SelectMany(before => next.Select(letter => before + letter)));

    private static readonly Gen<(string Field, string First, string Last, string Written)> Case =
        Gen.Select(Gen.Int[0, Fields.Length - 1].Select(at => Fields[at]), Word, Word, Gen.Int[0, 4].Select(at => new[] { " ", "\u00A0", "  ", "-", " \u2060" }[at])).SelectMany((field, first, last, between) =>
            Gen.Select(Disguised(first), Disguised(last)).Select((one, other) => (field, first, last, $"{one}{(field == "author parts" ? " " : between)}{other}")));

    [Fact]
    public void No_term_in_any_field_reaches_any_file() => Case.Sample((field, first, last, written) =>
    {
        var digest = ProtectedDigest.With(field, $"Of {written}");
        var (made, site) = digest.Build(new ProtectedTerms([new ProtectedRule(1, [$"{first} {last}"], TermMatch.Word, null)]));
        Assert.Empty(made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(digest.Describe));
        Assert.NotEmpty(site);
        Assert.Empty(PlainScan.Find(site, $"{first} {last}", first + last));
    }, iter: 40, threads: 1);
}
