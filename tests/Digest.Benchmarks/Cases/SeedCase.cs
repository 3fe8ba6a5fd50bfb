using System.Text;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;
using Digest.Prose;
using Digest.Sources;

namespace Digest.Benchmarks.Cases;

/// <summary>A document and quotes without a digest around them.</summary>
internal static class SeedCase
{
    public static SeedText Read(string text) => SeedReader.Read(new SeedFiles(new InputFile("seeds/large.txt", InputRole.Seed, Encoding.UTF8.GetBytes(text))), Source(), [], new SeedTexts(PlainText.Of, WebPageText.Of))!;

    public static Quote Quoted(string exact) => new() { Source = new Located<string>("large", Span.StartOf("")), Exact = new Located<string>(exact, Span.StartOf("")) };

    private static Source Source()
    {
        var body = new Body { FileText = "", Path = "input/sources/large.md", Start = 0 };
        var head = new RecordHead { Kind = SourceKind.Definition.Info, Id = "large", Path = body.Path, Address = "sources/large.html", Title = new Located<string>("Large", Span.StartOf(body.Path)), Body = body };
        return (Source)SourceKind.Definition.Read(head, new FieldReader(new MapNode([], Span.StartOf(body.Path)), new Schema("a source"), new List<Diagnostic>()), new KindContext(new Rights(), null));
    }
}
