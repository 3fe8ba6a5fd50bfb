using Digest.Prose;
using Digest.Protection;
using Digest.Protection.Scanning;
using Digest.Sources.Formats.Pdf;

namespace Digest.Stages;

/// <summary>Puts the gate together with the readers that its layer does not know.</summary>
internal static class Gates
{
    public static ScanReaders Readers { get; } = new(EntityNames.Find, PdfWords.Of);

    public static LeakGate For(ProtectedTerms terms, Verdicts? verdicts = null, Func<string, string?>? hashOf = null) => new(terms, Readers, verdicts, hashOf);
}
