using Digest.Audits;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Audits;

/// <summary>A signature is the hash of what the site reveals: whatever of it changes, somebody has to look again.</summary>
public class WhatIsShownIsWhatIsSigned
{
    /// <summary>Records that are about the person, with something in every key whose words readers see.</summary>
    private const string Around = """
        === input/claims/told.md
        ---
        title: A told thing
        statement: Something is told.
        modality: states
        code: K7
        date: 2022-05-04
        date_basis: inferred
        date_note: As she said.
        before: [{event: night, words: the week before, basis: inferred}]
        concerns: [witness-4]
        evidence: [{kind: testimony, note: In her kitchen.}]
        responds_to: [{claim: beds, stance: supports, note: On the first floor.}]
        retracted: {date: 2023-01, date_basis: inferred, date_note: In a letter.}
        corrections: [{date: 2026-11-20, text: It was a nurse.}]
        quotes: [{source: report, exact: said a nurse of the clinic, date: 2022-05-03, date_basis: inferred, date_note: By the ink., note: In tears., translation: {lang: fr, text: dit une infirmière, by: A friend of hers}}]
        ---
        === input/recommendations/asked.md
        ---
        title: A request
        statement: Somebody should be heard.
        issued_by: [author]
        addressed_to: [witness-4]
        date: 2022-06
        date_basis: inferred
        date_note: From the stamp.
        deadline: 2022-09
        responses: [{by: minister, state: accepted, date: 2022-07, date_basis: inferred, date_note: By telephone.}]
        ---
        === input/recommendations/named.md
        ---
        title: Another
        statement: Nobody should be moved.
        issued_by: [author]
        ---
        === input/sources/letter.md
        ---
        title: A letter
        by: [witness-4]
        date: 2021-06
        date_basis: inferred
        date_note: After the flood.
        citation: {type: letter, archive: A shelf, author: [{family: Truly, given: Hers}]}
        rights: {holder: Her sister, statement: Lent for this.}
        custody: {collector: A cousin, method: By hand, log: [{date: 2024-01-02, by: Her uncle, what: Brought from her house.}]}
        ---
        """;

    private static string HashOf(string digest)
    {
        var site = new TestDigest(digest).Site();
        var person = (Entity)site.Find("witness-4")!;
        return Gathering.Of(site, person, new NamesInTexts(site, [person])).Sha256;
    }

    [Theory]
    [InlineData("K7", "K8")]
    [InlineData("As she said.", "As he said.")]
    [InlineData("the week before", "a week before")]
    [InlineData("In her kitchen.", "In her shop.")]
    [InlineData("On the first floor.", "On the last floor.")]
    [InlineData("2023-01", "2023-02")]
    [InlineData("In a letter.", "In a postcard.")]
    [InlineData("It was a nurse.", "It was the nurse.")]
    [InlineData("2026-11-20", "2026-11-21")]
    [InlineData("In tears.", "In anger.")]
    [InlineData("By the ink.", "By the paper.")]
    [InlineData("exact: \"They took the beds\"", "exact: \"took the beds\"")]
    [InlineData("dit une infirmière", "dit l’infirmière")]
    [InlineData("A friend of hers", "A neighbour of hers")]
    [InlineData("Somebody should be heard.", "Somebody must be heard.")]
    [InlineData("From the stamp.", "From the seal.")]
    [InlineData("2022-09", "2022-10")]
    [InlineData("By telephone.", "In person.")]
    [InlineData("2022-07", "2022-08")]
    [InlineData("Nobody should be moved.", "No nurse at the clinic should be moved.")]
    [InlineData("After the flood.", "Before the flood.")]
    [InlineData("A shelf", "A drawer")]
    [InlineData("given: Hers}", "given: Ours}")]
    [InlineData("Her sister", "Her brother")]
    [InlineData("Lent for this.", "Given for this.")]
    [InlineData("A cousin", "A niece")]
    [InlineData("By hand", "By post")]
    [InlineData("Her uncle", "Her aunt")]
    [InlineData("Brought from her house.", "Brought from her garden.")]
    [InlineData("title: Oldford\n", "title: Oldford\ncoordinates: {latitude: 43.825, longitude: 87.616}\npublish_precision: 50\n")]
    [InlineData("from: 2021-02}]", "from: 2021-02, to: 2024}]")]
    [InlineData("display: role_only\n", "display: role_only\naliases: [The night nurse]\n")]
    [InlineData("display: role_only\n", "display: role_only\nindex: false\n")]
    public void Whatever_a_reader_sees_of_the_person_and_beside_them_is_in_what_is_signed(string before, string after)
    {
        string digest = $"{Testimony.Text}\n{Around}";
        Assert.Contains(before, digest, StringComparison.Ordinal);
        Assert.NotEqual(HashOf(digest), HashOf(digest.Replace(before, after, StringComparison.Ordinal)));
    }

    /// <summary>A finer place is another one.</summary>
    [Fact]
    public void Where_a_place_lies_is_signed_as_finely_as_it_is_published()
    {
        string Placed(string precision) => HashOf(Testimony.Text.Replace("title: Oldford\n", $"title: Oldford\ncoordinates: {{latitude: 43.8251, longitude: 87.6163}}\npublish_precision: {precision}\n", StringComparison.Ordinal));
        Assert.NotEqual(Placed("50"), Placed("1"));
    }

    /// <summary>What a quote is there for reveals nothing of whoever is quoted.</summary>
    [Fact]
    public void What_the_same_words_are_quoted_for_changes_no_signature() =>
        Assert.Equal(HashOf(Testimony.Text), HashOf(Testimony.Text.Replace("speaker: witness-4}", "speaker: witness-4, role: context}", StringComparison.Ordinal)));
}
