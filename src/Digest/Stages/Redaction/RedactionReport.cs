using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;

namespace Digest.Stages.Redaction;

/// <summary>What the redaction of one file found; belongs to one thread.</summary>
internal sealed class RedactionReport(Replacements replacements)
{
    private readonly Dictionary<int, Span> first = [];
    private readonly List<Diagnostic> faults = [];

    public IReadOnlyList<Diagnostic> Faults => faults;
    /// <summary>By rule: the first place.</summary>
    public IReadOnlyDictionary<int, Span> First => first;

    public void Saw(string text, Span place)
    {
        foreach (var hit in Undisguised.Find(replacements.Terms, text)) { first.TryAdd(hit.Rule, place); }
    }

    public void Address(int rule, Span place) => faults.Add(ProtectionRules.Address.At(place, $"A term of rule {rule} of the protected list stands in a value that cannot be replaced.",
        "Take the value out, or write it without the term."));

    public void Irreplaceable(Span place) => faults.Add(ProtectionRules.Irreplaceable.At(place, "A protected term stands here where replacing it would change what the text is.",
        "Write the passage without it, or so that it stands within one paragraph, quotation, heading, link or description of a picture."));
}
