using System.Text;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Citations;

/// <summary>The exact text of the two own styles for every type of work that a digest cites.</summary>
public class OwnStylesWriteEveryTypeOfWork
{
    private const string Works = """
        [
          {"id": "report", "type": "report", "title": "Detention in the north", "author": [{"literal": "Office of the High Commissioner"}], "issued": {"date-parts": [[2022, 8, 31]]}, "publisher": "United Nations", "publisher-place": "Geneva", "number": "A/HRC/51/5", "genre": "Assessment", "URL": "https://example.org/report", "accessed": {"date-parts": [[2022, 9, 1]]}},
          {"id": "webpage", "type": "webpage", "title": "UN alleges crimes", "author": [{"literal": "CSW"}], "genre": "Press release", "accessed": {"date-parts": [[2026, 11, 23]]}, "URL": "https://example.org/p"},
          {"id": "news", "type": "article-newspaper", "title": "Camps seen from above", "author": [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "Ana"}], "container-title": "The Daily", "issued": {"date-parts": [[2019, 11, 24]]}, "page": "1", "section": "World"},
          {"id": "journal", "type": "article-journal", "title": "Counting camps", "author": [{"family": "Doe", "given": "Jane"}], "container-title": "Journal of Records", "volume": "12", "issue": "3", "page": "101-20", "issued": {"date-parts": [[2020]]}, "DOI": "10.1234/abc"},
          {"id": "book", "type": "book", "title": "A history", "author": [{"family": "Roe", "given": "Ana"}], "publisher": "Press", "publisher-place": "London", "issued": {"date-parts": [[2018]]}, "edition": "2"},
          {"id": "chapter", "type": "chapter", "title": "The camps", "author": [{"family": "Roe", "given": "Ana"}], "editor": [{"family": "Doe", "given": "Jane"}], "container-title": "Essays", "page": "10-30", "publisher": "Press", "publisher-place": "London", "issued": {"date-parts": [[2018]]}},
          {"id": "case", "type": "legal_case", "title": "Doe v. State", "authority": "European Court of Human Rights", "number": "1234/10", "issued": {"date-parts": [[2015, 5, 1]]}},
          {"id": "law", "type": "legislation", "title": "Counter-Terrorism Law", "jurisdiction": "Examplia", "number": "5", "container-title": "Official Gazette", "volume": "3", "section": "12", "issued": {"date-parts": [[2015, 12, 27]]}},
          {"id": "treaty", "type": "treaty", "title": "Convention on the Rights of the Child", "issued": {"date-parts": [[1989, 11, 20]]}, "volume": "1577", "container-title": "UNTS", "page": "3"},
          {"id": "hearing", "type": "hearing", "title": "On forced labour", "authority": "Committee on Labour", "event-place": "Geneva", "issued": {"date-parts": [[2021, 3, 4]]}},
          {"id": "bill", "type": "bill", "title": "Labour Prevention Bill", "number": "HB 12", "authority": "House", "issued": {"date-parts": [[2021]]}},
          {"id": "regulation", "type": "regulation", "title": "De-extremification Regulation", "jurisdiction": "Examplia", "issued": {"date-parts": [[2017, 3, 29]]}},
          {"id": "speech", "type": "speech", "title": "Statement on rights", "author": [{"family": "Doe", "given": "Jane"}], "event-title": "51st session", "event-place": "Geneva", "issued": {"date-parts": [[2022, 9, 12]]}},
          {"id": "interview", "type": "interview", "title": "Life inside", "author": [{"family": "Doe", "given": "Jane"}], "interviewer": [{"family": "Roe", "given": "Ana"}], "issued": {"date-parts": [[2020, 2]]}},
          {"id": "broadcast", "type": "broadcast", "title": "Inside", "container-title": "News at Ten", "publisher": "BBC", "issued": {"date-parts": [[2020, 7, 19]]}},
          {"id": "film", "type": "motion_picture", "title": "In camera", "director": [{"family": "Doe", "given": "Jane"}], "publisher": "Films", "issued": {"date-parts": [[2021]]}},
          {"id": "dataset", "type": "dataset", "title": "Camp coordinates", "author": [{"literal": "Institute"}], "version": "2.1", "publisher": "Institute", "issued": {"date-parts": [[2020]]}, "DOI": "10.5/x"},
          {"id": "thesis", "type": "thesis", "title": "On camps", "author": [{"family": "Roe", "given": "Ana"}], "genre": "PhD thesis", "publisher": "University", "issued": {"date-parts": [[2017]]}},
          {"id": "post", "type": "post", "title": "They are gone", "author": [{"literal": "@witness"}], "container-title": "X", "issued": {"date-parts": [[2021, 1, 2]]}, "URL": "https://example.org/x"},
          {"id": "letter", "type": "personal_communication", "author": [{"family": "Doe", "given": "Jane"}], "recipient": [{"family": "Roe", "given": "Ana"}], "issued": {"date-parts": [[2020, 2, 3]]}},
          {"id": "manuscript", "type": "manuscript", "title": "Notebook", "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [[1950]], "circa": true}, "archive": "State Archive", "archive_location": "Box 4", "archive-place": "Almaty"},
          {"id": "document", "type": "document", "title": "[List of detainees]"},
          {"id": "nothing", "type": "document"},
          {"id": "leak", "type": "document", "number": "17", "genre": "Telegram", "authority": "Commission", "issued": {"date-parts": [[2017, 11, 5]]}}
        ]
        """;

