namespace Csl.Tests;

/// <summary>Small styles and works for tests that need no file.</summary>
internal static class Works
{
    /// <summary>Names and year, with letters; the bibliography by name.</summary>
    public const string AuthorDate = """
        <style version="1.0" class="in-text"><info><title>t</title></info>
          <macro name="who"><names variable="author"><name form="short" and="symbol"/></names></macro>
          <citation disambiguate-add-year-suffix="true"><layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><text macro="who"/><date variable="issued"><date-part name="year"/></date><text variable="locator"/></group></layout></citation>
          <bibliography subsequent-author-substitute="———"><sort><key macro="who"/><key variable="issued"/></sort>
            <layout suffix="."><group delimiter=", "><names variable="author"/><date variable="issued"><date-part name="year"/></date><text variable="title"/></group></layout></bibliography>
        </style>
        """;

    /// <summary>Numbers in the order of the list.</summary>
    public const string Numbers = """
        <style version="1.0" class="in-text"><info><title>t</title></info>
          <citation><layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/></layout></citation>
          <bibliography second-field-align="flush"><layout><text variable="citation-number" suffix="."/><text variable="title" prefix=" "/></layout></bibliography>
        </style>
        """;

    /// <summary>In notes; says where a cite stands.</summary>
    public const string Notes = """
        <style version="1.0" class="note"><info><title>t</title></info>
          <citation near-note-distance="2"><layout delimiter="; ">
            <choose>
              <if position="ibid-with-locator"><text value="ibid at"/><text variable="locator" prefix=" "/></if>
              <else-if position="ibid"><text value="ibid"/></else-if>
              <else-if position="near-note"><text variable="title" suffix=" near"/></else-if>
              <else-if position="subsequent"><text variable="title" suffix=" again"/></else-if>
              <else><text variable="title"/></else>
            </choose></layout></citation>
        </style>
        """;

    public static CslItem Book(string id, string family, int year, string title = "") => new()
    {
        Id = id,
        Type = "book",
        Fields = new Dictionary<string, string> { ["title"] = title.Length > 0 ? title : "Title " + id },
        Names = new Dictionary<string, IReadOnlyList<CslName>> { ["author"] = [new CslName { Family = family, Given = "Ann" }] },
        Dates = new Dictionary<string, CslDate> { ["issued"] = new CslDate { Start = new CslDay(year, 0, 0) } },
    };

    public static CslProcessor With(string style, string? language = null) => new(CslStyle.Parse(style), _ => null, language);

    public static CslCitation Cited(params string[] ids) => new([.. ids.Select(id => new CslCite(id))]);

    public static CslCitation Noted(int note, string id, string locator = "") => new([new CslCite(id) { Locator = locator }]) { NoteIndex = note };
}
