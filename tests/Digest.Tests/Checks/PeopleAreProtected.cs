using Xunit;

namespace Digest.Tests.Checks;

public class PeopleAreProtected
{
    private const string Consent = "consent: {scope: the words alone, review_by: 2027-01-31}";

    private static string Person(string title, string fields, string body = "") => $"=== input/about.md\n---\ntitle: About\n---\n[[p]]\n=== input/people/p.md\n---\ntitle: {title}\n{fields}\n---\n{body}\n";

    // Nobody has signed for the person yet: another check's business.
    private static IReadOnlyList<string> Found(string written) => [.. new TestDigest(written).Findings().Where(found => !found.Contains(" unaudited-person ", StringComparison.Ordinal))];

    [Theory]
    [InlineData("Aygul", "display: pseudonym\naliases: [Witness 4]", "input/people/p.md:4:11 error joined-names 'Witness 4'")]
    [InlineData("Nurse", "display: role_only\nroles: [{title: Nurse}]\naliases: Jane Roe", "input/people/p.md:5:10 error joined-names 'Jane Roe'")]
    [InlineData("Aygul", "display: pseudonym\nredirect_from: [people/jane-roe.html]", "input/people/p.md:4:17 error joined-names 'people/jane-roe.html'")]
    [InlineData("Jane Roe", "display: role_only\nroles: [{title: Nurse}]", "input/people/p.md:2:8 warning named-role 'Jane Roe'")]
    [InlineData("Jane Roe, nurse", "display: role_only\nroles: [{title: Nurse}]", "input/people/p.md:2:8 warning named-role 'Jane Roe, nurse'")]
    [InlineData("Nurse", "display: role_only", "input/people/p.md:2:8 warning named-role 'Nurse'")]
    [InlineData("Aygul", "display: pseudonym\nminor: true\nindex: true", "input/people/p.md:5:8 error exposed-minor 'true'")]
    [InlineData("Jane Roe", "minor: true", "input/people/p.md:2:8 error exposed-minor 'Jane Roe'")]
    [InlineData("Aygul", "display: pseudonym\nminor: true\nsummary: She is 14 years old.", "input/people/p.md:5:17 error exposed-minor '14 years old'")]
    [InlineData("Aygul", "display: pseudonym\nminor: true\nsummary: A fourteen-year-old girl.", "input/people/p.md:5:12 error exposed-minor 'fourteen-year-old'")]
    [InlineData("Aygul", "display: pseudonym\nminor: true\nsummary: \"Aged: 9, born on 3 May 2014.\"", "input/people/p.md:5:11 error exposed-minor 'Aged: 9'")]
    public void A_slip_in_the_record_of_a_person(string title, string fields, string finding) => Assert.Contains(finding, Found(Person(title, fields + "\n" + Consent)));

    [Theory]
    [InlineData("aliases: [Witness 4]\nredirect_from: [people/jane-roe.html]")]
    [InlineData("translation_of: q")]
    public void A_minor_without_a_display_is_told_to_have_one_before_anything_else(string fields) =>
        Assert.Equal(["input/people/p.md:2:8 error exposed-minor 'Jane Roe'"], Found(Person("Jane Roe", "minor: true\n" + fields) + "=== input/people/q.md\n---\ntitle: Q\n---\n"));

    [Theory]
    [InlineData("The nurse 2", "display: role_only\nroles: [{title: Nurse}]")]
    [InlineData("Nurse, clinic", "display: role_only\nroles: [{title: Nurse, organisation: clinic}]")]
    [InlineData("Aygul", "display: pseudonym")]
    [InlineData("Aygul", "display: pseudonym\nminor: true\nsummary: A child who was held for 14 years.")]
    [InlineData("Jane Roe", "aliases: [J. Roe]\nredirect_from: [people/jane.html]")]
    public void A_record_without_a_slip_is_not_complained_of(string title, string fields) =>
        Assert.Empty(Found(Person(title, fields + "\n" + Consent) + "=== input/organisations/clinic.md\n---\ntitle: Clinic\n---\n"));

