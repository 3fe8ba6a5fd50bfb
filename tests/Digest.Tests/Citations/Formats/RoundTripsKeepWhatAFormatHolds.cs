using CsCheck;
using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Citations.Formats.Bib;
using Digest.Citations.Formats.CslJson;
using Digest.Citations.Formats.Ris;
using Digest.Model;
using Edtf;
using Xunit;

namespace Digest.Tests.Citations.Formats;

/// <summary>Works with every field of every type, written and read again: what <see cref="FieldTable"/> says a format holds comes back to the letter, nothing else does, and nothing is complained of.</summary>
public class RoundTripsKeepWhatAFormatHolds
{
    private static readonly string[] Dates =
    [
        "2022-08-31", "2022-08", "2022", "2022~", "2022?", "2022%", "2022-05/2022-08", "2022~/2023", "2019/..", "../2019", "2019/", "2022-22", "199X", "19XX", "2004-XX", "[1667,1668]", "{1667..1670}", "[..2022-05]",
        "-0044-03-15", "Y17000", "0000", "2022-05-31T10:22:31Z",
    ];

    private static readonly Gen<string> Pieces = Gen.OneOf("a", "Zoë", "中国", "العربية", "😀", "{", "}", "\\", "$", "&", "%", "#", "_", "~", "^", "\"", "'", "`", "-", "--", "---", "''", "``", ",,", ".", ",", ";", ":", "=", "@", "<", ">", "?`", "!", "/",
        "<i>x</i>", "<b>", "</b>", "\\input{x}", "{\\'e}", "@book{", "ER  - ", "TY  - BOOK", "and", "others", " ", " ", "\u00a0x", "H<sub>2</sub>O", "\"x\"", "null", "OHCHR", "–", "—");

