using Digest.Model;

namespace Digest.Diagnostics;

/// <summary>How much a finding matters. An error stops the build before anything is written.</summary>
public enum Severity { Off, Warning, Error }

/// <summary>A rule that a digest can break: what it says, why it is there, and an example of breaking and mending it.</summary>
/// <param name="Id">kebab-case, named for the fault: <c>unknown-reference</c>.</param>
/// <param name="Default">The severity unless <c>digest.yml</c> sets another.</param>
public sealed record Rule(string Id, Severity Default, string What, string Why, string Example)
{
    /// <summary>What it finds makes others say what is not so: it is told before everything else.</summary>
    public bool ComesFirst { get; init; }
    /// <summary>What it finds is nobody's to read: the line in which it stands is not printed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>How far in a line stands may be what is wrong: its margin is shown.</summary>
    public bool HasMargin { get; init; }

    /// <summary>It guards people: <c>input/baseline.yml</c> never leaves it out, since what it is about may get worse without a word of the message changing.</summary>
    public bool IsNeverOld { get; init; }

    /// <summary>What is quoted may be of any length; a message is read.</summary>
    private const int Longest = 1_000, Kept = 400;

    public Diagnostic At(Span span, string message, string? help = null) => new(this, Default, span, message.Length > Longest ? $"{Start(message)} … {End(message)}" : message, help);

    private static string Start(string text) => text[..(char.IsHighSurrogate(text[Kept - 1]) ? Kept - 1 : Kept)];

    private static string End(string text) => text[(char.IsLowSurrogate(text[^Kept]) ? text.Length - Kept + 1 : text.Length - Kept)..];
}

/// <summary>A finding, as data: rendered late, by <c>Report</c>, which alone knows lines and columns.</summary>
/// <param name="Message">One sentence that stands alone and quotes the offending text.</param>
/// <param name="Help">The remedy; null where the message is one.</param>
public sealed record Diagnostic(Rule Rule, Severity Severity, Span Span, string Message, string? Help)
{
    /// <summary>A better help that holds words of a restricted document: for a person at a terminal, never for a log, a file or a program; null: there is none.</summary>
    public string? Private { get; init; }
    /// <summary>The text of the document whose words are told, or are beside those that are: of a protected name in it no single word is told. Itself never told; null: none.</summary>
    public string? Near { get; init; }
    /// <summary>A warning of old, which <c>input/baseline.yml</c> lists: it is counted, not told, and does not count for <c>--strict</c>.</summary>
    public bool IsOld { get; init; }
    /// <summary>Other places that the finding is about, each with what is to be known of it; every one is told, whatever the format.</summary>
    public IReadOnlyList<Related> Related { get; init; } = [];
}

/// <summary>A place beside a finding's own.</summary>
/// <param name="Message">A few words that stand behind the place, without a full stop.</param>
public sealed record Related(Span Span, string Message);
