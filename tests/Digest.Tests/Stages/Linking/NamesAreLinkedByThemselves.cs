using CsCheck;
using Digest.Stages.Linking;
using Xunit;

namespace Digest.Tests.Stages.Linking;

public class NamesAreLinkedByThemselves
{
    /// <summary>The words that are linked in a text, each with its target.</summary>
    private static string Linked(string text, string names, string language = "en")
    {
        var digest = new TestDigest($"=== input/digest.yml\ntitle: T\nlanguage: {language}\nchecks: {{missing-url: off}}\n");
        int number = 0;
        foreach (string name in names.Split('|')) { digest.Add($"input/places/n{++number}.md", $"---\ntitle: \"{name}\"\n---\n"); }
        digest.Add("input/about.md", $"---\ntitle: About\n---\n{text}\n");
        var site = digest.Site();
        var about = site.Find("about")!;
        return string.Join(", ", site.Mentions.GetValueOrDefault(about, []).OrderBy(mention => mention.Offset).Select(mention => $"{about.Head.Body.FileText.Substring(mention.Offset, mention.Length)}={mention.Target.Id}"));
    }

    [Theory]
    // Word by word, in the letters and the case that the record has.
    [InlineData("Seen in Xinjiang.", "Xinjiang", "Xinjiang=n1")]
    [InlineData("Xinjiangs and xinjiang and MyXinjiang, Xinjiang2", "Xinjiang", "")]
    [InlineData("The first Xinjiang, the second Xinjiang.", "Xinjiang", "Xinjiang=n1")]
    [InlineData("Article 12 and Article 1", "Article 1", "Article 1=n1")]
    [InlineData("snake_case_Xinjiang", "Xinjiang", "")]
    // The longest name wins, and what is part of it is never linked for itself.
    [InlineData("New Camp North, then New Camp.", "New Camp|New Camp North", "New Camp North=n2, New Camp=n1")]
    [InlineData("Camp Northern", "Camp North|Camp", "Camp=n2")]
    // A possessive is the name; other apostrophes are part of another word.
    [InlineData("The OHCHR's report, the Uyghurs’ homes", "OHCHR|Uyghurs", "OHCHR=n1, Uyghurs=n2")]
    [InlineData("The Qur'an", "Qur", "")]
    [InlineData("Mr O’Brien", "Brien", "")]
    [InlineData("It said 'OHCHR' and ‘UNHCR’.", "OHCHR", "")]
    [InlineData("St John's Wood", "St John’s Wood", "St John's Wood=n1")]
    // Hyphens: what is joined to another name is another name.
    [InlineData("Guinea-Bissau and Guinea", "Guinea", "Guinea=n1")]
    [InlineData("Smith-Jones", "Smith|Jones", "")]
    [InlineData("Stratford-upon-Avon", "Stratford|Avon", "")]
    [InlineData("anti-Uyghur and Xinjiang-based", "Uyghur|Xinjiang", "Uyghur=n1, Xinjiang=n2")]
    [InlineData("A Non‑Violence Office", "Non-Violence Office", "Non‑Violence Office=n1")]
    // Dots and addresses.
    [InlineData("The U.S.A. is not it", "U.S.|USA", "")]
    [InlineData("In the U.S. it was.", "U.S.", "U.S.=n1")]
    [InlineData("See csw.org/OHCHR, mail ohchr@OHCHR.org, https://a.example/OHCHR/x", "OHCHR|csw", "OHCHR=n1")]
    [InlineData("See https://a.example/OHCHR/x and www.example.org/OHCHR", "OHCHR", "")]
    [InlineData("AT&T", "AT", "")]
    [InlineData("10,000", "10", "")]
    // Unicode forms, invisible letters and white space make no difference.
    [InlineData("The Cafe\u0301 Noir", "Café Noir", "Cafe\u0301 Noir=n1")]
    [InlineData("Am Cafe\u0301s", "Cafe", "")]
    [InlineData("Xin\u00ADjiang", "Xinjiang", "Xin\u00ADjiang=n1")]
    [InlineData("Christian Solidarity\nWorldwide said", "Christian Solidarity Worldwide", "Christian Solidarity\nWorldwide=n1")]
    [InlineData("- Christian Solidarity\n  Worldwide said", "Christian Solidarity Worldwide", "Christian Solidarity\n  Worldwide=n1")]
    [InlineData("Christian Solidarity\\\nWorldwide", "Christian Solidarity Worldwide", "")]
    [InlineData("\U00020000\U00020001\U00020002", "\U00020000\U00020001", "\U00020000\U00020001=n1")]
    // A name that begins small may begin a sentence; a proper name is never found in small letters.
    [InlineData("Former inmates said it.", "former inmates", "Former inmates=n1")]
    [InlineData("the wells were dry", "Wells", "")]
    // One letter is no name.
    [InlineData("Vitamin A", "A", "")]
    // Scripts without blanks.
    [InlineData("他去了新疆的营地。", "新疆|营地", "新疆=n1, 营地=n2")]
    [InlineData("新疆生产建设兵团和新疆", "新疆|新疆生产建设兵团", "新疆生产建设兵团=n2, 新疆=n1")]
    [InlineData("阿不都·买买提来了", "买买提|阿不都", "")]
    [InlineData("カナダへ", "カナ", "")]
    [InlineData("カナダへ", "カナダ", "カナダ=n1")]
    [InlineData("さくらんぼ", "さくら", "")]
    [InlineData("佐々木", "佐々", "佐々=n1")]
    [InlineData("佐々木", "佐", "")]
    [InlineData("เขาไปกรุงเทพมหานครแล้ว", "กรุงเทพมหานคร", "กรุงเทพมหานคร=n1")]
    [InlineData("เขากินแล้ว", "เขาก|เขากนแ", "")]
    [InlineData("မြန်မာနိုင်ငံ", "မြန်မာ", "မြန်မာ=n1")]
    // Scripts with blanks.
    [InlineData("Он был в Синьцзяне и Синьцзян.", "Синьцзян", "Синьцзян=n1")]
    [InlineData("Беларусь-то", "Беларусь", "Беларусь=n1")]
    [InlineData("ذهب إلى الصين.", "الصين", "الصين=n1")]
    [InlineData("قال والصين وبالصين.", "الصين", "والصين=n1")]
    [InlineData("له وسام", "سام", "")]
    [InlineData("한국은 한국", "한국", "한국=n1")]
    [InlineData("חיפה בחיפה", "חיפה", "חיפה=n1")]
    [InlineData("हिन्दीका", "हिन्दी", "")]
    public void A_name_is_linked_only_where_it_is_a_word_of_its_own(string text, string names, string linked) => Assert.Equal(linked, Linked(text, names));