    private static readonly Lazy<CiteResult> AuthorDate = new(() => Cite("author-date")), Notes = new(() => Cite("notes"));

    private static CiteResult Cite(string style, string language = "en", string? citations = null)
    {
        var found = new List<Digest.Diagnostics.Diagnostic>();
        var result = new CiteRequest(style, null, new InputFile("works.json", InputRole.Record, Encoding.UTF8.GetBytes(Works)), citations is null ? null : new InputFile("citations.json", InputRole.Record, Encoding.UTF8.GetBytes(citations)), language).Run(found);
        Assert.Empty(found);
        return result!;
    }

    private static readonly string[] Ids = [.. System.Text.Json.JsonDocument.Parse(Works).RootElement.EnumerateArray().Select(work => work.GetProperty("id").GetString()!)];

    private static (string Citation, string Reference) Of(CiteResult result, string id) =>
        (result.Text.Citations[Array.IndexOf(Ids, id)].Html, result.Text.Bibliography.Single(entry => entry.Id == id).Html);

    [Theory]
    [InlineData("report", "(Office of the High Commissioner, 2022)", "Office of the High Commissioner (31 August 2022). <i>Detention in the north</i> (Assessment, A/HRC/51/5). Geneva: United Nations. https://example.org/report (accessed 1 September 2022).")]
    [InlineData("webpage", "(CSW, n.d.)", "CSW (n.d.). UN alleges crimes (Press release). https://example.org/p (accessed 23 November 2026).")]
    [InlineData("news", "(Doe and Roe, 2019)", "Doe, Jane and Ana Roe (24 November 2019). Camps seen from above. <i>The Daily</i>, World, p.\u00A01.")]
    [InlineData("journal", "(Doe, 2020a)", "Doe, Jane (2020a). Counting camps. <i>Journal of Records</i>, vol.\u00A012, no.\u00A03, pp.\u00A0101–120. https://doi.org/10.1234/abc.")]
    [InlineData("book", "(Roe, 2018a)", "Roe, Ana (2018a). <i>A history</i> (2nd ed.). London: Press.")]
    [InlineData("chapter", "(Roe, 2018b)", "Roe, Ana (2018b). The camps. In <i>Essays</i>, edited by Jane Doe, pp.\u00A010–30. London: Press.")]
    [InlineData("case", "(<i>Doe v. State</i>, 2015)", "<i>Doe v. State</i> (1 May 2015). No.\u00A01234/10. European Court of Human Rights.")]
    [InlineData("law", "(Counter-Terrorism Law, 2015)", "Counter-Terrorism Law (27 December 2015). No.\u00A05. 3 Official Gazette §12. Examplia.")]
    [InlineData("treaty", "(Convention on the Rights of the Child, 1989)", "Convention on the Rights of the Child (20 November 1989). 1577 UNTS 3.")]
    [InlineData("hearing", "(‘On forced labour’, 2021)", "On forced labour (4 March 2021). Geneva. Committee on Labour.")]
    [InlineData("bill", "(Labour Prevention Bill, 2021)", "Labour Prevention Bill (2021). HB 12. House.")]
    [InlineData("regulation", "(De-extremification Regulation, 2017)", "De-extremification Regulation (29 March 2017). Examplia.")]
    [InlineData("speech", "(Doe, 2022)", "Doe, Jane (12 September 2022). Statement on rights (speech). 51st session, Geneva.")]
    [InlineData("interview", "(Doe, 2020b)", "Doe, Jane (February 2020b). Life inside. Interview by Ana Roe.")]
    [InlineData("broadcast", "(‘Inside’, 2020)", "Inside (19 July 2020). <i>News at Ten</i>. BBC.")]
    [InlineData("film", "(Doe, 2021)", "Doe, Jane (dir.) (2021). <i>In camera</i>. Films.")]
    [InlineData("dataset", "(Institute, 2020)", "Institute (2020). <i>Camp coordinates</i> (dataset, version 2.1). Institute. https://doi.org/10.5/x.")]
    [InlineData("thesis", "(Roe, 2017)", "Roe, Ana (2017). <i>On camps</i> (PhD thesis). University.")]
    [InlineData("post", "(@witness, 2021)", "@witness (2 January 2021). They are gone. <i>X</i>. https://example.org/x.")]
    [InlineData("letter", "(Doe, 2020c)", "Doe, Jane (3 February 2020c). [Personal communication]. To Ana Roe.")]
    [InlineData("manuscript", "(Doe, c. 1950)", "Doe, Jane (c. 1950). Notebook (manuscript). Box 4, State Archive, Almaty.")]
    [InlineData("document", "(‘[List of detainees]’, n.d.)", "[List of detainees] (n.d.).")]
    [InlineData("nothing", "(Document, n.d.)", "Document (n.d.).")]
    [InlineData("leak", "(Telegram no.\u00A017, 2017)", "Telegram no.\u00A017 (5 November 2017). Commission.")]
    public void In_the_text_author_and_date_stand_and_the_reference_is_by_author(string work, string citation, string reference) => Assert.Equal((citation, reference), Of(AuthorDate.Value, work));

