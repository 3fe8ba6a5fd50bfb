namespace Digest.Benchmarks.Corpus;

/// <summary>Writes claims: two fifths of every corpus, and most of its quotes.</summary>
internal sealed class ClaimWriter(Cast cast, RecordWriter records)
{
    private static readonly string[] Modalities = ["finds", "alleges", "estimates", "describes", "states", "denies", "holds"];
    private static readonly string[] EvidenceKinds = ["interview", "testimony", "document", "leaked-document", "satellite-image", "photo-video", "research", "statistics", "statement", "court-decision", "other"];
    private static readonly string[] Stances = ["rejects", "other-explanation", "attacks-source", "upholds", "supports", "partly-accepts", "accepts"];
    private readonly QuoteList _quotes = new(cast);
    private readonly Bodies _bodies = new(cast);

    public string Write(Role role)
    {
        var chance = cast.ChanceOf(role);
        var yaml = RecordWriter.Head(role, chance, $"C-{role.Number + 1}");
        yaml.Text("statement", role.Tongue.Text(chance, 8, 24)).Plain("modality", chance.Pick(Modalities));
        if (chance.Percent(60))
        {
            yaml.Text("date", DateShapes.For(RecordWriter.DayOf(chance), chance));
            RecordWriter.Basis(yaml, chance, 0);
        }
        yaml.Ids("concerns", Concerns(role, chance));
        if (chance.Percent(40)) { yaml.Ids("conduct_of", [cast.AnyActor.Draw(chance).Id]); }
        yaml.Ids("topics", records.Topics(chance));
        var quoted = _quotes.Write(yaml, chance, chance.Between(1, 4), "supports");
        if (chance.Percent(30)) { Evidence(yaml, chance); }
        if (chance.Percent(8)) { Response(yaml, role, chance); }
        return yaml.With(_bodies.For(role, chance, quoted));
    }

    /// <summary>Entities in turn, so that each is named by somebody, and then by Zipf's law.</summary>
    private List<string> Concerns(Role role, Chance chance)
    {
        var first = cast.Entities[role.Number % cast.Entities.Length];
        return [first.Id, .. cast.AnyEntity.DrawSome(chance, chance.Below(3)).Where(one => one != first).Select(one => one.Id)];
    }

    private void Evidence(YamlText yaml, Chance chance)
    {
        yaml.Open("evidence");
        for (int count = chance.Between(1, 2); count > 0; count--)
        {
            yaml.Line(2, $"- kind: {chance.Pick(EvidenceKinds)}");
            if (chance.Percent(50)) { yaml.Plain("out_of", chance.Between(10, 90), 4).Plain("count", chance.Between(1, 9), 4); }
            if (chance.Percent(50)) { yaml.Plain("by", cast.AnyActor.Draw(chance).Id, 4); }
            yaml.Plain("document", cast.AnySource.Draw(chance).Id, 4).Plain("scope", chance.Percent(50) ? "specific" : "general", 4);
            if (chance.Percent(40)) { _quotes.WriteOne(yaml, chance, 4); }
        }
    }

    private void Response(YamlText yaml, Role role, Chance chance)
    {
        string target = $"source: {cast.AnySource.Draw(chance).Id}";
        if (chance.Percent(75) && cast.AnyClaim.Draw(chance) is var other && other != role) { target = $"claim: {other.Id}"; }
        yaml.Line(0, $"responds_to: [{{{target}, stance: {chance.Pick(Stances)}, note: {YamlText.Quote(Tongue.English.Text(chance, 4, 9))}}}]");
    }
}