    [Theory]
    [InlineData("Le rapport de l’OHCHR et d'Amnesty", "fr", "OHCHR=n1, Amnesty=n2")]
    [InlineData("Jeanne d'Amnesty", "en", "")]
    [InlineData("Le O'OHCHR", "fr", "")]
    public void An_article_that_is_written_together_with_a_name_is_known_where_a_language_does_so(string text, string language, string linked) => Assert.Equal(linked, Linked(text, "OHCHR|Amnesty", language));

    [Theory]
    [InlineData("“The OHCHR” and \"OHCHR\" [@x]")]
    [InlineData("> The OHCHR said")]
    [InlineData("## The OHCHR")]
    [InlineData("The `OHCHR` code")]
    [InlineData("    OHCHR code")]
    [InlineData("[the OHCHR](https://example.org/)")]
    [InlineData("<https://example.org/OHCHR>")]
    [InlineData("<a href=\"https://example.org/\">OHCHR</a>")]
    [InlineData("<!-- OHCHR -->")]
    public void Nothing_is_linked_in_quotations_headings_code_links_and_comments(string text) => Assert.Equal("", Linked(text, "OHCHR"));

    [Theory]
    [InlineData("[[n1|the office]] and OHCHR")]
    [InlineData("OHCHR, later [the office](places/n1.md)")]
    public void A_text_that_links_to_a_record_itself_gets_no_second_link(string text) => Assert.Equal("", Linked(text, "OHCHR"));

    private const string Shared = """
        === input/people/li-wei.md
        ---
        title: Li Wei
        ---
        === input/people/li-wei-2.md
        ---
        title: Wei Li
        aliases: [Li Wei]
        ---

        """;

    [Fact]
    public void A_name_that_two_records_share_is_not_linked_and_told_at_both()
    {
        var digest = new TestDigest(Shared + """
            === input/places/wei.md
            ---
            title: Wei
            ---
            === input/about.md
            ---
            title: About
            ---
            First Li Wei, then Li Wei.
            """);
        Assert.Equal(["input/people/li-wei-2.md:3:11 warning shared-name 'Li Wei'", "input/people/li-wei.md:2:8 warning shared-name 'Li Wei'"], digest.Findings());
        Assert.Empty(digest.Site().Mentions);
        var fault = digest.Check().Found.Single(fault => fault.Span.Path == "input/people/li-wei-2.md");
        Assert.Equal("'Li Wei' is a name of 'li-wei-2' and of 'li-wei', so it is not linked in the text where it stands.", fault.Message);
        Assert.Equal(["the name of 'li-wei'", "not linked here"], fault.Related.Select(related => related.Message));
    }