    [Theory]
    [InlineData("report", "Office of the High Commissioner, <i>Detention in the north</i>, Assessment, A/HRC/51/5 (Geneva: United Nations, 31 August 2022), https://example.org/report (accessed 1 September 2022).", "Office of the High Commissioner. <i>Detention in the north</i>, Assessment, A/HRC/51/5. Geneva: United Nations, 31 August 2022. https://example.org/report (accessed 1 September 2022).")]
    [InlineData("webpage", "CSW, ‘UN alleges crimes’, Press release (n.d.), https://example.org/p (accessed 23 November 2026).", "CSW. ‘UN alleges crimes’, Press release. n.d. https://example.org/p (accessed 23 November 2026).")]
    [InlineData("news", "Jane Doe and Ana Roe, ‘Camps seen from above’, <i>The Daily</i>, World, p.\u00A01 (24 November 2019).", "Doe, Jane and Ana Roe. ‘Camps seen from above’. <i>The Daily</i>, World, p.\u00A01. 24 November 2019.")]
    [InlineData("journal", "Jane Doe, ‘Counting camps’, <i>Journal of Records</i>, vol.\u00A012, no.\u00A03, pp.\u00A0101–120 (2020), https://doi.org/10.1234/abc.", "Doe, Jane. ‘Counting camps’. <i>Journal of Records</i>, vol.\u00A012, no.\u00A03, pp.\u00A0101–120. 2020. https://doi.org/10.1234/abc.")]
    [InlineData("book", "Ana Roe, <i>A history</i>, 2nd ed. (London: Press, 2018).", "Roe, Ana. <i>A history</i>, 2nd ed. London: Press, 2018.")]
    [InlineData("chapter", "Ana Roe, ‘The camps’, in <i>Essays</i>, edited by Jane Doe, pp.\u00A010–30 (London: Press, 2018).", "Roe, Ana. ‘The camps’. In <i>Essays</i>, edited by Jane Doe, pp.\u00A010–30. London: Press, 2018.")]
    [InlineData("case", "<i>Doe v. State</i>, no.\u00A01234/10 (European Court of Human Rights, 1 May 2015).", "<i>Doe v. State</i>, no.\u00A01234/10. European Court of Human Rights, 1 May 2015.")]
    [InlineData("law", "Counter-Terrorism Law, no.\u00A05, 3 Official Gazette §12 (Examplia, 27 December 2015).", "Counter-Terrorism Law, no.\u00A05. 3 Official Gazette §12. Examplia, 27 December 2015.")]
    [InlineData("treaty", "Convention on the Rights of the Child, 1577 UNTS 3 (20 November 1989).", "Convention on the Rights of the Child. 1577 UNTS 3. 20 November 1989.")]
    [InlineData("hearing", "‘On forced labour’, hearing, Geneva (Committee on Labour, 4 March 2021).", "‘On forced labour’, hearing. Geneva. Committee on Labour, 4 March 2021.")]
    [InlineData("bill", "Labour Prevention Bill, HB 12 (House, 2021).", "Labour Prevention Bill, HB 12. House, 2021.")]
    [InlineData("regulation", "De-extremification Regulation (Examplia, 29 March 2017).", "De-extremification Regulation. Examplia, 29 March 2017.")]
    [InlineData("speech", "Jane Doe, ‘Statement on rights’, speech, 51st session, Geneva (12 September 2022).", "Doe, Jane. ‘Statement on rights’, speech. 51st session, Geneva. 12 September 2022.")]
    [InlineData("interview", "Jane Doe, ‘Life inside’, interview by Ana Roe (February 2020).", "Doe, Jane. ‘Life inside’. Interview by Ana Roe. February 2020.")]
    [InlineData("broadcast", "‘Inside’, <i>News at Ten</i> (BBC, 19 July 2020).", "‘Inside’. <i>News at Ten</i>. BBC, 19 July 2020.")]
    [InlineData("film", "Jane Doe (dir.), <i>In camera</i>, film (Films, 2021).", "Doe, Jane (dir.). <i>In camera</i>, film. Films, 2021.")]
    [InlineData("dataset", "Institute, <i>Camp coordinates</i>, dataset, version 2.1 (Institute, 2020), https://doi.org/10.5/x.", "Institute. <i>Camp coordinates</i>, dataset, version 2.1. Institute, 2020. https://doi.org/10.5/x.")]
    [InlineData("thesis", "Ana Roe, <i>On camps</i>, PhD thesis (University, 2017).", "Roe, Ana. <i>On camps</i>, PhD thesis. University, 2017.")]
    [InlineData("post", "@witness, ‘They are gone’, <i>X</i> (2 January 2021), https://example.org/x.", "@witness. ‘They are gone’. <i>X</i>. 2 January 2021. https://example.org/x.")]
    [InlineData("letter", "Jane Doe, personal communication, to Ana Roe (3 February 2020).", "Doe, Jane. Personal communication. To Ana Roe. 3 February 2020.")]
    [InlineData("manuscript", "Jane Doe, ‘Notebook’, manuscript (c. 1950), Box 4, State Archive, Almaty.", "Doe, Jane. ‘Notebook’, manuscript. c. 1950. Box 4, State Archive, Almaty.")]
    [InlineData("document", "‘[List of detainees]’ (n.d.).", "‘[List of detainees]’. n.d.")]
    [InlineData("nothing", "Document (n.d.).", "Document. n.d.")]
    [InlineData("leak", "Telegram no.\u00A017 (Commission, 5 November 2017).", "Telegram no.\u00A017. Commission, 5 November 2017.")]
    public void A_note_says_all_of_a_work_and_the_bibliography_is_by_author(string work, string citation, string reference) => Assert.Equal((citation, reference), Of(Notes.Value, work));

