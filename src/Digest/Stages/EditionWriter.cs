using Digest.Diagnostics;
using Digest.Editions;
using Digest.Model;
using Digest.Protection;

namespace Digest.Stages;

/// <summary>Stages the editions of a site that is staged whole: each is made of its finished pages, goes before the gate part by part, and none is held in memory.</summary>
internal static class EditionWriter
{
    public static IReadOnlyList<Diagnostic> Write(Writer writer, EditionPlan plan, LeakGate? gate, CancellationToken cancel)
    {
        var found = new List<Diagnostic>();
        var config = plan.Site.Config;
        // Found where the first edition is made, so that what cannot be read is told like any fault of writing.
        var places = new Lazy<EditionPlaces>(() => EditionPlaces.Of(plan.WithSearch().Pages, page => TakenPage.Of(writer.Read(page.Path)), cancel));
        foreach (var kind in config.Editions)
        {
            string path = EditionPath.Of(kind, config);
            found.AddRange(gate?.Begin(path, Sample(kind)) ?? []);
            writer.Stage(path, into => Make(kind, plan, places, new EditionTarget(writer.Read, into, Inspect, cancel)), cancel);
            if (kind is EditionKind.Html or EditionKind.Print && writer.Size(path) is > EditionRules.Largest and var size) { found.Add(Large(path, size)); }

            void Inspect(string name, byte[] bytes, string? same) => found.AddRange(gate?.PassPart(path, name, bytes, same) ?? []);
        }
        byte[] sums = WriterManifest.EditionSums(writer.Files);
        writer.Stage(EditionPath.Sums, sums);
        found.AddRange(gate?.Pass(EditionPath.Sums, sums) ?? []);
        return [.. found.Distinct()];
    }

    private static void Make(EditionKind kind, EditionPlan plan, Lazy<EditionPlaces> places, EditionTarget target)
    {
        switch (kind)
        {
            case EditionKind.Zip: SiteArchive.Write(plan, target); break;
            case EditionKind.Html: SingleFile.Write(plan, places.Value, target); break;
            case EditionKind.Epub: Book.Write(plan, places.Value, target); break;
            case EditionKind.Print: PrintPage.Write(plan, places.Value, target); break;
        }
    }

    /// <summary>A small file of the kind, in which the gate proves that it sees.</summary>
    private static byte[] Sample(EditionKind kind)
    {
        if (kind is EditionKind.Html or EditionKind.Print) { return "<p>a</p>"u8.ToArray(); }
        using var bytes = new MemoryStream();
        var zip = new StoredZip(bytes);
        zip.Add("a.html", "<p>a</p>"u8);
        zip.Finish();
        return bytes.ToArray();
    }

    private static Diagnostic Large(string path, long size) => EditionRules.TooLarge.At(Span.StartOf(path),
        $"'{path}' has {size / 1_000_000} MB; browsers and phones open up to {EditionRules.Largest / 1_000_000} MB well.", "Take html or print out of 'editions' in input/digest.yml, and offer zip and epub.");
}