    /// <summary>Composed, without blanks at the ends or two in a row, as a field of TeX or RIS has it.</summary>
    private static readonly Gen<string> Words = Pieces.Array[1, 6].Select(pieces => string.Join(' ', ("x" + string.Concat(pieces) + "y").Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static readonly Gen<string> Upper = Gen.OneOf("Berg", "O'Neil", "Smith-Jones", "李", "Müller", "Œdipe", "García Márquez", "X", "Al-Hakim");

    private static string Text(string variable, string words, int pick)
    {
        string[] forms = variable switch
        {
            "URL" => ["https://example.org/a_b?c=50%25&d#e~f", "http://example.org/中国/(a)_$'x'"],
            "DOI" => ["10.1000/a_b<c>(d);e#1", "10.1000/182"],
            "ISBN" => ["978-0-306-40615-7", "0-8044-2957-X"],
            "ISSN" => ["0378-5955", "2434-561X"],
            "PMID" => ["12345"],
            "PMCID" => ["PMC12345"],
            "page" => ["4-19", "4", "e12-e19", "4-9, 12", "4–19"],
            "keyword" => ["law", "law, China", "50 %, a & b"],
            "language" => ["en", "zh-Hans", "de"],
            _ => [words],
        };
        return forms[pick % forms.Length];
    }

    /// <param name="free">Names may hold commas and small words, which RIS cannot tell from its own.</param>
    private static Gen<CslName> Name(bool free) => Gen.Select(Gen.Int[0, 4], free ? Gen.OneOf(Upper, Words, Gen.OneOf("von Neumann", "Others", "others", "Berg and Sons", "Berg, Ann", "a=b")) : Upper, free ? Gen.OneOf(Upper, Words, Gen.OneOf("Ann of", "bell", "A. and B.")) : Upper, Gen.OneOf("", "van", "de la")).Select((form, family, given, particle) => form switch
    {
        0 => new CslName(free ? family : "Office of " + family, null, null, []),
        1 => new CslName(null, family, null, []),
        2 => Particles.Name(family, given, ("", particle, "")),
        3 => Particles.Name(family, given, (particle, "", "")),
        _ => Particles.Name(family, given, ("", particle, "Jr.")),
    });

    private static Gen<BibliographyItem> Item(bool free) =>
        from type in Gen.OneOf([.. TypeTable.All.Select(row => row.Type)])
        from rows in Gen.Shuffle(FieldTable.All.ToArray(), 25)
        from words in Words.Array[rows.Length]
        from picks in Gen.Int[0, 59].Array[rows.Length]
        from names in Name(free).Array[1, 3].Array[rows.Length]
        from dates in Gen.OneOf(Dates).Array[rows.Length]
        select new BibliographyItem("work-1", new Citation
        {
            Type = At(type),
            Text = [.. rows.Zip(words, picks).Select(all => (First: all.First, Second: Text(all.First.Variable, all.Second, all.Third))).Where(pair => pair.First.Form == FieldForm.Text).Select(pair => KeyValuePair.Create(pair.First.Variable, At(pair.Second)))],
            Names = [.. rows.Zip(names).Where(pair => pair.First.Form == FieldForm.Names).Select(pair => KeyValuePair.Create<string, IReadOnlyList<CslName>>(pair.First.Variable, pair.Second))],
            Dates = [.. rows.Zip(dates).Where(pair => pair.First.Form == FieldForm.Date).Select(pair => KeyValuePair.Create(pair.First.Variable, At(EdtfDate.Parse(pair.Second))))],
        });

    private static Located<T> At<T>(T value) => new(value, new Span("", 0, 0));

    private static void Holds(string format, string type, BibliographyItem item, string written, Func<FieldMapping, bool> isHeld)
    {
        var read = Reading.Of(format, written);
        Assert.Empty(read.Told);
        Assert.Equal("work-1", read.Only.Id);
        Assert.Equal(type, read.Only.Citation.Type!.Value.Value);
        foreach (var row in FieldTable.All)
        {
            Assert.Equal((row.Variable, isHeld(row) ? Reading.Said(item, row.Variable) : null), (row.Variable, read[row.Variable]));
        }
    }

    [Fact]
    public void Through_CSL_JSON_all_of_it() => Item(free: true).Sample(item =>
        Holds("csl-json", item.Citation.Type!.Value.Value, item, CslJsonFormat.Write([item]), _ => true), iter: 400);

    [Fact]
    public void Through_BibLaTeX_what_it_has_a_field_for() => Item(free: true).Sample(item =>
    {
        string type = item.Citation.Type!.Value.Value;
        Holds("bibtex", type, item, BibLatexFormat.Write([item]), row => FieldTable.Bib(row.Variable, type) is not null);
    }, iter: 1_000);

    [Fact]
    public void Through_RIS_what_it_has_a_tag_for() => Item(free: false).Sample(item =>
    {
        string type = TypeTable.Of(item.Citation.Type!.Value.Value).Ris;
        Holds("ris", TypeTable.FromRis(type)!, item, RisFormat.Write([item]), row => FieldTable.Ris(row.Variable, item.Citation.Type.Value.Value) is not null);
    }, iter: 1_000);

    [Fact]
    public void No_two_variables_of_a_type_share_a_field()
    {
        foreach (var type in TypeTable.All)
        {
            string[] bib = [.. FieldTable.All.Select(row => FieldTable.Bib(row.Variable, type.Type)).OfType<string>()];
            string[] ris = [.. FieldTable.All.Where(row => row.Variable != "ISSN").Select(row => FieldTable.Ris(row.Variable, type.Type)).OfType<string>()];
            Assert.Equal(bib.Distinct(), bib);
            Assert.Equal(ris.Distinct(), ris);
        }
    }

    [Fact]
    public void The_table_has_every_variable_and_type_that_a_source_may_have()
    {
        var schema = Digest.Kinds.CitationFields.Schema.Fields.ToDictionary(field => field.Name);
        Assert.Equal(schema.Keys.Where(name => name != "type").Order(StringComparer.Ordinal), FieldTable.All.Select(row => row.Variable).Order(StringComparer.Ordinal));
        Assert.Equal(schema["type"].Choices!.Order(StringComparer.Ordinal), TypeTable.All.Select(row => row.Type).Order(StringComparer.Ordinal));
    }
}