    [Theory]
    [InlineData("Nobody.", "")]
    [InlineData("[[li-wei-2|Li Wei]] and Li Wei.", "")]
    [InlineData("“Li Wei” is a name.", "")]
    public void A_name_that_is_shared_but_would_not_be_linked_raises_nothing(string text, string findings) =>
        Assert.Equal(findings, string.Join('\n', new TestDigest($"{Shared}=== input/about.md\n---\ntitle: About\n---\n{text}\n").Findings()));

    [Fact]
    public void Of_two_records_with_one_name_the_one_that_is_not_switched_off_is_linked()
    {
        var digest = new TestDigest(Shared.Replace("title: Wei Li", "title: Wei Li\nautolink: false", StringComparison.Ordinal) + "=== input/about.md\n---\ntitle: About\n---\nLi Wei and Wei Li\n");
        Assert.Empty(digest.Findings());
        Assert.Equal("li-wei", Assert.Single(digest.Site().Mentions.Values.Single()).Target.Id);
    }

    [Fact]
    public void A_role_that_stands_for_a_protected_person_is_no_name_unless_asked()
    {
        const string role = "=== input/people/p1.md\n---\ntitle: guard\nroles: [{title: guard}]\ndisplay: role_only\nconsent: {scope: all, review_by: 2030-01-01}\n---\n=== input/about.md\n---\ntitle: About\n---\nA guard and another guard.\n";
        Assert.Empty(new TestDigest(role).Site().Mentions);
        Assert.Single(new TestDigest(role.Replace("display:", "autolink: true\ndisplay:", StringComparison.Ordinal)).Site().Mentions);
    }

    [Theory]
    [InlineData("fr", "")]
    [InlineData("en", "about")]
    [InlineData("en-GB", "about")]
    public void An_alias_with_a_language_is_a_name_in_texts_of_that_language_alone(string language, string linked)
    {
        var site = new TestDigest($$"""
            === input/places/x.md
            ---
            title: Place
            aliases: [{text: Pays, lang: {{language}}}]
            ---
            === input/about.md
            ---
            title: About
            ---
            Crime Pays.
            """).Site();
        Assert.Equal(linked, string.Join(' ', site.Mentions.Keys.Select(record => record.Id)));
    }

    [Fact]
    public void Translations_link_the_names_of_their_language()
    {
        var (made, site) = new TestDigest("""
            === input/digest.yml
            title: T
            languages: [zh]
            checks: {missing-url: off, missing-words: off}
            === input/places/x.md
            ---
            title: Xinjiang
            ---
            Text of [[about]].
            === input/places/x.zh.md
            ---
            title: 新疆
            ---
            词。
            === input/about.md
            ---
            title: About
            ---
            In Xinjiang, 新疆.
            === input/about.zh.md
            ---
            title: 关于
            ---
            他在新疆。
            """).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        Assert.Contains("In <a class=\"mention\" href=\"places/x.html\">Xinjiang</a>, 新疆.", System.Text.Encoding.UTF8.GetString(site["about.html"]), StringComparison.Ordinal);
        Assert.Contains("他在<a class=\"mention\" href=\"places/x.html\">新疆</a>。", System.Text.Encoding.UTF8.GetString(site["zh/about.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tree_finds_what_trying_every_name_finds()
    {
        var letters = Gen.Char["aabB 中国-'"];
        var names = Gen.String[letters, 2, 4].Select(name => NameText.Fold(name)).Where(name => name.Length > 1).List[1, 12];
        Gen.Select(names, Gen.String[letters, 0, 40]).Sample((all, written) =>
        {
            string text = NameText.Fold(written);
            var tree = new NameTree<string>();
            foreach (string name in all) { tree.At(name, () => name); }
            for (int at = 0; at < text.Length; at++)
            {
                string? longest = all.Where(name => string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && NameBounds.Ends(text, at + name.Length)).MaxBy(name => name.Length);
                var (length, found) = tree.LongestAt(text, at);
                Assert.Equal(longest, found);
                Assert.Equal(longest?.Length ?? 0, length);
            }
        });
    }
}
