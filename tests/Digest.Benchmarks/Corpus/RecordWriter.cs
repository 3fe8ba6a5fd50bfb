namespace Digest.Benchmarks.Corpus;

/// <summary>Writes sources, events and entities; <see cref="ClaimWriter"/> writes claims.</summary>
internal sealed class RecordWriter(Cast cast)
{
    private static readonly string[] ItemTypes = ["report", "webpage", "article-newspaper", "book", "legal_case", "hearing"];
    private readonly Bodies _bodies = new(cast);
    private readonly QuoteList _quotes = new(cast);

    public static YamlText Head(Role role, Chance chance, string? code)
    {
        var yaml = new YamlText().Text("title", role.Title).Text("code", code).Text("summary", role.Tongue.Text(chance, 10, 24));
        return role.Tongue.IsEnglish ? yaml : yaml.Plain("lang", role.Tongue.Lang);
    }

    public string Source(Role role)
    {
        var chance = cast.ChanceOf(role);
        var day = DayOf(chance);
        var by = cast.AnyActor.DrawSome(chance, chance.Between(1, 2));
        var yaml = Head(role, chance, $"S-{role.Number + 1}").Ids("by", [.. by.Select(one => one.Id)]);
        yaml.Open("citation").Plain("type", chance.Pick(ItemTypes), 2).Text("title", role.Title, 2);
        yaml.Line(2, $"author: [{string.Join(", ", by.Select(one => $"{{literal: {YamlText.Quote(one.Title)}}}"))}]");
        yaml.Text("publisher", by[0].Title, 2).Text("issued", DateShapes.For(day, chance), 2).Text("URL", $"https://example.org/{role.Id}", 2);
        yaml.Ids("topics", Topics(chance));
        if (cast.Drafts[role.Number] is { } seed) { Custody(yaml, role, seed, day.AddDays(chance.Between(1, 400))); }
        if (role.Number > 0 && chance.Percent(15)) { yaml.Ids("reports_on", [cast.Sources[chance.Below(role.Number)].Id]); }
        Rights(yaml, by[0], chance);
        return yaml.With(chance.Percent(50) ? _bodies.For(role, chance) : "");
    }

    public static string SeedPath(Role source, SeedDraft seed) => $"seeds/{source.Id}.{(seed.IsMarkdown ? "md" : "txt")}";

    private static void Custody(YamlText yaml, Role role, SeedDraft seed, DateOnly collected) => yaml.Open("custody")
        .Plain("seed", SeedPath(role, seed), 2).Plain("sha256", seed.Sha256, 2)
        .Text("collected_at", DateShapes.Day(collected), 2).Plain("collector", "desk", 2).Plain("method", "download", 2);

    private static void Rights(YamlText yaml, Role holder, Chance chance)
    {
        yaml.Open("rights").Text("holder", holder.Title, 2);
        if (chance.Percent(75)) { yaml.Plain("publish", "full", 2); return; }
        yaml.Plain("publish", "excerpts", 2);
        if (chance.Percent(40)) { yaml.Plain("max_words", 50_000, 2); }
    }

    /// <param name="rank">Its place in <see cref="Cast.Chronology"/>: orders point to lower ranks with "after", to higher with "before", so none is circular.</param>
    public string Event(Role role, int rank)
    {
        var chance = cast.ChanceOf(role);
        var yaml = Head(role, chance, $"E-{role.Number + 1}");
        bool far = chance.Below(400) == 0, dated = far || chance.Percent(92);
        if (far) { yaml.Text("date", DateShapes.FarAway(chance)); }
        else if (dated) { yaml.Text("date", DateShapes.For(new DateOnly(1990, 1, 1).AddDays((int)(12_000L * rank / cast.Events.Length)), chance)); }
        if (dated) { Basis(yaml, chance, 0); }
        if (!far) { Order(yaml, rank, dated, chance); }
        if (chance.Percent(10)) { yaml.Plain("duration", $"P{chance.Between(1, 40)}D"); }
        yaml.Plain("place", cast.AnyPlace.Draw(chance).Id);
        yaml.Open("participants");
        foreach (var one in cast.AnyActor.DrawSome(chance, chance.Between(1, 3))) { yaml.Line(2, $"- {{id: {one.Id}, role: {Tongue.English.Word(chance)}}}"); }
        if (chance.Percent(60)) { yaml.Ids("claims", [.. cast.AnyClaim.DrawSome(chance, chance.Between(1, 3)).Select(claim => claim.Id)]); }
        yaml.Ids("topics", Topics(chance));
        return yaml.With(_bodies.For(role, chance, _quotes.Write(yaml, chance, chance.Between(1, 2), "context")));
    }