    [Theory]
    [InlineData("jane-roe", "Aygül", "display: pseudonym", true)]
    [InlineData("jane-roe", "Aygül", "display: full", false)]
    [InlineData("aygul", "Aygül", "display: pseudonym", false)]
    [InlineData("witness-4", "Aygül", "display: pseudonym", false)]
    [InlineData("nurse-2", "The nurse 2", "display: role_only\nroles: [{title: Nurse}]", false)]
    [InlineData("aygul", "ئايگۈل", "display: pseudonym", false)]
    public void A_file_that_is_named_after_the_person_is_a_warning(string id, string title, string fields, bool warned) =>
        Assert.Equal(warned, Found($"=== input/about.md\n---\ntitle: About\n---\n[[{id}]]\n=== input/people/{id}.md\n---\ntitle: {title}\n{fields}\n{Consent}\n---\n").Contains($"input/people/{id}.md:2:8 warning telling-id '{title}'"));

    [Theory]
    [InlineData("display: pseudonym", true)]
    [InlineData("display: pseudonym\nconsent: {scope: all of it}", true)]
    [InlineData("consent: {scope: all of it}", true)]
    [InlineData("display: pseudonym\n" + Consent, false)]
    [InlineData("display: full", false)]
    public void Consent_that_nobody_wrote_down_is_a_warning(string fields, bool warned) =>
        Assert.Equal(warned, Found(Person("Aygul", fields)).Contains("input/people/p.md:2:8 warning missing-consent 'Aygul'"));