    private static CiteResult Citing(string style, string language, string works)
    {
        var found = new List<Digest.Diagnostics.Diagnostic>();
        var result = new CiteRequest(style, null, new InputFile("works.json", InputRole.Record, Encoding.UTF8.GetBytes(works)), null, language).Run(found);
        Assert.Empty(found);
        return result!;
    }

    private const string Abroad = """
        [{"id": "a", "type": "chapter", "title": "A", "author": [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "Ana"}, {"family": "Lee", "given": "Li"}], "editor": [{"family": "李", "given": "娜"}], "translator": [{"family": "Щукина", "given": "Анна"}], "container-title": "B", "edition": "2", "volume": "3", "issue": "2", "page": "5-9", "issued": {"date-parts": [[2020]]}, "publisher": "P", "publisher-place": "Genève"},
         {"id": "b", "type": "report", "title": "C？", "author": [{"family": "علي", "given": "حسن"}, {"family": "Doe", "given": "J."}, {"family": "Roe", "given": "A."}, {"family": "Lee", "given": "L."}], "volume": "supplement", "issued": {"date-parts": [[1950]], "circa": true}},
         {"id": "c", "type": "personal_communication", "author": [{"family": "Doe", "given": "Jane"}], "recipient": [{"family": "Roe", "given": "Ana"}], "issued": {"date-parts": [[2020, 2, 3]]}}]
        """;

