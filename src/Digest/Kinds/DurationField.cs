using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Kinds;

/// <summary>Reads how long something lasted: a duration of ISO 8601-1, <c>P[n]Y[n]M[n]W[n]DT[n]H[n]M[n]S</c> with one part at the least, in whole numbers of nine digits at the most.</summary>
internal static class DurationField
{
    public static readonly Rule BadDuration = new("bad-duration", Severity.Error,
        "A duration is not ISO 8601-1 text.",
        "The page prints how long something lasted; what is no duration would be printed as it stands.",
        "duration: 5 days      # write P5D");

    private const string Forms = "Durations are ISO 8601: P, then years Y, months M, weeks W and days D, then T and hours H, minutes M and seconds S, in whole numbers: P5D (five days), P1Y6M (a year and six months), PT2H30M (two hours and a half).";

    /// <returns>Null where none is given, or what is given is none.</returns>
    public static Located<string>? Read(FieldReader fields, string name)
    {
        if (fields.Text(name) is not { } written || Is(written.Value)) { return fields.Text(name); }
        string help = Meant(written.Value) is { } meant ? $"Write {meant}, if that is what is meant. {Forms}" : Forms;
        fields.Diagnostics.Add(BadDuration.At(written.Span, $"'{written.Value}' is not a duration.", help));
        return null;
    }

    internal static bool Is(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != 'P') { return false; }
        int time = text.IndexOf('T');
        int days = Parts(time < 0 ? text[1..] : text[1..time], "YMWD"), hours = time < 0 ? 0 : Parts(text[(time + 1)..], "HMS");
        return days >= 0 && (time < 0 ? days > 0 : hours > 0);
    }

    /// <returns>How many parts there are, each a number and its unit, the units in their order; -1 where there is anything else.</returns>
    private static int Parts(ReadOnlySpan<char> text, ReadOnlySpan<char> units)
    {
        int parts = 0;
        while (!text.IsEmpty)
        {
            int digits = text.IndexOfAnyExceptInRange('0', '9');
            int unit = digits is < 1 or > 9 ? -1 : units.IndexOf(text[digits]);
            if (unit < 0) { return -1; }
            text = text[(digits + 1)..];
            units = units[(unit + 1)..];
            parts++;
        }
        return parts;
    }

    /// <summary>The one likely reading: small letters, a T too many or too few, a number and a unit in words ("5 days").</summary>
    private static string? Meant(string written)
    {
        string text = string.Concat(written.ToUpperInvariant().Where(letter => !char.IsWhiteSpace(letter)));
        string bare = text.TrimStart('P').Trim('T');
        int digits = bare.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 1) { return null; }
        string word = bare[digits..];
        string? whole = !word.All(char.IsAsciiLetter) ? null : word switch
        {
            "M" when text[0] != 'P' => "",
            _ when word.StartsWith("MIN", StringComparison.Ordinal) => $"PT{bare[..digits]}M",
            _ when word.StartsWith("MON", StringComparison.Ordinal) => $"P{bare[..digits]}M",
            _ when word[0] is 'H' or 'S' => $"PT{bare[..digits]}{word[0]}",
            _ when word[0] is 'Y' or 'W' or 'D' => $"P{bare[..digits]}{word[0]}",
            _ => null,
        };
        return ((string[])(whole is null ? [text, $"P{bare}", $"PT{bare}"] : [whole])).FirstOrDefault(one => Is(one));
    }
}