    [Theory]
    [InlineData("2020/..")]
    [InlineData("2020/")]
    [InlineData("[2020..]")]
    [InlineData("XXXX")]
    [InlineData("Y17E8")]
    [InlineData("2527")]
    public void Consent_that_would_never_lapse_is_a_warning_at_its_date(string by) =>
        Assert.Equal([$"input/people/p.md:4:34 warning missing-consent '{by}'"], Found(Person("Aygul", $"display: pseudonym\nconsent: {{scope: all, review_by: \"{by}\"}}")).Select(found => found.Replace($"'\"{by}\"'", $"'{by}'", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2027")]
    [InlineData("2027/2028")]
    [InlineData("203X")]
    public void Consent_with_a_last_day_is_enough(string by) => Assert.Empty(Found(Person("Aygul", $"display: pseudonym\nconsent: {{scope: all, review_by: \"{by}\"}}")));

    [Theory]
    [InlineData("display: full", "lang: ug", true)]
    [InlineData("display: role_only\nroles: [{title: Aygul}]", "lang: ug", true)]
    [InlineData("display: pseudonym", "lang: en", true)]
    [InlineData("display: pseudonym", "lang: ug", false)]
    public void A_translation_joins_no_two_names_of_one_person(string original, string lang, bool joined)
    {
        string other = $"=== input/people/o.md\n---\ntitle: Aygul\n{original}\n{Consent}\n---\n";
        Assert.Equal(joined, Found(Person("ئايگۈل", $"display: pseudonym\n{lang}\ntranslation_of: o\n{Consent}") + other).Any(found => found.EndsWith("error joined-names 'o'", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_age_beside_a_minor_elsewhere_is_a_warning_where_it_stands() =>
        Assert.Contains("input/page.md:4:3 warning age-beside-minor '9-year-old'", Found(Person("Aygul", "display: pseudonym\nminor: true\n" + Consent) + "=== input/page.md\n---\ntitle: B\n---\nA 9-year-old,  [[p]], came.\n"));

    private static IReadOnlyList<string> Ages(string written) => [.. Found(Person("Aygul", "display: pseudonym\nminor: true\n" + Consent) + written).Where(found => found.Contains(" age-beside-minor ", StringComparison.Ordinal)).Select(found => found[(found.IndexOf('\'', StringComparison.Ordinal) + 1)..^1])];

    [Theory]
    [InlineData("Aygul, born 4 May 2008, was there.", "born 4 May 2008")]
    [InlineData("Aygul was born on the 4th of May.", "born on the 4th of May")]
    [InlineData("Aygul was born in the town in 2008.", "born in the town in 2008")]
    [InlineData("Aygul was 13 when she was taken.", "was 13")]
    [InlineData("She was only 13, [[p]] said.", "was only 13")]
    [InlineData("Aygul turned fourteen in prison.", "turned fourteen")]
    [InlineData("Aygul (14) was there.", " (14)")]
    [InlineData("[[p]] (14) was there.", " (14)")]
    [InlineData("Aygul, 14, was there.", ", 14,")]
    [InlineData("Aygul was there. Aygul, aged 14, was there.", "aged 14")]
    [InlineData("[[p]] was there. She had had her 14th birthday.", "14th birthday")]
    [InlineData("At fourteen she met [[p]], a girl of 13.", "At fourteen she|girl of 13")]
    public void The_ways_in_which_an_age_is_told_beside_a_minor(string text, string ages) =>
        Assert.Equal(ages.Split('|'), Ages($"=== input/page.md\n---\ntitle: B\n---\n{text}\n"));

    [Fact]
    public void A_statement_that_says_the_name_and_links_to_nobody_is_looked_at() =>
        Assert.Equal(["14-year-old"], Ages("=== input/claims/a.md\n---\ntitle: A\nstatement: Aygul, a 14-year-old girl, was there.\nmodality: states\n---\n"));

    [Fact]
    public void An_age_beside_two_minors_is_told_once_and_in_the_record_of_one_as_its_own()
    {
        string other = $"=== input/people/q.md\n---\ntitle: Nur\ndisplay: pseudonym\nminor: true\n{Consent}\n---\nThe sister of [[p]] was 9 years old.\n";
        Assert.Equal(["9-year-old"], Ages(other + "=== input/page.md\n---\ntitle: B\n---\n[[p]] and [[q]], a 9-year-old, came.\n"));
        Assert.Contains("input/people/q.md:7:25 error exposed-minor '9 years old'", Found(Person("Aygul", "display: pseudonym\nminor: true\n" + Consent) + other + "=== input/page.md\n---\ntitle: B\n---\n[[p]] and [[q]] came.\n"));
    }

    [Theory]
    [InlineData("Aygul was 13 km away.")]
    [InlineData("Aygul was 13.5 km away, at 14:00.")]
    [InlineData("Aygul was one of 14 in the room (14).")]
    [InlineData("Aygul was there when 12 people came, and it was 14.")]
    [InlineData("Aygul turned 14 pages. The number was 13.")]
    [InlineData("Aygul was there.\n\nA man, 45 years old, said that he was 13 when it began.")]
    public void Other_figures_beside_a_minor_are_no_ages(string text) => Assert.Empty(Ages($"=== input/page.md\n---\ntitle: B\n---\n{text}\n"));

    /// <summary>A guess keeps nobody from publishing; an age that says so does.</summary>
    [Theory]
    [InlineData("Her brother, 9, came too.", "warning age-beside-minor ', 9,'")]
    [InlineData("Aygul (2) said so.", "warning age-beside-minor ' (2)'")]
    [InlineData("She was 9 years old.", "error exposed-minor '9 years old'")]
    public void In_the_record_of_a_minor_a_bare_number_is_a_warning(string text, string found) =>
        Assert.Equal([found], Found($"=== input/about.md\n---\ntitle: About\n---\n[[p]]\n=== input/people/p.md\n---\ntitle: Aygul\ndisplay: pseudonym\nminor: true\n{Consent}\n---\n{text}\n").Select(one => one[(one.IndexOf(' ', StringComparison.Ordinal) + 1)..]));

    [Fact]
    public void An_age_in_a_translation_is_told_in_its_file()
    {
        string written = "=== input/about.md\n---\ntitle: About\n---\n[[p]]\n=== input/digest.yml\ntitle: Test\nlanguage: en\nlanguages: [{tag: fr}]\nchecks: {unaudited-person: off}\n=== input/people/p.md\n---\ntitle: Aygul\ndisplay: pseudonym\nminor: true\n" + Consent
            + "\n---\nA child.\n=== input/people/p.fr.md\n---\ntitle: Aygul\n---\nUne enfant.\n\nShe was 14 years old.\n";
        Assert.Equal(["input/people/p.fr.md:6:9 error exposed-minor '14 years old'"], new TestDigest(written).Build().Made.Diagnostics.Where(fault => fault.Rule.Id == "exposed-minor").Select(new TestDigest(written).Describe));
    }

    [Fact]
    public void Quotes_notes_and_roles_of_a_record_about_a_minor_are_looked_at()
    {
        string seed = "Aygul, a 14-year-old girl, said that she heard no bell. She was born on 4 May 2008.";
        string claim = $"=== input/claims/a.md\n---\ntitle: A\nstatement: The bell may not have rung.\nmodality: states\nconcerns: [p]\nquotes:\n  - {{source: report, exact: \"{seed[9..]}\", speaker: p, note: \"She was 15 years old.\"}}\n---\n";
        string happened = "=== input/events/b.md\n---\ntitle: B\ndate: 2020-05-04\nparticipants: [{id: p, role: \"the child, 16 years old\"}]\n---\n";
        Assert.Equal(["14-year-old", "15 years old", "16 years old", "born on 4 May 2008"], Ages(TestDigest.WithSeed(seed) + "\n" + claim + happened).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[[p|Amina Realname]]", true)]
    [InlineData("[Amina Realname](people/p.md)", true)]
    [InlineData("[[p|the nurse Amina]]", true)]
    [InlineData("[[p|阿米娜]]", true)]
    [InlineData("[[p|护士阿米娜]]", true)]
    [InlineData("[[p|护士]]", false)]
    [InlineData("[[p|她]]", false)]
    [InlineData("[[p|Une nurse]]", false)]
    [InlineData("[[p|L'infirmière]]", false)]
    [InlineData("[[p|L'Amina]]", true)]
    [InlineData("[[p]]", false)]
    [InlineData("[[p|Nurse 2]]", false)]
    [InlineData("[[p|The nurse]]", false)]
    [InlineData("[[p|she]]", false)]
    [InlineData("[two Nurses](people/p.md)", false)]
    public void A_link_in_words_that_may_be_a_name_is_a_warning(string link, bool warned)
    {
        string written = $"=== input/page.md\n---\ntitle: B\n---\nThen {link} came.\n=== input/people/p.md\n---\ntitle: Nurse 2\ndisplay: role_only\nroles: [{{title: Nurse}}, {{title: 护士长}}]\n{Consent}\n---\n";
        Assert.Equal(warned ? [$"input/page.md:4:6 warning named-link '{link}'"] : [], Found(written));
        Assert.DoesNotContain(Found(written.Replace("display: role_only\n", "", StringComparison.Ordinal)), found => found.Contains("named-link", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_exports_must_not_have_is_found_in_every_kind_of_word_of_others()
    {
        string hidden = $"=== input/people/hidden.md\n---\ntitle: Zoya Marlow\nindex: false\n---\n";
        string claim = """
            === input/claims/a.md
            ---
            title: About zoya marlow
            statement: Somebody called Zoya  Marlow, or ZOYA MARLOW'S friend.
            modality: states
            asserted_by: [author]
            concerns: [hidden]
            evidence: [{kind: other, note: "Told by Zoya Marlow."}]
            quotes: [{source: report, exact: "Zoya Marlow came", note: Not Zoya Marlowe.}]
            corrections: [{date: 2026-11-20, text: It was not Zoya Marlow.}]
            ---
            Zoya Marlow may stand in a body, which no export has.
            """;
        var found = new TestDigest(TestDigest.WithSeed("Zoya Marlow came and went.") + "\n" + claim + "\n" + hidden).Findings().Where(one => one.Contains("named-in-export", StringComparison.Ordinal)).ToList();
        Assert.Equal(
        [
            "input/claims/a.md:2:14 warning named-in-export 'zoya marlow'", "input/claims/a.md:3:28 warning named-in-export 'Zoya  Marlow'",
            "input/claims/a.md:7:41 warning named-in-export 'Zoya Marlow'", "input/claims/a.md:8:35 warning named-in-export 'Zoya Marlow'", "input/claims/a.md:9:51 warning named-in-export 'Zoya Marlow'",
        ], found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("author: [{family: Marlow, given: Zoya}]", "4:21", "{family: Marlow, given: Zoya}")]
    [InlineData("author: [{literal: Ann Bell}, {literal: Zoya Marlow}]", "4:52", "Zoya Marlow")]
    [InlineData("translator: {family: Zoya, given: Marlow}", "4:24", "{family: Zoya, given: Marlow}")]
    [InlineData("publisher: Zoya Marlow Press", "4:23", "Zoya Marlow")]
    [InlineData("title: What Z. Marlow said", "4:24", "Z. Marlow")]
    [InlineData("container-title: The house of Zoya Marlow", "4:42", "Zoya Marlow")]
    [InlineData("abstract: Of Zoya Marlow", null, null)] // goes into no export
    [InlineData("author: [{family: Marlow, given: Anna}]", null, null)]
    [InlineData("publisher: Marlow, archive: Zoya", null, null)]
    public void A_name_that_exports_must_not_have_is_found_in_what_the_bibliography_exports(string citation, string? place, string? text)
    {
        string written = $"=== input/people/hidden.md\n---\ntitle: Zoya Marlow\naliases: [Z. Marlow]\nindex: false\n---\n=== input/sources/s.md\n---\ntitle: A letter\ntitle_supplied: true\ncitation: {{{citation}}}\nby: [hidden]\nINDEX---\n";
        Assert.Equal(place is null ? [] : (string[])[$"input/sources/s.md:{place} warning named-in-export '{text}'"], Found(written.Replace("INDEX", "", StringComparison.Ordinal)).Where(one => one.Contains("named-in-export", StringComparison.Ordinal)));
        Assert.DoesNotContain(Found(written.Replace("INDEX", "index: false\n", StringComparison.Ordinal)), one => one.Contains("named-in-export", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_was_withdrawn_is_found_wherever_the_site_still_has_it()
    {
        const string gone = "=== input/people/gone.md\n---\ntitle: Zoya Marlow\naliases: [Z. Marlow]\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Asked for.}\n---\nZoya Marlow.\n";
        const string claim = """
            === input/claims/a.md
            ---
            title: A claim
            statement: Zoya Marlow came.
            modality: states
            quotes: [{source: report, exact: "Zoya Marlow came", speaker: author}]
            corrections: [{date: 2026-11-20, text: It was not Z. Marlow.}]
            ---
            *Zoya Marlow* came, and [[gone]] went; Zoya Marlowe did not.
            """;
        string written = TestDigest.WithSeed("Zoya Marlow came and went.") + "\n" + claim + "\n" + gone;
        Assert.Equal(
        [
            "input/claims/a.md:3:12 warning named-after-withdrawal 'Zoya Marlow'", "input/claims/a.md:5:35 warning named-after-withdrawal 'Zoya Marlow'",
            "input/claims/a.md:6:51 warning named-after-withdrawal 'Z. Marlow'", "input/claims/a.md:8:2 warning named-after-withdrawal 'Zoya Marlow'",
        ], After(written));
        Assert.Empty(After(written.Replace("status: withdrawn", "display: pseudonym\nstatus: draft", StringComparison.Ordinal).Replace("withdrawn: {date: 2026-11-20, by: Us, reason: Asked for.}\n", "", StringComparison.Ordinal)));
        Assert.Empty(After(written.Replace("status: withdrawn", "display: role_only\nstatus: withdrawn", StringComparison.Ordinal)));
        // A document that is shown in full shows the name, too, whoever quotes what.
        Assert.Contains("input/sources/report.md:2:8 warning named-after-withdrawal 'The report'", After(written.Replace("title: The report\n", "title: The report\nrights: {publish: full}\n", StringComparison.Ordinal)));

        static IEnumerable<string> After(string written) => new TestDigest(written).Findings().Where(one => one.Contains("named-after-withdrawal", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("input/a.md", "", "[Zoya Marlow](https://example.org) came.", "4:2")]
    [InlineData("input/a.md", "", "[[gone|Zoya Marlow]] came.", "4:8")]
    [InlineData("input/topics/t.md", "status: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Zoya Marlow asked for it.}\n", "", "4:47")]
    [InlineData("input/topics/t.md", "status: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Zoya Marlow asked for it., notice: false}\n", "", null)]
    [InlineData("input/sources/other.md", "custody: {log: [{date: 2026-11-20, by: Us, what: Taken from Zoya Marlow.}]}\n", "", "3:61")]
    [InlineData("input/events/e.md", "date: 2024\nquotes: [{source: report, exact: Somebody came, translation: {lang: en, text: Zoya Marlow came}}]\n", "", "4:79")]
    [InlineData("input/events/e.md", "date: 2024\nquotes: [{source: report, exact: Somebody came, show: false, translation: {lang: en, text: Zoya Marlow came}}]\n", "", null)]
    [InlineData("input/people/new.md", "title: Zoya Marlow\n", "Zoya Marlow came.", null)] // the record in its place
    public void A_name_that_was_withdrawn_is_told_of_whatever_readers_see(string path, string fields, string body, string? place)
    {
        string title = fields.StartsWith("title", StringComparison.Ordinal) ? "" : "title: A\n";
        string written = TestDigest.WithSeed("Somebody came.") + $"\n=== {path}\n---\n{title}{fields}---\n{body}\n=== input/people/gone.md\n---\ntitle: Zoya Marlow\nstatus: withdrawn\nwithdrawn: {{date: 2026-11-20, by: Us, reason: Asked for.}}\n---\n";
        Assert.Equal(place is null ? [] : (string[])[$"{path}:{place} warning named-after-withdrawal 'Zoya Marlow'"], new TestDigest(written).Findings().Where(one => one.Contains("named-after-withdrawal", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("publisher: The house of Zoya Marlow", "", "input/digest.yml:2:8", "'publisher' of digest.yml names 'gone'")]
    [InlineData("navigation: [{text: Zoya Marlow, to: a}]", "", "input/digest.yml:2:8", "'navigation' of digest.yml names 'gone'")]
    [InlineData("summary: Of nobody.", "redirect_from: [places/zoya-marlow-house.html]", "input/a.md:4:17", "An address of 'a' names 'gone'")]
    [InlineData("summary: Of nobody.", "redirect_from: [places/zoya-marlowe-house.html]", null, null)]
    public void A_name_that_was_withdrawn_is_told_of_on_every_page_and_in_addresses(string setting, string field, string? place, string? message)
    {
        var digest = new TestDigest($"=== input/digest.yml\ntitle: T\n{setting}\n=== input/a.md\n---\ntitle: A\n{field}\n---\nWords.\n=== input/people/gone.md\n---\ntitle: Zoya Marlow\nstatus: withdrawn\nwithdrawn: {{date: 2026-11-20, by: Us, reason: Asked for.}}\n---\n");
        var found = digest.Check().Found.Where(one => one.Rule.Id == "named-after-withdrawal").ToList();
        if (place is null) { Assert.Empty(found); return; }
        Assert.Contains(message!, Assert.Single(found).Message, StringComparison.Ordinal);
        Assert.StartsWith(place.Split(':')[0], Assert.Single(digest.Findings(), one => one.Contains("named-after-withdrawal", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>A word that is no name is told of nowhere: a cited address would be given up for it.</summary>
    [Theory]
    [InlineData("May", "may-2021-raid", "We may add.")]
    [InlineData("Grace", "by-the-grace", "By the grace of nobody.")]
    [InlineData("Li", "li-hua", "li")]
    public void A_word_in_small_letters_is_no_name_of_one_word(string name, string file, string summary) =>
        Assert.DoesNotContain(new TestDigest($"=== input/digest.yml\ntitle: T\nsummary: {summary}\n=== input/{file}.md\n---\ntitle: A house\n---\nWords.\n=== input/people/gone.md\n---\ntitle: {name}\nstatus: withdrawn\nwithdrawn: {{date: 2026-11-20, by: Us, reason: Asked for.}}\n---\n").Check().Found,
            one => one.Rule.Id == "named-after-withdrawal");

    [Fact]
    public void A_name_that_was_withdrawn_is_told_of_in_the_name_of_a_file() =>
        Assert.Contains(new TestDigest("=== input/zoya-marlow-house.md\n---\ntitle: A house\n---\nWords.\n=== input/people/gone.md\n---\ntitle: Zoya Marlow\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Asked for.}\n---\n").Check().Found,
            one => one.Rule.Id == "named-after-withdrawal" && one.Help!.Contains("digest rename", StringComparison.Ordinal));

    /// <summary>Somebody who is shown by role has the same name, which the site does not show: it stands for nobody who may be named.</summary>
    [Fact]
    public void A_name_that_was_withdrawn_is_told_of_though_somebody_shown_by_role_has_it()
    {
        const string Records = "=== input/a.md\n---\ntitle: A\n---\n[[worker]] came, and Zoya Marlow.\n=== input/people/worker.md\n---\ntitle: A dock worker\naliases: [Zoya Marlow]\ndisplay: role_only\n---\n"
            + "=== input/people/gone.md\n---\ntitle: Zoya Marlow\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Asked for.}\n---\n";
        Assert.Contains("input/a.md:4:22 warning named-after-withdrawal 'Zoya Marlow'", new TestDigest(Records).Findings());
        Assert.DoesNotContain(new TestDigest(Records.Replace("display: role_only\n", "", StringComparison.Ordinal)).Findings(), one => one.Contains("named-after-withdrawal", StringComparison.Ordinal));
    }

    /// <summary>Some scripts put no blank between words, and a mark is part of its letter.</summary>
    [Theory]
    [InlineData("王小明", "昨天王小明回家了。", true)]
    [InlineData("สมชาย", "เมื่อวานสมชายกลับบ้าน", true)]
    [InlineData("Ann Bell", "Then Ann Bell went.", true)]
    [InlineData("Ann Bell", "Joann Bell and Ann Bellamy went.", false)]
    [InlineData("Ann Beq", "Ann Beq\u0323 went.", false)]
    [InlineData("अनिल", "अनिला गई।", false)]
    public void A_name_is_found_in_every_script_and_is_no_part_of_a_longer_one(string name, string text, bool isFound)
    {
        string written = $"=== input/people/p.md\n---\ntitle: {name}\nSTATE\n---\n=== input/a.md\n---\ntitle: A\nsummary: {text}\n---\n";
        foreach (var (state, rule) in new[] { ("index: false", "named-in-export"), ("status: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Asked for.}", "named-after-withdrawal") })
        {
            Assert.Equal(isFound ? [$"warning {rule} '{name}'"] : [], new TestDigest(written.Replace("STATE", state, StringComparison.Ordinal)).Findings()
                .Where(one => one.Contains("named-", StringComparison.Ordinal)).Select(one => one[(one.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        }
    }

    [Fact]
    public void A_withdrawn_name_in_a_translation_is_told_in_its_own_file_and_what_is_not_translated_once()
    {
        var digest = new TestDigest("=== input/digest.yml\ntitle: T\nlanguages: [fr]\n=== input/a.md\n---\ntitle: A\ncorrections: [{date: 2026-11-20, text: \"It was Zoya Marlow.\"}]\n---\n=== input/a.fr.md\n---\ntitle: A\nsummary: Zoya Marlow.\n---\n=== input/people/gone.md\n---\ntitle: Zoya Marlow\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Asked for.}\n---\n");
        Assert.Equal(
            ["input/a.fr.md:3:10 warning named-after-withdrawal 'Zoya Marlow'", "input/a.md:3:48 warning named-after-withdrawal 'Zoya Marlow'"],
            digest.Build().Made.Diagnostics.Where(fault => fault.Rule.Id == "named-after-withdrawal").Select(digest.Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_withdrawn_id_is_no_name_where_a_link_names_it() =>
        Assert.DoesNotContain(new TestDigest("=== input/a.md\n---\ntitle: A\n---\nSee [[aygul]].\n=== input/people/aygul.md\n---\ntitle: Aygul\nstatus: withdrawn\n---\n").Findings(), one => one.Contains("named-after-withdrawal", StringComparison.Ordinal));
}