    /// <summary>Words before a name that is not declined, numbers between the words that say of what, marks, and no comma before "and" but in English and Arabic.</summary>
    [Theory]
    [InlineData("ru", "Jane Doe, Ana Roe и Li Lee, «A», 2-е изд., пер. Анна Щукина, в кн.: B, ред. 李娜, т.\u00A03, №\u00A02, с.\u00A05–9 (Genève: P, 2020). | حسن علي и др., C？, т.\u00A0supplement (ок. 1950). | Jane Doe, личное сообщение, адресат: Ana Roe (3 февраля 2020).")]
    [InlineData("zh", "Jane Doe、Ana Roe和Li Lee，“A”，第2版，Анна Щукина译，载《B》，李娜编，第3卷，第2期，第5–9页（Genève：P，2020年）。 | حسن علي等，《C？》，卷supplement（约1950年）。 | Jane Doe，私人通信，致Ana Roe（2020年2月3日）。")]
    [InlineData("ar", "Jane Doe، Ana Roe، وLi Lee، «A»، ط.\u00A02، ترجمة Анна Щукина، في B، تحرير 李娜، مج.\u00A03، ع.\u00A02، ص ص\u00A05–9 (Genève: P، 2020). | حسن علي وآخرون، C？، مج.\u00A0supplement (نحو 1950). | Jane Doe، اتصال شخصي، إلى Ana Roe (3 شباط/فبراير 2020).")]
    [InlineData("fr", "Jane Doe, Ana Roe et Li Lee, «\u00A0A\u00A0», 2e éd., traduit par Анна Щукина, dans B, édité par 李娜, vol.\u00A03, n°\u00A02, p.\u00A05–9 (Genève\u00A0: P, 2020). | حسن علي et al., C？, vol.\u00A0supplement (v. 1950). | Jane Doe, communication personnelle, à Ana Roe (3 février 2020).")]
    [InlineData("en", "Jane Doe, Ana Roe, and Li Lee, ‘A’, 2nd ed., translated by Анна Щукина, in B, edited by 李娜, vol.\u00A03, no.\u00A02, pp.\u00A05–9 (Genève: P, 2020). | حسن علي et al., C？, vol.\u00A0supplement (c. 1950). | Jane Doe, personal communication, to Ana Roe (3 February 2020).")]
    public void Each_language_has_its_own_form(string language, string citations) =>
        Assert.Equal(citations, string.Join(" | ", Citing("notes", language, Abroad).Text.Citations.Select(citation => citation.Plain)));

    [Theory]
    [InlineData("ar", "علي، حسن، J. Doe،")]
    [InlineData("en", "علي, حسن, J. Doe,")]
    public void In_a_list_an_Arabic_name_is_turned_round_at_the_comma_of_its_language(string language, string start) =>
        Assert.StartsWith(start, Citing("notes", language, Abroad).Text.Bibliography.Single(entry => entry.Id == "b").Plain, StringComparison.Ordinal);

