using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Findings about restricted files, without their names and words: a log may be public, and a report quotes the line that it is about. A person at a
/// terminal is told all of it.</summary>
internal static class Untold
{
    private const string Elsewhere = "What exactly is told on a terminal alone, not in a log.";

    /// <summary>A finding about the seed of a source; what is about the record's own words stays where it is.</summary>
    public static Diagnostic About(Source source, Diagnostic fault) => !source.Custody!.Restricted ? fault : fault with
    {
        Span = fault.Span.Path.StartsWith("seeds/", StringComparison.Ordinal) ? source.Custody.Seed!.Value.Span : fault.Span,
        Message = $"The restricted seed of '{source.Id}': {fault.Rule.What}",
        Help = Elsewhere,
        Private = $"{fault.Message}. {fault.Help}",
    };

    /// <summary>A finding about a file, before any record is known: by its folder.</summary>
    public static Diagnostic About(Diagnostic fault) => !Custody.IsInRestrictedFolder(fault.Span.Path) ? fault : fault with
    {
        Span = Span.StartOf(Custody.RestrictedFolder.TrimEnd('/')),
        Message = $"A file in {Custody.RestrictedFolder}: {fault.Rule.What}",
        Help = Elsewhere,
        Private = $"{fault.Message}. {fault.Help}",
    };
}
