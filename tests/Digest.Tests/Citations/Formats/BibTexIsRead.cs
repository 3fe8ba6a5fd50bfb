using Xunit;

namespace Digest.Tests.Citations.Formats;

public class BibTexIsRead
{
    private static Reading Entry(string fields, string type = "book") => Reading.Of("bibtex", $"@{type}{{key, {fields}}}");

    [Theory]
    [InlineData(@"{\'e}l\`eve \^ile \""{o}\~n \=a \.z \u{g} \v{c} \H{o} \c{c} \c c \d{h} \k{a} \b{d} \r{a}", "élève île öñ ā ż ğ č ő ç ç ḥ ą ḏ å")]
    [InlineData(@"Stra{\ss}e \o\O{} \l{} {\L}\'od\'z \ae \AE \oe{} \aa \AA \i \dh \th", "Straße øØ ł Łódź æÆœ åÅıðþ")]
    [InlineData(@"\'{\i} \'\i \""\i", "í íï")]
    [InlineData(@"\v{S}\v{c}erba {\""U}ber na\""{\i}ve", "Ščerba Über naïve")]
    [InlineData("a -- b --- c-d~e ``q'' `r'", "a – b — c-d\u00a0e “q” ‘r'")]
    [InlineData(@"50 \% \& \$5 \#1 a\_b \{x\} \textasciitilde{} \textbackslash{}y", @"50 % & $5 #1 a_b {x} ~ \y")]
    [InlineData(@"\emph{in vitro} {\it old} H\textsubscript{2}O {\bf b}c", "<i>in vitro</i> <i>old</i> H<sub>2</sub>O <b>b</b>c")]
    [InlineData("The {OHCHR} {Report {On {It}}}", "The OHCHR Report On It")]
    [InlineData("an equation $E = mc^2$ here", "an equation $E = mc^2$ here")]
    [InlineData("  two\n   lines\t here ", "two lines here")]
    [InlineData(@"?`Qu\'e? !`S\'i! \guillemotleft a\guillemotright{}", "¿Qué? ¡Sí! «a»")]
    [InlineData(@"\href{https://example.org}{the words} \enquote{q}", "the words “q”")]
    [InlineData(@"Š already Ünïcode 中国 العربية", "Š already Ünïcode 中国 العربية")]
    public void TeX_becomes_text(string tex, string text) => Assert.Equal(text, Entry($"title = {{{tex}}}")["title"]);

    [Fact]
    public void An_unknown_command_stays_and_is_told()
    {
        var read = Entry(@"title = {\strange{x} y}");
        Assert.Equal(@"\strangex y", read["title"]);
        Assert.Equal([@"1:20 untaken-field 'title' of 'key' is not taken: the command \strange of TeX is not known and stays in the text."], read.Told);
    }

    [Theory]
    [InlineData("Berg, Ann", "Berg|Ann")]
    [InlineData("Ann Mary Berg", "Berg|Ann Mary")]
    [InlineData("van Gogh, Vincent", "Gogh|Vincent||van")]
    [InlineData("Vincent van Gogh", "Gogh|Vincent||van")]
    [InlineData("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Vallée Poussin|Charles Louis Xavier Joseph||de la")]
    [InlineData("King, Jr, Martin Luther", "King|Martin Luther|||Jr")]
    [InlineData("de la Cruz, III, Ana", "Cruz|Ana||de la|III")]
    [InlineData("{Office of the High Commissioner and Others}", "|Office of the High Commissioner and Others")]
    [InlineData("Ann Berg and {World Health Organization} and Li Wei", "Berg|Ann;|World Health Organization;Wei|Li")]
    [InlineData("Berg, A. and\n  Cho, B.", "Berg|A.;Cho|B.")]
    [InlineData("Plato", "Plato")]
    [InlineData("{\\'E}lise Dupont", "Dupont|Élise")]
    [InlineData("Alexander von Humboldt", "Humboldt|Alexander||von")]
    [InlineData("Humboldt, Alexander von", "Humboldt|Alexander|von")]
    [InlineData("{von Neumann}, John", "von Neumann|John")]
    [InlineData("Anderson, {Sandy and Co}", "Anderson|Sandy and Co")]
    [InlineData("family=Hasselbring, given=Wilhelm, prefix=von", "Hasselbring|Wilhelm||von")]
    [InlineData("bell hooks", "hooks|||bell")]
    [InlineData("~ and Berg, Ann", "Berg|Ann")]
    public void Names_are_parted_as_BibTeX_parts_them(string tex, string names) => Assert.Equal(names, Entry($"author = {{{tex}}}")["author"]);

    [Fact]
    public void And_others_names_nobody_and_is_told()
    {
        var read = Entry("author = {Berg, Ann and others}");
        Assert.Equal("Berg|Ann", read["author"]);
        Assert.Contains("'and others' names nobody", Assert.Single(read.Told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date = {2022-08-31}", "2022-08-31")]
    [InlineData("date = {2022~/2023}", "2022~/2023")]
    [InlineData("date = {[1667,1668]}", "[1667,1668]")]
    [InlineData("year = 2022", "2022")]
    [InlineData("year = {2022}, month = aug", "2022-08")]
    [InlineData("year = 2022, month = {8}", "2022-08")]
    [InlineData("year = 2022, month = aug, day = 31", "2022-08-31")]
    [InlineData("year = 2022, month = \"31~\" # aug", "2022-08-31")]
    [InlineData("year = 2022, month = {August}", "2022-08")]
    [InlineData("year = {2022?}, month = may", "2022?-05")]
    [InlineData("year = {2022\\textasciitilde}, month = 5, day = 3", "2022~-05-03")]
    [InlineData("year = 2022, month = {Spring}", "2022-21")]
    [InlineData("year = {2022-05-03}, month = may", "2022-05-03")]
    [InlineData("year = {2010-05}, month = may", "2010-05")]
    [InlineData("date = {2022-08}, year = 2022", "2022-08")]
    public void Days_of_publication_become_EDTF(string fields, string date)
    {
        var read = Entry(fields);
        Assert.Equal(date, read["issued"]);
        Assert.Empty(read.Told);
    }

    [Theory]
    [InlineData("year = {in press}", null, "1:19 untaken-field 'year' of 'key' is not taken: 'in press' is no date that can be told for certain.")]
    [InlineData("year = {2022}, month = {Michaelmas}", "2022", "1:35 untaken-field 'month' of 'key' is not taken: 'Michaelmas' is no month.")]
    [InlineData("year = {2022}, month = feb, day = 30", "2022", "1:35 untaken-field 'month' of 'key' is not taken: 'February' and the day beside it are no date.")]
    [InlineData("year = {2019/2020}, month = dec", "2019/2020", "1:40 untaken-field 'month' of 'key' is not taken: 'December' cannot be joined with the year '2019/2020'.")]
    [InlineData("year = {2010-05}, month = dec", "2010-05", "1:38 untaken-field 'month' of 'key' is not taken: 'December' cannot be joined with the year '2010-05'.")]
    [InlineData("year = {2010-11}", null, "1:19 untaken-field 'year' of 'key' is not taken: '2010-11' may be a month, or the years 2010 to 2011.")]
    [InlineData("year = {2010/11}", null, "1:19 untaken-field 'year' of 'key' is not taken: '2010/11' may be a month, or the years 2010 to 2011.")]
    [InlineData("year = 2022, month = 21", "2022", "1:33 untaken-field 'month' of 'key' is not taken: '21' is no month.")]
    [InlineData("year = 2022, month = {5.6}", "2022", "1:33 untaken-field 'month' of 'key' is not taken: '5.6' is no month.")]
    [InlineData("year = 2022, day = 3", "2022", "1:31 untaken-field 'day' of 'key' is not taken: there is no month beside it.")]
    [InlineData("date = {2010-11/12}", null, "1:19 untaken-field 'date' of 'key' is not taken: '2010-11/12' is no date that can be told for certain.")]
    [InlineData("date = {05/06/2022}", null, "1:19 untaken-field 'date' of 'key' is not taken: '05/06/2022' is no date that can be told for certain.")]
    [InlineData("date = {2022}, year = {2019}", "2022", "1:34 untaken-field 'year' of 'key' is not taken: it contradicts 2022, which is given already.")]
    [InlineData("date = {12 May 2019}", "2019-05-12", "1:19 written-date The date '12 May 2019' was read as 2019-05-12.")]
    public void A_date_that_is_not_understood_is_told_and_never_guessed(string fields, string? date, string told)
    {
        var read = Entry(fields);
        Assert.Equal(date, read["issued"]);
        Assert.Equal([told], read.Told);
    }

    [Theory]
    [InlineData("year = {2010-11}, month = dec", null, "year", "'December' cannot be joined with the year '2010-11'.")]
    [InlineData("year = {2010/11}, month = jan", null, "year", "'January' cannot be joined with the year '2010/11'.")]
    [InlineData("year = {2010--11}, month = 1", null, "year", "'1' cannot be joined with the year '2010–11'.")]
    [InlineData("year = {2019--2020}, month = 7", "2019/2020", "written-date", "'7' cannot be joined with the year '2019–2020'.")]
    [InlineData("year = {2019-2020}, month = jul, day = 3", "2019/2020", "written-date", "'July' cannot be joined with the year '2019-2020'.")]
    [InlineData("year = {in press}, month = may", null, "year", "'May' cannot be joined with the year 'in press'.")]
    public void A_month_beside_what_is_not_one_year_is_left_out_and_both_are_told(string fields, string? date, string first, string month)
    {
        var read = Entry(fields);
        Assert.Equal(date, read["issued"]);
        Assert.Equal(2, read.Told.Count);
        Assert.Contains(first, read.Told[0], StringComparison.Ordinal);
        Assert.EndsWith(month, read.Told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_that_cannot_be_joined_with_an_uncertain_year_is_not_called_none()
    {
        var read = Entry("year = {c. 2020}, month = {March}");
        Assert.Equal("2020~", read["issued"]);
        Assert.Contains(read.Told, told => told.EndsWith("'March' cannot be joined with the year 'c. 2020'.", StringComparison.Ordinal));
    }

    [Fact]
    public void Macros_and_pieces_are_put_together()
    {
        var read = Reading.Of("bibtex", """
            A comment of somebody@example.org
            @comment{ @book{not, title={No}} }
            @preamble{ "\newcommand{\x}{y}" }
            @string{ un = {United Nations} }
            @STRING(pub = un # " Press")
            @Book( key ,
              Title = "The {"}quoted{"} " # {report} # 2,
              publisher = pub,
            )
            """);
        Assert.Equal("The \"quoted\" report2", read["title"]);
        Assert.Equal("United Nations Press", read["publisher"]);
        Assert.Empty(read.Told);
    }

    [Fact]
    public void A_part_takes_over_from_its_whole_and_from_data()
    {
        var read = Reading.Of("bibtex", """
            @incollection{part, title = {Part}, crossref = {whole}, pages = {1--9}}
            @collection{whole, title = {Whole}, subtitle = {A book}, editor = {Ann Berg}, doi = {10.1000/whole}, xdata = {house}}
            @xdata{house, publisher = {The Press}, location = {Geneva}}
            """);
        Assert.Equal(2, read.Items.Count);
        string?[] said = [.. new[] { "title", "container-title", "editor", "publisher", "publisher-place", "page", "DOI" }.Select(variable => Reading.Said(read.Items[0], variable))];
        Assert.Equal(["Part", "Whole: A book", "Berg|Ann", "The Press", "Geneva", "1-9", null], said);
    }

    [Fact]
    public void What_takes_over_from_itself_or_from_nobody_comes_to_an_end()
    {
        var read = Reading.Of("bibtex", "@book{a, title={A}, crossref={b}}\n@book{b, crossref={a}}\n@book{c, title={C}, crossref={gone}}");
        Assert.Equal(3, read.Items.Count);
        Assert.Contains("3:30 untaken-field 'crossref' of 'c' is not taken: there is no entry 'gone' in this file.", read.Told);
    }

    [Theory]
    [InlineData("@book{bad, title = {The report,\n year = 2019\n}", "the next entry begins within it, so a brace is missing")]
    [InlineData("@book{bad, title = {The {report},\n year = 2019\n", "a brace is never closed")]
    [InlineData("@book{bad, title = {The} report},\n year = 2019 }", "there is '}' where '=' must stand")]
    [InlineData("@book{bad, title = \"The report\n}", "a brace is closed that was never opened")]
    [InlineData("@book{bad, title = nosuch,\n}", "'nosuch' is no macro that the file defines before; text stands in braces")]
    [InlineData("@book{bad, title {The report}\n}", "there is '{' where '=' must stand")]
    public void What_is_broken_is_told_at_its_entry_and_all_else_is_kept(string broken, string why)
    {
        var read = Reading.Of("bibtex", $"@book{{one, title = {{One}}}}\n\n{broken}\n\n@book{{two, title = {{Two}}}}\n");
        Assert.Equal(["One", "Two"], read.Items.Select(item => item.Citation["title"]));
        Assert.Equal([$"3:1 broken-bibliography This @book cannot be read: {why}."], read.Told);
    }

    [Fact]
    public void The_end_of_a_file_within_an_entry_is_told() =>
        Assert.Equal(["1:1 broken-bibliography This @book cannot be read: the file ends within it."], Reading.Of("bibtex", "@book{one, title = {One},").Told);

    [Fact]
    public void Macros_that_double_each_other_come_to_an_end()
    {
        string bomb = "@string{m0 = \"xxxxxxxxxx\"}\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"@string{{m{i} = m{i - 1} # m{i - 1}}}\n")) + "@book{a, title = {A}}";
        var read = Reading.Of("bibtex", bomb);
        Assert.Equal("A", read["title"]);
        Assert.Contains("is longer than 200000 characters", read.Told[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_thousand_entries_half_of_them_broken_are_read()
    {
        var read = Reading.Of("bibtex", string.Concat(Enumerable.Range(0, 50_000).Select(i => i % 2 == 0 ? $"@book{{k{i}, title = {{T {i}}}, author = {{Berg, Ann}}}}\n" : $"@book{{k{i}, title = {{T {i}, year = 2019}}\n")));
        Assert.Equal(25_000, read.Items.Count);
        Assert.Equal(25_000, read.Found.Count);
    }

    [Fact]
    public void What_a_citation_has_no_place_for_is_told_and_a_file_s_path_never()
    {
        var read = Reading.Of("bibtex", "@article{key,\n  file = {:/home/ann/secret.pdf:pdf},\n  timestamp = {2019},\n  journal = {J},\n  eprint = {1234},\n  eprinttype = {pubmed}\n}");
        Assert.Equal(["2:10 untaken-field 'file' of 'key' is not taken: files of the exporting program are never taken.", "3:15 untaken-field 'timestamp' of 'key' is not taken: a citation has no place for it."], read.Told);
        Assert.Equal(("J", "1234"), (read["container-title"], read["PMID"]));
    }

    [Fact]
    public void The_archive_of_an_identifier_is_told_with_it()
    {
        var read = Reading.Of("bibtex", "@article{key,\n  eprint = {2101.1},\n  archivePrefix = {arXiv},\n  primaryClass = {cs.CL}\n}");
        Assert.Equal(["'eprint'", "'archiveprefix'", "'primaryclass'"], read.Found.OrderBy(fault => fault.Span.Offset).Select(fault => fault.Message.Split(' ')[0]));
    }

    [Theory]
    [InlineData("url = {https://example.org/a\\_b\\%20c?x={\\&}y}", "URL", "https://example.org/a_b%20c?x=&y")]
    [InlineData("howpublished = {\\url{https://example.org/a_b}}", "URL", "https://example.org/a_b")]
    [InlineData("doi = {10.1000/a\\_b}", "DOI", "10.1000/a_b")]
    [InlineData("school = {The University}", "publisher", "The University")]
    [InlineData("address = {Geneva}", "publisher-place", "Geneva")]
    [InlineData("langid = {ngerman}", "language", "de")]
    [InlineData("editor = {Ann Berg}, editortype = {compiler}", "compiler", "Berg|Ann")]
    public void Fields_of_older_files_are_understood(string field, string variable, string value) => Assert.Equal(value, Entry(field)[variable]);

    [Theory]
    [InlineData("@phdthesis{k, title={A}}", "thesis", "genre", "PhD thesis")]
    [InlineData("@thesis{k, type={mathesis}}", "thesis", "genre", "Master's thesis")]
    [InlineData("@techreport{k, institution={UN}, number={7}}", "report", "number", "7")]
    [InlineData("@article{k, number={7}, journaltitle={J}}", "article-journal", "issue", "7")]
    [InlineData("@book{k, number={7}, series={S}}", "book", "collection-number", "7")]
    [InlineData("@article{k, entrysubtype={newspaper}, journaltitle={J}}", "article-newspaper", "container-title", "J")]
    [InlineData("@jurisdiction{k, institution={The Court}}", "legal_case", "authority", "The Court")]
    [InlineData("@online{k, organization={UN}}", "webpage", "publisher", "UN")]
    [InlineData("@inproceedings{k, booktitle={P}}", "paper-conference", "container-title", "P")]
    public void Entry_types_decide_what_a_field_means(string entry, string type, string variable, string value)
    {
        var read = Reading.Of("bibtex", entry);
        Assert.Equal((type, value), (read.Only.Citation.Type!.Value.Value, read[variable]));
        Assert.Empty(read.Told);
    }
}
