namespace Digest.Benchmarks.Corpus;

/// <summary>Draws quotes and writes them into front matter with speaker, voice and chain.</summary>
internal sealed class QuoteList(Cast cast)
{
    private static readonly string[] LaterRoles = ["supports", "supports", "endorses", "challenges", "context", "term"];
    private static readonly string[] Voices = ["direct", "reported", "mixed"];

    /// <returns>The first source and its words.</returns>
    public (Role Source, DraftQuote Quote) Write(YamlText yaml, Chance chance, int count, string? firstRole)
    {
        (Role, DraftQuote)? first = null;
        yaml.Open("quotes");
        for (int i = 0; i < count; i++)
        {
            var source = cast.Held.Draw(chance);
            var quote = DraftQuote.From(cast.Drafts[source.Number]!, chance);
            first ??= (source, quote);
            Words(yaml, source, quote, 2);
            yaml.Plain("role", i == 0 && firstRole is not null ? firstRole : chance.Pick(LaterRoles), 4);
            Voice(yaml, source, chance);
            Companions(yaml, cast.Drafts[source.Number]!.Tongue, chance);
        }
        return first!.Value;
    }

    /// <summary>One quote as the value of <c>quote</c>: words alone.</summary>
    public void WriteOne(YamlText yaml, Chance chance, int indent)
    {
        var source = cast.Held.Draw(chance);
        var quote = DraftQuote.From(cast.Drafts[source.Number]!, chance);
        yaml.Open("quote", indent).Plain("source", source.Id, indent + 2).Text("exact", quote.Exact, indent + 2).Text("prefix", quote.Prefix, indent + 2);
    }

    private static void Words(YamlText yaml, Role source, DraftQuote quote, int indent)
    {
        yaml.Line(indent, $"- source: {source.Id}");
        yaml.Text("exact", quote.Exact, indent + 2).Text("prefix", quote.Prefix, indent + 2).Text("mark", quote.Mark, indent + 2);
    }

    private void Voice(YamlText yaml, Role source, Chance chance)
    {
        if (chance.Percent(70))
        {
            yaml.Plain("speaker", cast.AnyActor.Draw(chance).Id, 4).Plain("voice", chance.Pick(Voices), 4);
        }
        if (chance.Percent(25))
        {
            yaml.Ids("through", [.. cast.AnySource.DrawSome(chance, chance.Between(1, 2)).Where(one => one != source).Select(one => one.Id)], 4);
        }
    }

    private static void Companions(YamlText yaml, Tongue tongue, Chance chance)
    {
        if (!tongue.IsEnglish)
        {
            yaml.Plain("lang", tongue.Lang, 4);
            yaml.Line(4, $"translation: {{lang: en, text: {YamlText.Quote(Tongue.English.Text(chance, 6, 18))}, by: Digest desk}}");
        }
        if (chance.Percent(10)) { yaml.Text("note", Tongue.English.Text(chance, 5, 12), 4); }
        if (chance.Percent(3)) { yaml.Plain("show", "false", 4); }
    }
}
