using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What stands first in a line or a sentence: "speaker not named" begins with a capital there, a name as it is written.</summary>
internal static class SentenceStart
{
    public static Html Of(Words words, Html who)
    {
        string unknown = Markup.Encode(words["attribution.unknown"]), before = who.Text.StartsWith("<span class=\"missing\">", StringComparison.Ordinal) ? "<span class=\"missing\">" : "";
        return who.Text.AsSpan(before.Length).StartsWith(unknown, StringComparison.Ordinal) ? new(before + Capital(unknown) + who.Text[(before.Length + unknown.Length)..]) : who;
    }

    public static string Of(Words words, string who)
    {
        string unknown = words["attribution.unknown"];
        return who.StartsWith(unknown, StringComparison.Ordinal) ? Capital(unknown) + who[unknown.Length..] : who;
    }

    /// <summary>A reason stands behind a colon, where most languages begin small: by itself it begins as a sentence does.</summary>
    public static Html Of(Html sentence) => new(Capital(sentence.Text));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
