using Digest.Kinds;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>Whatever is no EDTF is told at its column, with what was expected there and, where one reading is likely, the EDTF for it.</summary>
public class DatesAreReadEverywhere
{
    private static (string Place, string Message, string? Help) Of(string written)
    {
        var digest = new TestDigest($"=== input/events/e.md\n---\ntitle: E\ndate: {written}\n---\n");
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id is "bad-date" or "wrong-form" or "unsupported-yaml");
        return (digest.Describe(fault), fault.Message, fault.Help);
    }

    [Theory]
    [InlineData("2022-13", "3:12 error bad-date '13'", "a month from 01 to 12", null)]
    [InlineData("2022-02-30", "3:15 error bad-date '30'", "a day from 01 to 28", null)]
    [InlineData("next Tuesday", "3:7 error bad-date 'next Tuesday'", "a year of four digits", "It means another time to everybody who reads it later")]
    [InlineData("05/2022", "3:9 error bad-date '/2022'", "a year of four digits", "Write 2022-05,")]
    [InlineData("31 May 2022", "3:9 error bad-date ' May 2022'", "a year of four digits", "Write 2022-05-31,")]
    [InlineData("20220531", "3:11 error bad-date '0531'", "a hyphen and a month", "Write 2022-05-31,")]
    [InlineData("2022.0", "3:11 error bad-date '.0'", "a hyphen and a month", null)]
    [InlineData("22", "3:8 error bad-date '2'", "a year of four digits", null)]
    [InlineData("2022-08/2022-05", "3:15 error bad-date '2022-05'", "an end that is not before the start, 2022-08", "Write 2022-05/2022-08,")]
    [InlineData("\"2022-08/2022-05\"", "3:16 error bad-date '2022-05'", "an end that is not before the start, 2022-08", "Write 2022-05/2022-08,")]
    [InlineData("'[2022-05..2022-01]'", "3:18 error bad-date '2022-01]'", "an end that is not before the start", null)]
    [InlineData("\"[&a 2022]\"", "3:9 error bad-date '&a 2022]'", "a year of four digits", null)]
    public void At_the_column_with_what_was_expected(string written, string place, string expected, string? help)
    {
        var found = Of(written);
        Assert.Equal("input/events/e.md:" + place, found.Place);
        Assert.Contains("expected", found.Message, StringComparison.Ordinal);
        Assert.Contains(expected, found.Message, StringComparison.Ordinal);
        Assert.StartsWith(help ?? "Dates are EDTF: ", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[..2022-05]", "Put it into quotation marks: date: \"[..2022-05]\".")]
    [InlineData("[2021, 2022-05]", "Put it into quotation marks: date: \"[2021,2022-05]\".")]
    [InlineData("{1667, 1668}", "Put it into quotation marks: date: \"{1667,1668}\".")]
    [InlineData("[2022-05]", "Put a date that begins with [ or {")]
    [InlineData("[soon, later]", "Put a date that begins with [ or {")]
    public void A_set_without_quotation_marks_is_told_to_have_them(string written, string help)
    {
        var found = Of(written);
        Assert.StartsWith("input/events/e.md:3:7 error wrong-form ", found.Place, StringComparison.Ordinal);
        Assert.StartsWith(help, found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_anchor_of_yaml_in_a_set_is_told_where_it_stands() => Assert.Equal("input/events/e.md:3:8 error unsupported-yaml '&a 2022'", Of("[&a 2022, 2023]").Place);

    [Theory]
    [InlineData("2022")]
    [InlineData("0800")]
    [InlineData("2022-05-31T23:30:00-11")]
    public void What_yaml_may_take_for_a_number_or_a_time_is_the_text_that_was_written(string written)
    {
        var site = new TestDigest($"=== input/events/e.md\n---\ntitle: E\ndate: {written}\n---\n").Site();
        Assert.Equal(written, Assert.IsType<Digest.Model.Event>(site.Find("e")).Dating.Value!.ToString());
    }

    /// <summary>Every key of every kind that holds a date, by its way from the record: written as no date, each is told.</summary>
    [Fact]
    public void No_key_with_a_date_takes_anything_else()
    {
        int asked = 0;
        foreach (var definition in AllKinds.Definitions)
        {
            foreach (var field in definition.Schema.Fields)
            {
                foreach (string yaml in Undated(field))
                {
                    string folder = definition.Info.Folder.Length == 0 ? "" : definition.Info.Folder + "/";
                    var found = new TestDigest($"=== input/{folder}x.md\n---\ntitle: X\n{yaml}\n---\n").Findings();
                    Assert.True(found.Any(one => one.EndsWith("error bad-date 'someday'", StringComparison.Ordinal)), $"{definition.Info.Name}: {yaml}\n{string.Join('\n', found)}");
                    asked++;
                }
            }
        }
        Assert.InRange(asked, 60, 400);
    }

    private static IEnumerable<string> Undated(Field field) => field switch
    {
        { Form: FieldForm.Date } => [$"{field.Name}: someday"],
        { Form: FieldForm.Map, Keys: { } keys } => keys.Fields.SelectMany(Undated).Select(inner => $"{field.Name}: {{{inner}}}"),
        { Form: FieldForm.Maps, Keys: { } keys } => keys.Fields.SelectMany(Undated).Select(inner => $"{field.Name}: [{{{inner}}}]"),
        _ => [],
    };
}