    private void Order(YamlText yaml, int rank, bool dated, Chance chance)
    {
        if (rank > 0 && (!dated || chance.Percent(12))) { OrderLink(yaml, "after", cast.Chronology[rank - 1 - chance.Below(Math.Min(rank, 20))]); }
        int later = cast.Chronology.Length - 1 - rank;
        if (later > 0 && (!dated || chance.Percent(6))) { OrderLink(yaml, "before", cast.Chronology[rank + 1 + chance.Below(Math.Min(later, 20))]); }
    }

    private static void OrderLink(YamlText yaml, string key, Role other) => yaml.Line(0, $"{key}: [{{event: {other.Id}, words: \"some time {key}\", basis: stated}}]");

    public static void Basis(YamlText yaml, Chance chance, int indent)
    {
        int basis = chance.Below(10);
        if (basis < 2) { yaml.Plain("date_basis", basis == 0 ? "inferred" : "external", indent).Text("date_note", Tongue.English.Text(chance, 5, 12), indent); }
    }

    public string Entity(Role role)
    {
        var chance = cast.ChanceOf(role);
        var yaml = Head(role, chance, null);
        if (chance.Percent(40))
        {
            var other = Tongue.Draw(chance);
            yaml.Line(0, $"aliases: [{YamlText.Quote(role.Title + " " + role.Number)}, {{text: {YamlText.Quote(other.Name(chance) + other.Joiner + other.Name(chance))}, lang: {other.Lang}}}]");
        }
        Own(yaml, role, chance);
        (Role, DraftQuote)? quoted = chance.Percent(25) ? _quotes.Write(yaml, chance, 1, role.Folder == "topics" ? "term" : "context") : null;
        return yaml.With(_bodies.For(role, chance, quoted));
    }

    private void Own(YamlText yaml, Role role, Chance chance)
    {
        switch (role.Folder)
        {
            case "people":
                var from = DayOf(chance);
                yaml.Open("roles").Line(2, $"- title: {YamlText.Quote(Tongue.English.Phrase(chance, 2, 4))}").Plain("organisation", chance.Pick(cast.Organisations).Id, 4)
                    .Text("from", DateShapes.Day(from), 4).Text("to", DateShapes.Day(from.AddDays(900)), 4);
                break;
            case "places":
                yaml.Line(0, $"coordinates: {{latitude: \"{chance.Between(-60, 60)}.{chance.Between(10, 99)}\", longitude: \"{chance.Between(-170, 170)}.{chance.Between(10, 99)}\"}}").Plain("publish_precision", 10);
                Wider(yaml, "part_of", cast.Places, role, chance);
                break;
            case "groups": yaml.Text("size", "hundreds"); Wider(yaml, "members_overlap", cast.Groups, role, chance); break;
            case "topics": Wider(yaml, "broader", cast.Topics, role, chance); break;
            default: Wider(yaml, "part_of", cast.Organisations, role, chance); break;
        }
    }

    /// <summary>One of a lower number, so that nothing belongs to itself.</summary>
    private static void Wider(YamlText yaml, string key, Role[] among, Role role, Chance chance)
    {
        if (role.Number > 0 && chance.Percent(40)) { yaml.Plain(key, among[chance.Below(role.Number)].Id); }
    }

    public List<string> Topics(Chance chance) => [.. cast.AnyTopic.DrawSome(chance, chance.Below(4)).Select(topic => topic.Id)];

    public static DateOnly DayOf(Chance chance) => new DateOnly(1990, 1, 1).AddDays(chance.Below(12_000));
}