    /// <summary>Marks of a title within those that the style puts around it.</summary>
    [Theory]
    [InlineData("fr", "Le bilan de « la ville » : «le camp»", "«\u00A0Le bilan de “la ville” : “le camp”\u00A0»")]
    [InlineData("es", "El informe «La ciudad», parte «dos»", "«El informe “La ciudad”, parte “dos”»")]
    [InlineData("ru", "Доклад «Город» и „Лагерь“", "«Доклад „Город“ и „Лагерь“»")]
    [InlineData("ar", "تقرير «المدينة» و«المعسكر", "«تقرير “المدينة” و«المعسكر»")]
    [InlineData("en", "Доклад «Город»", "‘Доклад «Город»’")]
    [InlineData("zh", "关于“城市”的报告", "“关于‘城市’的报告”")]
    [InlineData("ru", "关于“城市”的报告", "«关于“城市”的报告»")]
    public void A_title_within_quotation_marks_has_the_inner_ones(string language, string title, string shown) =>
        Assert.StartsWith(shown, Citing("notes", language, $$"""[{"id": "a", "type": "webpage", "title": "{{title}}"}]""").Text.Citations[0].Plain, StringComparison.Ordinal);

    [Theory]
    [InlineData("Íñigo", "de Gaulle e Íñigo")]
    [InlineData("Hidalgo", "de Gaulle e Hidalgo")]
    [InlineData("Ionesco", "de Gaulle y Ionesco")]
    [InlineData("Roe", "de Gaulle y Roe")]
    public void Spanish_joins_names_by_the_word_that_can_be_said(string last, string shown) =>
        Assert.StartsWith($"({shown},", Citing("author-date", "es", $$"""[{"id": "a", "type": "book", "title": "X", "author": [{"family": "de Gaulle", "given": "Ch."}, {"family": "{{last}}", "given": "B."}]}]""").Text.Citations[0].Plain, StringComparison.Ordinal);

    [Fact]
    public void Plain_text_keeps_raised_letters_as_letters()
    {
        var text = Citing("notes", "es", """[{"id": "a", "type": "book", "title": "X", "edition": "2", "issue": "3"}]""").Text.Citations[0];
        Assert.Contains("2.ª ed., n.º\u00A03", text.Plain, StringComparison.Ordinal);
        Assert.Contains("2.<sup>a</sup> ed.", text.Html, StringComparison.Ordinal);
    }

    private const string Places = """
        [[{"id": "webpage", "locator": "4", "label": "paragraph"}], [{"id": "webpage", "locator": "4", "label": "paragraph"}], [{"id": "webpage", "locator": "7–9", "label": "paragraph"}], ["news", {"id": "journal", "locator": "102"}], [{"id": "webpage", "locator": "4"}], ["news"], [{"id": "law", "locator": "3", "label": "article-locator"}]]
        """;

    [Theory]
    [InlineData("author-date", "en", "(CSW, n.d., ¶4) | (CSW, n.d., ¶4) | (CSW, n.d., ¶¶7–9) | (Doe and Roe, 2019; Doe, 2020, p.\u00A0102) | (CSW, n.d., p.\u00A04) | (Doe and Roe, 2019) | (Counter-Terrorism Law, 2015, art.\u00A03)")]
    [InlineData("author-date", "ru", "(CSW, б.\u00A0д., ¶4) | (CSW, б.\u00A0д., ¶4) | (CSW, б.\u00A0д., ¶¶7–9) | (Doe и Roe, 2019; Doe, 2020, с.\u00A0102) | (CSW, б.\u00A0д., с.\u00A04) | (Doe и Roe, 2019) | (Counter-Terrorism Law, 2015, ст.\u00A03)")]
    [InlineData("notes", "en", "CSW, ‘UN alleges crimes’, Press release (n.d.), ¶4, https://example.org/p (accessed 23 November 2026). | Ibid. | Ibid., ¶¶7–9. | Jane Doe and Ana Roe, ‘Camps seen from above’, The Daily, World, p.\u00A01 (24 November 2019); Jane Doe, ‘Counting camps’, Journal of Records, vol.\u00A012, no.\u00A03 (2020), p.\u00A0102, https://doi.org/10.1234/abc. | CSW (n.\u00A01), p.\u00A04. | Doe and Roe (n.\u00A04). | Counter-Terrorism Law, no.\u00A05, 3 Official Gazette §12 (Examplia, 27 December 2015), art.\u00A03.")]
    [InlineData("notes", "fr", "CSW, «\u00A0UN alleges crimes\u00A0», Press release (s.\u00A0d.), ¶4, https://example.org/p (consulté le 23 novembre 2026). | Ibid. | Ibid., ¶¶7–9. | Jane Doe et Ana Roe, «\u00A0Camps seen from above\u00A0», The Daily, World, p.\u00A01 (24 novembre 2019)\u202F; Jane Doe, «\u00A0Counting camps\u00A0», Journal of Records, vol.\u00A012, n°\u00A03 (2020), p.\u00A0102, https://doi.org/10.1234/abc. | CSW (n.\u00A01), p.\u00A04. | Doe et Roe (n.\u00A04). | Counter-Terrorism Law, n°\u00A05, 3 Official Gazette §12 (Examplia, 27 décembre 2015), art.\u00A03.")]
    [InlineData("notes", "es", "CSW, «UN alleges crimes», Press release (s.\u00A0f.), ¶4, https://example.org/p (consultado el 23 de noviembre de 2026). | Ibid. | Ibid., ¶¶7–9. | Jane Doe y Ana Roe, «Camps seen from above», The Daily, World, p.\u00A01 (24 de noviembre de 2019); Jane Doe, «Counting camps», Journal of Records, vol.\u00A012, n.º\u00A03 (2020), p.\u00A0102, https://doi.org/10.1234/abc. | CSW (n.\u00A01), p.\u00A04. | Doe y Roe (n.\u00A04). | Counter-Terrorism Law, n.º\u00A05, 3 Official Gazette §12 (Examplia, 27 de diciembre de 2015), art.\u00A03.")]
    [InlineData("notes", "ru", "CSW, «UN alleges crimes», Press release (б.\u00A0д.), ¶4, https://example.org/p (дата обращения: 23 ноября 2026). | Там же. | Там же, ¶¶7–9. | Jane Doe и Ana Roe, «Camps seen from above», The Daily, World, с.\u00A01 (24 ноября 2019); Jane Doe, «Counting camps», Journal of Records, т.\u00A012, №\u00A03 (2020), с.\u00A0102, https://doi.org/10.1234/abc. | CSW (прим.\u00A01), с.\u00A04. | Doe и Roe (прим.\u00A04). | Counter-Terrorism Law, №\u00A05, 3 Official Gazette §12 (Examplia, 27 декабря 2015), ст.\u00A03.")]
    [InlineData("notes", "zh", "CSW，“UN alleges crimes”，Press release（无日期），¶4，https://example.org/p（访问于2026年11月23日）。 | 同上。 | 同上，¶7–9。 | Jane Doe和Ana Roe，“Camps seen from above”，《The Daily》，World，第1页（2019年11月24日）；Jane Doe，“Counting camps”，《Journal of Records》，第12卷，第3期（2020年），第102页，https://doi.org/10.1234/abc。 | CSW（注1），第4页。 | Doe和Roe（注4）。 | Counter-Terrorism Law，编号5，3 Official Gazette §12（Examplia，2015年12月27日），第3条。")]
    [InlineData("notes", "ar", "CSW، «UN alleges crimes»، Press release (د.ت.)، ¶4، https://example.org/p (تاريخ الاطلاع: 23 تشرين الثاني/نوفمبر 2026). | المرجع نفسه. | المرجع نفسه، ¶¶7–9. | Jane Doe وAna Roe، «Camps seen from above»، The Daily، World، ص\u00A01 (24 تشرين الثاني/نوفمبر 2019)؛ Jane Doe، «Counting camps»، Journal of Records، مج.\u00A012، ع.\u00A03 (2020)، ص\u00A0102، https://doi.org/10.1234/abc. | CSW (حاشية\u00A01)، ص\u00A04. | Doe وRoe (حاشية\u00A04). | Counter-Terrorism Law، رقم\u00A05، 3 Official Gazette §12 (Examplia، 27 كانون الأول/ديسمبر 2015)، المادة\u00A03.")]
    public void Places_and_repeated_works_are_said_in_the_language_of_the_digest(string style, string language, string citations) =>
        Assert.Equal(citations, string.Join(" | ", Cite(style, language, Places).Text.Citations.Select(citation => citation.Plain)));
}
